import type { ReportChapter } from '#print'
import type { ReportSource } from '../survey-report-record.ts'
import { listed, paragraphs } from './report-words.ts'
import { section } from './section.ts'

/** Why there is a survey, and by which rules: the office's own words. */
export function introduction({ texts }: ReportSource): ReportChapter {
  return {
    title: 'BAB I PENDAHULUAN',
    blocks: [
      ...section('Latar Belakang', paragraphs(texts.background)),
      ...section('Maksud dan Tujuan', paragraphs(texts.purpose)),
      ...section('Dasar Hukum', listed(texts.legalBasis)),
    ],
  }
}

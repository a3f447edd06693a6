import type { Report } from '#print'
import { lastDayOf } from '../../survey/survey-record.ts'
import type { ReportSource } from '../survey-report-record.ts'
import { analysis } from './analysis.ts'
import { annexes } from './annexes.ts'
import { closing } from './closing.ts'
import { collection } from './collection.ts'
import { introduction } from './introduction.ts'
import { day, period } from './report-words.ts'
import { resultsChapter } from './results-chapter.ts'
import { numberBlocks } from './section.ts'

const capitals = (text: string) => text.toLocaleUpperCase('id')

/**
 * Gives the report of a survey: its chapters and annexes in the order in use under PermenPANRB 14/2017,
 * every number from the figures, the rest from what the office wrote. Until the survey is closed it says
 * that figures may change.
 */
export function reportOf(source: ReportSource): Report {
  const { results, governmentName, today } = source
  const { survey, unitName } = results
  return {
    title: 'LAPORAN PELAKSANAAN SURVEI KEPUASAN MASYARAKAT',
    subtitle: [survey.title, period(survey)],
    government: capitals(governmentName),
    unit: capitals(unitName),
    year: lastDayOf(survey).slice(0, 4),
    ...(survey.state !== 'closed' && { mark: `Angka sementara per ${day(today)}` }),
    contentsTitle: 'DAFTAR ISI',
    chapters: numberBlocks([
      introduction(source),
      collection(source),
      resultsChapter(source),
      analysis(source),
      closing(source),
      ...annexes(source),
    ]),
  }
}

import type { PrintNotice, Unprintable } from '#print'
import type { Sop } from '#sop'
import type { Language } from '../session.ts'
import { wordNoticeEn, wordUnprintableEn } from './notices-en.ts'
import { wordNoticeId, wordUnprintableId } from './notices-id.ts'

/** What a drawing or a printed document does not show as the SOP has it. */
export type ResultNotice = PrintNotice

/** Says what a drawing or a printed document of an SOP does not show. */
export function wordResultNotice(notice: ResultNotice, sop: Sop, language: Language): string {
  return language === 'en' ? wordNoticeEn(notice, sop) : wordNoticeId(notice, sop)
}

/** Says which characters the fonts do not have. */
export function wordUnprintable(unprintable: Unprintable, language: Language): string {
  return language === 'en' ? wordUnprintableEn(unprintable) : wordUnprintableId(unprintable)
}

import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { DraftMessages } from './messages/messages.ts'

/** What a drafter must know of a draft made of a log. `wordDraftNotice` says it in a language. */
export type DraftNotice =
  | { readonly code: 'explains'; readonly cases: number; readonly of: number }
  | { readonly code: 'activities-left-out'; readonly activities: number; readonly events: number }
  | { readonly code: 'moves-left-out'; readonly moves: number }
  | { readonly code: 'moves-reordered'; readonly moves: number }
  | { readonly code: 'performers-joined'; readonly performers: number }
  | { readonly code: 'performers-unknown' }
  | { readonly code: 'durations-unknown'; readonly steps: number }
  | { readonly code: 'texts-cut'; readonly texts: number }
  | { readonly code: 'no-step' }

/** Languages in which drafts are worded. */
export type DraftLanguage = 'id' | 'en'

/** Gives the words of a language for drafts. */
export function draftMessages(language: DraftLanguage): DraftMessages {
  return { id: indonesian, en: english }[language]
}

/** Says a notice in one sentence. */
export function wordDraftNotice(notice: DraftNotice, language: DraftLanguage): string {
  const words = draftMessages(language)
  switch (notice.code) {
    case 'explains':
      return words.explains(notice.cases, notice.of)
    case 'activities-left-out':
      return words.activitiesLeftOut(notice.activities, notice.events)
    case 'moves-left-out':
      return words.movesLeftOut(notice.moves)
    case 'moves-reordered':
      return words.movesReordered(notice.moves)
    case 'performers-joined':
      return words.performersJoined(notice.performers)
    case 'performers-unknown':
      return words.performersUnknown
    case 'durations-unknown':
      return words.durationsUnknown(notice.steps)
    case 'texts-cut':
      return words.textsCut(notice.texts)
    case 'no-step':
      return words.noStep
  }
}

import type { ElementKey } from '#measures'
import type { AnswerChannel } from '../survey/survey-record.ts'

/** An answer as it comes in; nothing of it is trusted. */
export type SentAnswer = {
  /** A UUID made with the form: what is sent twice under it counts once. */
  readonly answerId: string
  readonly surveyId: string
  readonly serviceId: string
  readonly channel: AnswerChannel
  /** The one-time code, for the channel `code`. */
  readonly code?: string
  /** What the address of a screen or a tablet holds, for the channels `kiosk` and `tablet`. */
  readonly deviceToken?: string
  /** What `offerAnswerForm` gave with the id: tells when the form was shown. */
  readonly token?: string
  /** ISO date on which a paper or a tablet was filled in; else it is today. */
  readonly answeredOn?: string
  /** 1–4 by the key of an element, or of its part where it has parts. */
  readonly scores: Readonly<Record<string, number>>
  readonly importance: Readonly<Partial<Record<ElementKey, number>>>
  /** By the key of a question: 1–4, or the number of the choice from 1 on. */
  readonly extra: Readonly<Record<string, number>>
  readonly remarks: Readonly<Record<string, string>>
  /** What whoever took the answer noticed about it. */
  readonly flags: readonly AnswerFlag[]
}

/** Why a person should look at an answer; `usualAnswerRules` says which of them make it wait. */
export const answerFlags = [
  'no-form',
  'too-fast',
  'same-answers',
  'many-from-address',
  'burst',
] as const
export type AnswerFlag = (typeof answerFlags)[number]

/**
 * What became of an answer. `taken`: it is there for good, by this or an earlier sending. `unknown`: no
 * such survey, service or device; `code-spent`: the code was used, or never was one; `busy`: more came
 * at once than can wait: to be sent again.
 */
export type AnswerOutcome =
  | { readonly kind: 'taken' | 'closed' | 'unknown' | 'code-spent' | 'too-often' | 'busy' }
  | { readonly kind: 'broken'; readonly faults: readonly AnswerFault[] }

/** What is wrong with an answer, and what was expected in its place. */
export type AnswerFault = {
  /** The part of the answer: a field of `SentAnswer`. */
  readonly field: keyof SentAnswer
  /** The question's key, for faults in scores, importance, extra and remarks. */
  readonly key?: string
  readonly code: AnswerFaultCode
  /** The greatest number that there is, for `not-a-score`, `not-a-choice` and `too-long`. */
  readonly most?: number
}

export type AnswerFaultCode =
  | 'missing'
  | 'wrong-kind'
  | 'not-an-id'
  | 'not-a-channel'
  | 'not-a-date'
  | 'not-a-score'
  | 'not-a-choice'
  | 'unknown-question'
  | 'left-out'
  | 'nothing-rated'
  | 'too-long'

/** From whom answers come: an unknown person at a network address, or an officer who enters papers. */
export type AnswerSender =
  | { readonly kind: 'public'; readonly address: string }
  | { readonly kind: 'officer' }

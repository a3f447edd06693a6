import type { AnswerFlag } from './answer-record.ts'

/** By what answers are judged as they come in: one version; a changed one gets another number. */
export type AnswerRules = {
  readonly version: number
  readonly source: string
  /** How many days after the last one papers and tablets still bring answers, while it is not closed. */
  readonly lateDays: number
  /** Nobody reads a question and its four answers, and ticks one, in less. */
  readonly secondsARating: number
  /** From how many rated elements on it says something that all were rated alike. */
  readonly fewestAlike: number
  /** Answers of one address on one day after which the further ones are flagged. */
  readonly manyFromAddress: number
  /** Answers without a code to one survey within an hour after which the further ones are flagged. */
  readonly burst: number
  /** An answer that bears all flags of one of these waits for a person. */
  readonly holding: readonly { readonly flags: readonly AnswerFlag[]; readonly reason: string }[]
}

/**
 * The rules as we choose them: no regulation names any. One sign that honest people give, too, never
 * holds an answer back: a family or a ward office shares an address, a market day is a rush, and whoever
 * is content with everything rates everything alike.
 */
export const usualAnswerRules: AnswerRules = {
  version: 1,
  source: 'Tatalaksana, 2026-11-26',
  lateDays: 30,
  secondsARating: 1,
  fewestAlike: 7,
  manyFromAddress: 20,
  burst: 300,
  holding: [
    { flags: ['no-form'], reason: 'sent past the form: by a program' },
    { flags: ['too-fast'], reason: 'nobody reads so fast' },
    { flags: ['same-answers', 'many-from-address'], reason: 'one hand may have ticked many forms' },
    { flags: ['same-answers', 'burst'], reason: 'alike, in a rush: perhaps a program' },
  ],
}

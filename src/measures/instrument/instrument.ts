import type { TwoTexts } from '#time'

/**
 * The nine elements (unsur) of PermenPANRB 14/2017 by key. Sources print the last two in either order, so
 * that a position never says which element is meant.
 */
export const elementKeys = [
  'requirements',
  'procedure',
  'time',
  'cost',
  'product',
  'competence',
  'behaviour',
  'complaints',
  'facilities',
] as const

/** The key of an element. */
export type ElementKey = (typeof elementKeys)[number]

/** Four answers, from the score 1 to the score 4. */
export type AnswerWords = readonly [TwoTexts, TwoTexts, TwoTexts, TwoTexts]

/** One rated question; a part (sub-element) has the answers of its element unless it names its own. */
export type ElementPart = {
  readonly key: string
  readonly question: TwoTexts
  readonly answers?: AnswerWords
}

/** An element as asked: one question, or several parts of which the mean is the element's score. */
export type InstrumentElement = {
  readonly key: ElementKey
  readonly name: TwoTexts
  readonly question: TwoTexts
  readonly answers: AnswerWords
  /** Services may leave it out, as cost where the law makes them free. */
  readonly droppable: boolean
  readonly parts: readonly ElementPart[]
}

/** A question beside the elements; it never enters the index. */
export type ExtraQuestion = { readonly key: string; readonly question: TwoTexts } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'score'; readonly answers: AnswerWords }
  | { readonly kind: 'choice'; readonly choices: readonly TwoTexts[] }
)

/** What a survey asks: one version, which never changes once it was answered. */
export type Instrument = {
  readonly id: string
  readonly version: number
  readonly title: TwoTexts
  readonly source: string
  /** In the order in which they are asked. */
  readonly elements: readonly InstrumentElement[]
  /** The answers on how important an element is; without them importance is not asked. */
  readonly importance?: AnswerWords
  readonly questions: readonly ExtraQuestion[]
}

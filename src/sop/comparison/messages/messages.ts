import type { MessageLanguage } from '../../rules/messages/rule-text.ts'

/** Names of the figures, in the order in which they are told. */
export const figureNames = [
  'steps',
  'decisions',
  'internal',
  'external',
  'software',
  'handovers',
  'loops',
  'promised',
  'likely',
  'longest',
  'untimed',
  'brings',
  'lacks',
  'hasAlone',
] as const

export type FigureName = (typeof figureNames)[number]

/** The words of one language for a comparison. */
export type ComparisonMessages = {
  readonly figures: Readonly<Record<FigureName, string>>
  readonly units: MessageLanguage['units']
  readonly row: string
  readonly step: (number: string) => string
  /** The SOP has nothing like the row. */
  readonly none: string
  readonly elsewhere: (number: string) => string
  readonly unsure: string
  readonly alone: string
  readonly notStated: string
  readonly performer: string
  readonly noPerformerHere: string
  readonly noActivity: string
  readonly noPerformer: string
  readonly noTime: string
  /** What a sum of times leaves out. */
  readonly without: (steps: number) => string
  readonly sharedTime: (number: string) => string
  readonly nothing: string
}

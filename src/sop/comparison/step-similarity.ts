import type { Performer, Sop, Step, StepSymbol } from '../model/sop.ts'
import { readTerms, termSimilarity, weighTerms, type WeightedTerms } from './step-terms.ts'

/** What is compared of a step. `group` and `kind` are those of its primary performer. */
export type StepTraits = {
  readonly column: number
  readonly step: number
  readonly terms: WeightedTerms
  readonly symbol: StepSymbol['kind']
  readonly group: number | undefined
  readonly kind: Performer['kind'] | undefined
  /** Place in its SOP, from 0 to 1. */
  readonly position: number
}

/** Group of a performer of an SOP. */
export type GroupOf = (column: number, performer: string) => number | undefined

/** Gives the traits of all steps of all SOPs, SOP by SOP. Linear in the text. */
export function readTraits(sops: readonly Sop[], groupOf: GroupOf): readonly StepTraits[] {
  const plain = sops.flatMap((sop, column) =>
    sop.steps.map((step, at) => {
      const position = sop.steps.length < 2 ? 0 : at / (sop.steps.length - 1)
      const id = step.symbols.find(({ performers }) => performers.length > 0)?.performers[0]
      const primary = sop.performers.find((performer) => performer.id === id)
      const group = primary && groupOf(column, primary.id)
      const text = step.activity
      return {
        column,
        step: at,
        position,
        symbol: symbolOf(step),
        group,
        kind: primary?.kind,
        text,
      }
    }),
  )
  const terms = weighTerms(plain.map(({ text, kind }) => readTerms(text, kind === 'external')))
  return terms.flatMap((each, index) => {
    const traits = plain[index]
    return traits === undefined ? [] : [{ ...traits, terms: each }]
  })
}

function symbolOf({ symbols }: Step): StepSymbol['kind'] {
  const [first] = symbols
  return symbols.some(({ kind }) => kind === 'decision') ? 'decision' : (first?.kind ?? 'process')
}

/** What each trait counts; the sum is 1. Set by hand on six real procedures for one permit. */
const shares = { terms: 0.62, performer: 0.18, symbol: 0.08, position: 0.12 } as const

/** How alike two steps are, from 0 to 1; a step is like itself by 1 and like no other one of its SOP. */
export function stepSimilarity(one: StepTraits, other: StepTraits): number {
  return (
    shares.terms * termSimilarity(one.terms, other.terms) +
    shares.performer * performerSimilarity(one, other) +
    shares.symbol * symbolSimilarity(one.symbol, other.symbol) +
    shares.position * (1 - Math.abs(one.position - other.position))
  )
}

function performerSimilarity(one: StepTraits, other: StepTraits): number {
  if (one.group === other.group) return 1
  return one.kind === other.kind || one.kind === undefined || other.kind === undefined ? 0.5 : 0
}

/** A start and an end are work, too. */
function symbolSimilarity(one: StepTraits['symbol'], other: StepTraits['symbol']): number {
  if (one === other) return 1
  return one === 'decision' || other === 'decision' ? 0 : 0.5
}

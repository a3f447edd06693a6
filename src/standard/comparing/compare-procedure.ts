import type { ServiceStandard, StandardItem } from '../model/standard.ts'
import { enoughOfStep, near, shareIn, termsOf } from '../promise/likeness.ts'
import { lineOf, listLines, type ProcedureLine } from '../promise/list-lines.ts'
import { findOrigin, placeOf, type ComparedSop } from './compared-sop.ts'
import type { StandardFinding } from './standard-finding.ts'

const path = ['delivery', 'procedure'] as const

/** A line of the standard and what it speaks of. */
type Ours = { readonly item: StandardItem; readonly terms: ReadonlySet<string> }

/** Compares the procedure with the steps that it was taken from, and with those of every applicant. */
export function compareProcedure(
  { delivery }: ServiceStandard,
  sops: readonly ComparedSop[],
): readonly StandardFinding[] {
  const ours = delivery.procedure.map((item) => ({ item, terms: termsOf(item.text.id) }))
  const linesOf = new Map(sops.map((sop) => [sop.id, listLines(sop.path)]))
  const missing = sops.flatMap((sop) =>
    (linesOf.get(sop.id) ?? [])
      .filter((line) => line.own && line.when === '' && !isTold(line, sop, ours))
      .map((line): StandardFinding => {
        const sides = { ours: '', theirs: line.text, certainty: 'unsure' } as const
        const sopPlace = placeOf(sop, line.step)
        return { code: 'step-missing-in-standard', at: path, sop: sopPlace, ...sides }
      }),
  )
  return [...findReworded(ours, sops, linesOf), ...missing]
}

function isTold(line: ProcedureLine, sop: ComparedSop, ours: readonly Ours[]): boolean {
  return ours.some(
    (mine) =>
      (mine.item.from?.sop === sop.id && mine.item.from.step === line.step.id) ||
      (mine.terms.size > 0 && shareIn(mine.terms, line.terms) >= near),
  )
}

function findReworded(
  ours: readonly Ours[],
  sops: readonly ComparedSop[],
  linesOf: ReadonlyMap<string, readonly ProcedureLine[]>,
): readonly StandardFinding[] {
  return ours.flatMap(({ item, terms }, index): StandardFinding[] => {
    const origin = findOrigin(item, sops)
    if (origin?.kind !== 'step') return []
    const { sop, step } = origin
    const alone = lineOf(sop.path, step)
    const line = linesOf.get(sop.id)?.find((each) => each.step === step) ?? alone
    if ([line, alone].some((told) => shareIn(terms, told.terms) >= enoughOfStep)) return []
    const sides = { ours: item.text.id, theirs: line.text, certainty: 'unsure' } as const
    return [{ code: 'step-reworded', at: [...path, index], sop: placeOf(sop, step), ...sides }]
  })
}

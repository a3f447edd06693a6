import type { Sop } from '#sop'

/** Number and name of each step of an SOP, by its id, as people call it. */
export function stepNames(
  sop: Sop,
): ReadonlyMap<string, { readonly number: string; readonly name: string }> {
  return new Map(
    sop.steps.map(({ id, number, activity }, row) => [
      id,
      { number: number ?? String(row + 1), name: activity },
    ]),
  )
}

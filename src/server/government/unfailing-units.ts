import type { Context } from '../context.ts'
import type { Outcome } from '../failure.ts'
import { listUnitSummaries, type UnitSummary } from './government.service.ts'
import { openUnit } from './unit-change.service.ts'

/** A day and a legal basis that are fine, for tests. */
export const basis = { happenedOn: '2026-01-02', legalBasis: 'Perda Nomor 3 Tahun 2025' }

/** The answer of a use case that succeeds. */
export async function must<T>(answer: Promise<Outcome<T>>): Promise<{ readonly ok: true } & T> {
  const outcome = await answer
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

/** Opens a unit at the top or below another; gives its id. */
export async function open(
  context: Context,
  name: string,
  parentId: string | null = null,
): Promise<string> {
  const { unitId } = await must(openUnit(context, { name, shortName: '', parentId, ...basis }))
  return unitId
}

/** The units as they stand, by name. */
export async function unitsByName(context: Context): Promise<ReadonlyMap<string, UnitSummary>> {
  const { units } = await must(listUnitSummaries(context))
  return new Map(units.map((unit) => [unit.name, unit]))
}

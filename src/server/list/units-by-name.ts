import type { UnitRecord } from '../government/government.queries.ts'

/** The ids of units by what lists call them: name and short name, folded. */
export type UnitsByName = ReadonlyMap<string, readonly string[]>

export function indexUnits(units: readonly UnitRecord[]): UnitsByName {
  const index = new Map<string, string[]>()
  for (const { id, name, shortName } of units) {
    for (const called of new Set([foldName(name), foldName(shortName)])) {
      index.set(called, [...(index.get(called) ?? []), id])
    }
  }
  return index
}

/** A name without regard to case, dots and commas. */
export function foldName(text: string): string {
  return text.toLowerCase().replaceAll(/[.,]/g, ' ').replaceAll(/\s+/g, ' ').trim()
}

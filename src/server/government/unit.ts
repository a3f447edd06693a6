import type { UnitRecord } from './government.queries.ts'

/** An office of the government (perangkat daerah, unit kerja), in the order of the tree. */
export type Unit = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly parentId?: string
  /** 0 for the topmost. */
  readonly depth: number
  /** May the asking person write SOPs of this unit? */
  readonly mayWrite: boolean
}

/** The units of a government as a tree. A unit above itself (only possible by hand in the database) counts as topmost. */
export type UnitTree = {
  /** Parents before their children. */
  readonly units: readonly (UnitRecord & { readonly depth: number })[]
  /** The unit and those above it, from itself to the topmost. Empty for an unknown unit. */
  readonly lineOf: (unitId: string) => readonly string[]
  /** The unit and all below it. */
  readonly below: (unitId: string) => ReadonlySet<string>
}

export function makeUnitTree(records: readonly UnitRecord[]): UnitTree {
  const byId = new Map(records.map((unit) => [unit.id, unit]))
  const lines = new Map(records.map((unit) => [unit.id, readLine(unit, byId)]))
  const lineOf = (unitId: string) => lines.get(unitId) ?? []
  const children = Map.groupBy(records, (unit) => lineOf(unit.id)[1])
  const list = (parent: string | undefined): UnitTree['units'] =>
    (children.get(parent) ?? []).flatMap((unit) => [
      { ...unit, depth: lineOf(unit.id).length - 1 },
      ...list(unit.id),
    ])
  const below = (unitId: string) =>
    new Set(records.map((unit) => unit.id).filter((id) => lineOf(id).includes(unitId)))
  return { units: list(undefined), lineOf, below }
}

function readLine(unit: UnitRecord, byId: ReadonlyMap<string, UnitRecord>): readonly string[] {
  const line = [unit.id]
  let above = unit.parentId === null ? undefined : byId.get(unit.parentId)
  while (above !== undefined) {
    if (line.includes(above.id)) return [unit.id] // a circle has no top
    line.push(above.id)
    above = above.parentId === null ? undefined : byId.get(above.parentId)
  }
  return line
}

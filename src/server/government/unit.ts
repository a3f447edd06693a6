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

/**
 * The units of a government as a tree, closed ones too: they stand where they stood. Made in time
 * linear in the units. A unit above itself (only possible by hand in the database) counts as topmost.
 */
export type UnitTree = {
  /** Parents before their children. */
  readonly units: readonly (UnitRecord & { readonly depth: number })[]
  readonly find: (unitId: string) => UnitRecord | undefined
  /** The unit and those above it, from itself to the topmost. Empty for an unknown unit. */
  readonly lineOf: (unitId: string) => readonly string[]
  /** The unit and all below it; linear in these. */
  readonly below: (unitId: string) => ReadonlySet<string>
}

export function makeUnitTree(records: readonly UnitRecord[]): UnitTree {
  const byId = new Map(records.map((unit) => [unit.id, unit]))
  const parentOf = ({ parentId }: UnitRecord) => byId.get(parentId ?? '')
  const children = Map.groupBy(records, (unit) => parentOf(unit)?.id)
  const units = listFrom(children.get(undefined) ?? [], children)
  const placed = new Set(units.map(({ id }) => id))
  // What no topmost unit leads to hangs in a circle.
  const stray = records.filter(({ id }) => !placed.has(id)).map((unit) => ({ ...unit, depth: 0 }))
  const lineOf = (unitId: string) => {
    const line: string[] = []
    let unit = byId.get(unitId)
    while (unit !== undefined) {
      line.push(unit.id)
      unit = placed.has(unit.id) ? parentOf(unit) : undefined
    }
    return line
  }
  const below = (unitId: string) => {
    const top = byId.get(unitId)
    if (top === undefined) return new Set<string>()
    const found = placed.has(unitId) ? listFrom([top], children) : [top]
    return new Set(found.map(({ id }) => id))
  }
  return { units: [...units, ...stray], find: (id) => byId.get(id), lineOf, below }
}

/** The given units and all below them, parents before their children, without recursion. */
function listFrom(
  tops: readonly UnitRecord[],
  children: ReadonlyMap<string | undefined, readonly UnitRecord[]>,
): UnitTree['units'] {
  const found: (UnitRecord & { readonly depth: number })[] = []
  const waiting = tops.map((unit) => ({ ...unit, depth: 0 })).reverse()
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    found.push(unit)
    const depth = unit.depth + 1
    for (const child of (children.get(unit.id) ?? []).toReversed())
      waiting.push({ ...child, depth })
  }
  return found
}

import type { UnitSummary } from '#server'

/** What the page of all units shows. */
export type ShownTree = {
  readonly rows: readonly ShownUnit[]
  /** How many open units there are, or match. */
  readonly total: number
  /** Units that were closed, or those of them that match. */
  readonly closed: readonly UnitSummary[]
}

export type ShownUnit = {
  readonly unit: UnitSummary
  /** How far it is set in: a unit stands below the one above it only where that is shown. */
  readonly inset: number
  /** How many units below it are not shown. */
  readonly hidden: number
  /** Those above it, where they are not shown. */
  readonly path: string
}

/** So many rows are shown at most. */
export const mostShown = 500

/**
 * The units that match, each with those above it in words; without a search the whole tree, or of a
 * large one the topmost units, which lead to the others. Linear in the units and their depth.
 */
export function chooseShown(units: readonly UnitSummary[], search: string): ShownTree {
  const matches = matcher(search)
  const open = units.filter((unit) => unit.closedOn === null && matches(unit))
  const closed = units.filter((unit) => unit.closedOn !== null && matches(unit))
  const whole = search === '' && open.length <= mostShown
  const shown = search === '' && !whole ? open.filter(({ depth }) => depth === 0) : open
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const below = whole ? new Map<string, number>() : countBelow(units, byId)
  const rows = shown.slice(0, mostShown).map((unit) => ({
    unit,
    inset: whole ? unit.depth : 0,
    hidden: below.get(unit.id) ?? 0,
    path: whole ? '' : pathOf(unit, byId),
  }))
  return { rows, total: open.length, closed: closed.slice(0, mostShown) }
}

/** Each word of the search stands in the name or the short name. */
function matcher(search: string) {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return ({ name, shortName }: UnitSummary) => {
    const text = `${name} ${shortName}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
}

type ById = ReadonlyMap<string, UnitSummary>

function countBelow(units: readonly UnitSummary[], byId: ById): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const unit of units) {
    if (unit.closedOn !== null) continue
    for (const { id } of listAbove(unit, byId)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function pathOf(unit: UnitSummary, byId: ById): string {
  return listAbove(unit, byId)
    .map(({ name }) => name)
    .reverse()
    .join(' › ')
}

/** Those above a unit, the nearest first; its depth bounds them, whatever hangs in a circle. */
function listAbove({ parentId, depth }: UnitSummary, byId: ById): UnitSummary[] {
  const above: UnitSummary[] = []
  let unit = byId.get(parentId ?? '')
  while (unit !== undefined && above.length < depth) {
    above.push(unit)
    unit = byId.get(unit.parentId ?? '')
  }
  return above
}

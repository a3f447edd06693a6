import { foldName, type UnitsByName } from '../list/units-by-name.ts'
import type { ListedNeed } from './need-columns.ts'
import type { NeedAnswer, NeedDoubt, PlacedNeed } from './judge-need-list.ts'

/** Where rows may belong. */
type Places = {
  /** The open units of the government. */
  readonly byName: UnitsByName
  /** Units in which the person may write. */
  readonly writable: ReadonlySet<string>
  /** The unit that the list is of, with those below it; of rows that name none it is the unit. */
  readonly own: string | undefined
  readonly below: ReadonlySet<string>
  readonly answers: ReadonlyMap<number, NeedAnswer>
}

/** Finds the unit of each row. Linear. */
export function placeNeeds(rows: readonly ListedNeed[], places: Places): readonly PlacedNeed[] {
  return rows.map((row) => ({ ...row, ...placeOf(row, places) }))
}

function placeOf(
  { number, unit }: ListedNeed,
  { byName, writable, own, below, answers }: Places,
): Pick<PlacedNeed, 'unitId' | 'unitDoubt'> {
  const chosen = answers.get(number)?.unitId
  if (chosen !== undefined && writable.has(chosen)) return { unitId: chosen }
  if (unit === '') return own === undefined ? doubt('no-unit') : { unitId: own }
  const named = byName.get(foldName(unit)) ?? []
  // Many units have a part of one name: that of the list's own unit is meant.
  const near = named.filter((id) => below.has(id))
  const [unitId, ...others] = near.length > 0 ? near : named
  if (unitId === undefined) return doubt('unknown-unit')
  if (others.length > 0) return doubt('several-units')
  return writable.has(unitId) ? { unitId } : doubt('foreign-unit')
}

function doubt(unitDoubt: NeedDoubt): Pick<PlacedNeed, 'unitDoubt'> {
  return { unitDoubt }
}

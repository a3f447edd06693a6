import { mergeDrafts, type DraftConflict } from '#server'
import { readSopValue, type Sop } from '#sop'
import { clashGroups, type ClashGroup } from './clash-groups.ts'
import { withPlaceFrom } from './place-value.ts'

export type Side = 'mine' | 'theirs'

/**
 * The document that comes of the choices: what only one side changed is taken from that side, where
 * both did, the chosen one's. Undefined where the choices do not go together.
 */
export function resolveConflict(
  conflict: DraftConflict,
  choose: (group: ClashGroup) => Side,
): Sop | undefined {
  const { base, mine, theirs, merged } = conflict
  if (merged !== undefined) return merged
  const groups = clashGroups(conflict)
  if (base === undefined) return choose(wholeGroup) === 'mine' ? mine : theirs
  const taken = (side: Side) =>
    groups.filter((group) => choose(group) === side).flatMap(({ places }) => places)
  // Each side is given what was chosen from the other: then the two no longer clash.
  const agreedMine = takePlaces(mine, theirs, taken('theirs'))
  const agreedTheirs = takePlaces(theirs, mine, taken('mine'))
  if (agreedMine === undefined || agreedTheirs === undefined) return undefined
  return mergeDrafts(base, agreedMine, agreedTheirs).merged
}

/** Where the common ground is no longer kept, one side is taken as a whole. */
export const wholeGroup: ClashGroup = { key: 'whole', places: [] }

function takePlaces(target: Sop, source: Sop, places: readonly string[]): Sop | undefined {
  const changed = places.reduce<unknown>(
    (now, place) => withPlaceFrom(now, source, place.split('/')),
    target,
  )
  const read = readSopValue(changed)
  return read.ok ? read.sop : undefined
}

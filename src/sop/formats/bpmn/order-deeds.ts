import { labelSense } from '../../rules/language/label-sense.ts'
import type { BpmnSource } from './bpmn-source.ts'
import type { Deed, Way } from './reduce-source.ts'

/**
 * Gives the deeds in the order of rows: those that know their row there, each other one after the
 * row that leads to it. Without known rows it is the order of a depth-first walk from the starts in
 * which 'Ya' comes before 'Tidak' and everything before what it leads to, but for loops (reverse
 * postorder). Linear but for the sorting of a deed's own ways.
 */
export function orderDeeds(
  deeds: readonly Deed[],
  rowOf: (deed: Deed) => number | undefined,
  { positions }: Pick<BpmnSource, 'positions'>,
): Deed[] {
  const walked = walkDeeds(deeds, positions)
  const known = walked
    .map((deed) => ({ deed, row: rowOf(deed) }))
    .filter((one): one is { deed: Deed; row: number } => one.row !== undefined)
    .sort((one, other) => one.row - other.row)
    .map(({ deed }) => deed)
  if (known.length === 0) return walked
  return insertDeeds(known, walked)
}

/** Puts the deeds that `known` lacks behind the last deed that leads to them, or the one walked before. */
function insertDeeds(known: readonly Deed[], walked: readonly Deed[]): Deed[] {
  const places = new Map(known.map((deed, place) => [deed.node.id, place]))
  const behind = known.map((): Deed[] => [])
  const first: Deed[] = []
  const placeOfSource = new Map<string, number>()
  const tell = (deed: Deed, place: number) => {
    for (const { to } of deed.ways) {
      if (to.kind === 'deed' && !placeOfSource.has(to.id)) placeOfSource.set(to.id, place)
    }
  }
  for (const deed of known) tell(deed, places.get(deed.node.id) ?? 0)
  for (const deed of walked) {
    if (places.has(deed.node.id)) continue
    const place = placeOfSource.get(deed.node.id)
    const onward = deed.ways.flatMap(({ to }) =>
      to.kind === 'deed' ? (places.get(to.id) ?? []) : [],
    )
    const before = place ?? (onward[0] ?? known.length) - 1
    ;(behind[before] ?? first).push(deed)
    tell(deed, before)
  }
  return [...first, ...known.flatMap((deed, place) => [deed, ...(behind[place] ?? [])])]
}

/** Reverse postorder from the starts; what no start reaches follows in the order of the drawing. */
function walkDeeds(deeds: readonly Deed[], positions: ReadonlyMap<string, number>): Deed[] {
  const byId = new Map(deeds.map((deed) => [deed.node.id, deed]))
  const placeOf = (id: string) => positions.get(id) ?? 0
  const entered = new Set(deeds.flatMap(({ ways }) => ways.flatMap(({ to }) => landed(to))))
  const begins = ({ kind, startsApart }: Deed) => kind === 'start' || startsApart
  const drawn = deeds.toSorted((one, other) => placeOf(one.node.id) - placeOf(other.node.id))
  const roots = [
    ...deeds.filter(begins),
    ...drawn.filter((deed) => !begins(deed) && !entered.has(deed.node.id)),
  ]
  const seen = new Set<string>()
  const walk = (from: readonly Deed[]): Deed[] =>
    from
      .toReversed()
      .flatMap((root) => finishFrom(root, { byId, seen, placeOf }))
      .reverse()
  return [...walk(roots), ...drawn.flatMap((deed) => walk([deed]))]
}

type Walk = {
  readonly byId: ReadonlyMap<string, Deed>
  readonly seen: Set<string>
  readonly placeOf: (id: string) => number
}

/** Deeds reached from a root in the order in which all that they lead to is done. */
function finishFrom(root: Deed, { byId, seen, placeOf }: Walk): Deed[] {
  const finished: Deed[] = []
  if (seen.has(root.node.id)) return finished
  seen.add(root.node.id)
  // The best way is walked last: whoever finishes last comes first.
  const onward = ({ ways }: Deed) =>
    ways
      .flatMap((way) => landed(way.to).map((id) => ({ id, rank: rankOf(way), place: placeOf(id) })))
      .sort((one, other) => one.rank - other.rank || one.place - other.place)
  const stack = [{ deed: root, left: onward(root) }]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = byId.get(top.left.pop()?.id ?? '')
    if (next === undefined) {
      finished.push(top.deed)
      stack.pop()
    } else if (!seen.has(next.node.id)) {
      seen.add(next.node.id)
      stack.push({ deed: next, left: onward(next) })
    }
  }
  return finished
}

function landed(to: Way['to']): string[] {
  return to.kind === 'deed' ? [to.id] : []
}

function rankOf({ label = '', isDefault }: Way): number {
  const sense = labelSense(label)
  if (sense === 'yes') return 0
  if (sense === 'no') return 3
  return isDefault ? 1 : 2
}

import { readFlow, type Sop } from '#sop'
import { isDeepStrictEqual } from 'node:util'
import { isSop } from './is-sop.ts'

/** Two people's edits of one draft together; `merged` is absent where they clash. */
export type Merge = { readonly merged?: Sop; readonly clashes: readonly string[] }

type Value = unknown
type Fields = Readonly<Record<string, Value>>
type Item = Fields & { readonly id: string }
/** Three states of one part of the document, and where it stands. */
type Three<T> = { readonly base: T; readonly mine: T; readonly theirs: T; readonly place: string }
type Clash = (place: string) => void

/**
 * Three-way merge by step and performer id: what only one side changed is taken from that side,
 * field by field; what both changed alike is taken once; what both changed differently clashes.
 * Moved rows merge where one side moved, added rows keep the neighbour above them. A row that one
 * side removed while the other changed it, or came to refer to it, clashes. Linear in the document
 * but for the order of rows (quadratic in the rows added).
 */
export function mergeDrafts(base: Sop, mine: Sop, theirs: Sop): Merge {
  const clashes: string[] = []
  const clash: Clash = (place) => clashes.push(place)
  const merged = mergeFields({ base, mine, theirs, place: '' }, clash)
  if (clashes.length > 0 || !isSop(merged)) return { clashes }
  const dangling = findDangling(merged).filter(
    (place) => !findDangling(mine).includes(place) && !findDangling(theirs).includes(place),
  )
  return dangling.length > 0 ? { clashes: dangling } : { merged, clashes: [] }
}

function mergeValue(three: Three<Value>, clash: Clash): Value {
  const { base, mine, theirs } = three
  if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(theirs, base)) return mine
  if (isDeepStrictEqual(mine, base)) return theirs
  if (isItems(base) && isItems(mine) && isItems(theirs)) {
    return mergeItems({ base, mine, theirs, place: three.place }, clash)
  }
  if (isMergeable(base) && isMergeable(mine) && isMergeable(theirs)) {
    return mergeFields({ base, mine, theirs, place: three.place }, clash)
  }
  clash(three.place)
  return mine
}

/** Records with fields of their own meaning merge field by field; a duration or a target only as a whole. */
function isMergeable(value: Value): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !('kind' in value)
}

/** Rows, columns, symbols: records with an id. Where ids repeat they say nothing, and the list stays whole. */
function isItems(value: Value): value is readonly Item[] {
  if (!Array.isArray(value) || !value.every((item) => isItem(item))) return false
  return new Set(idsOf(value)).size === value.length
}

function isItem(value: Value): value is Item {
  return (
    value !== null && typeof value === 'object' && 'id' in value && typeof value.id === 'string'
  )
}

function mergeFields({ base, mine, theirs, place }: Three<Fields>, clash: Clash): Fields {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  const merged = [...names].map((name) => {
    const inside = place === '' ? name : `${place}/${name}`
    const three = { base: base[name], mine: mine[name], theirs: theirs[name], place: inside }
    return [name, mergeValue(three, clash)] as const
  })
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

function mergeItems(three: Three<readonly Item[]>, clash: Clash): readonly Item[] {
  const [base, mine, theirs] = [byId(three.base), byId(three.mine), byId(three.theirs)]
  return mergeOrder(three, clash).flatMap((id) => {
    const place = `${three.place}/${id}`
    const parts = { base: base.get(id), mine: mine.get(id), theirs: theirs.get(id), place }
    const item = mergeItem(parts, clash)
    return item === undefined ? [] : [item]
  })
}

function mergeItem(three: Three<Item | undefined>, clash: Clash): Item | undefined {
  const { base, mine, theirs, place } = three
  if (mine !== undefined && theirs !== undefined && base !== undefined) {
    const merged = isDeepStrictEqual(mine, theirs)
      ? mine
      : mergeFields({ base, mine, theirs, place }, clash)
    return { ...merged, id: mine.id }
  }
  const merged = mergeValue(three, clash) // added or removed by one side or both
  return isItem(merged) ? merged : undefined
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/** Ids of both sides in one order: that of the side that moved rows, with the other side's new rows set in. */
function mergeOrder(three: Three<readonly Item[]>, clash: Clash): readonly string[] {
  const [base, mine, theirs] = [idsOf(three.base), idsOf(three.mine), idsOf(three.theirs)]
  const kept = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)))
  const order = (ids: readonly string[]) => ids.filter((id) => kept.has(id)).join('\n')
  const [mineMoved, theirsMoved] = [order(mine) !== order(base), order(theirs) !== order(base)]
  if (mineMoved && theirsMoved && order(mine) !== order(theirs)) clash(`${three.place}/order`)
  return mineMoved ? setIn(mine, theirs) : setIn(theirs, mine)
}

function idsOf(items: readonly Item[]): readonly string[] {
  return items.map((item) => item.id)
}

/** `order` with each id that only `other` has behind the one that stands above it there. */
function setIn(order: readonly string[], other: readonly string[]): readonly string[] {
  const result = [...order]
  for (const [index, id] of other.entries()) {
    if (result.includes(id)) continue
    const above = other[index - 1]
    result.splice(above === undefined ? 0 : result.indexOf(above) + 1, 0, id)
  }
  return result
}

/** Places that refer to a step or performer that is not (or no longer) there. */
function findDangling(sop: Sop): readonly string[] {
  const performers = new Set(sop.performers.map((performer) => performer.id))
  const graph = readFlow(sop)
  const arrows = graph.flows.flatMap((flow) => {
    const symbol = graph.nodeByKey.get(flow.from)?.symbol
    const target = symbol?.exits?.[flow.exit]?.to
    return flow.kind === 'open' && target?.kind === 'step' ? [`steps/${flow.from}/exits`] : []
  })
  const columns = graph.nodes
    .filter((node) => node.symbol.performers.some((id) => !performers.has(id)))
    .map((node) => `steps/${node.key}/performers`)
  return [...arrows, ...columns]
}

import { assign } from './assign.ts'

/** Something to be matched: its id, and a key that is the same for the same content. */
export type Item = { readonly id: string; readonly key: string }

/** Two items that are the same thing before and after, how alike (0 to 1), and whether that is sure. */
export type Match<Kind extends Item> = {
  readonly before: Kind
  readonly after: Kind
  readonly likeness: number
  readonly sure: boolean
}

/** Gives how alike two items are, from 0 to 1; `anchors` are matches already made. */
export type Likeness<Kind extends Item> = (
  anchors: readonly Match<Kind>[],
) => (before: Kind, after: Kind) => number

/** Less alike is not the same thing; at least so alike is surely the same. */
const least = 0.5
const sure = 0.75
/** What an id adds where most ids tell the truth. */
const idBonus = 0.35
/** Sides of a table of costs: a longer list is matched piece by piece. */
const longest = 250

/**
 * Matches the items of two lists. First by id: but an id that both sides use for unlike things waits.
 * Then by content where it stands once on each side, then by the assignment that is most alike in
 * all. Last, where most ids tell the truth, by what is left of them. Linear in what is matched at
 * once, cubic in the rest, up to 250 items at a time.
 */
export function matchItems<Kind extends Item>(
  before: readonly Kind[],
  after: readonly Kind[],
  likeness: Likeness<Kind>,
): readonly Match<Kind>[] {
  const named = matchByIds(before, after, likeness([]))
  const anchored = [...named.matches, ...matchByKeys(rest(before, after, named.matches))]
  const alike = likeness(anchored)
  const found = pieces(rest(before, after, anchored)).flatMap((piece) =>
    matchByLikeness(piece, alike, named.idsTell),
  )
  const matches = [...anchored, ...found]
  if (!named.idsTell) return matches
  const left = rest(before, after, matches)
  return [...matches, ...sameIds(left.before, left.after).map((pair) => sureMatch(pair, 0))]
}

type Pair<Kind> = { readonly before: Kind; readonly after: Kind }
type Sides<Kind> = { readonly before: readonly Kind[]; readonly after: readonly Kind[] }

function sureMatch<Kind extends Item>(pair: Pair<Kind>, likeness: number): Match<Kind> {
  return { ...pair, likeness, sure: true }
}

function sameIds<Kind extends Item>(before: readonly Kind[], after: readonly Kind[]): Pair<Kind>[] {
  const old = new Map(before.map((item) => [item.id, item]))
  return after.flatMap((item) => {
    const was = old.get(item.id)
    return was === undefined ? [] : [{ before: was, after: item }]
  })
}

/**
 * An id waits where its two sides are unlike, where one of them, not quite alike, stands under another
 * id, or both do. One of the latter, and ids were given anew: they tell the truth only by chance.
 */
function matchByIds<Kind extends Item>(
  before: readonly Kind[],
  after: readonly Kind[],
  alike: (before: Kind, after: Kind) => number,
): { readonly matches: readonly Match<Kind>[]; readonly idsTell: boolean } {
  const pairs = sameIds(before, after)
  const same = pairs.filter((pair) => pair.before.key === pair.after.key)
  const matches = same.map((pair) => sureMatch(pair, 1))
  const open = rest(before, after, matches)
  const [keysBefore, keysAfter] = [keysOf(open.before), keysOf(open.after)]
  let idsTell = pairs.length > 0
  for (const pair of sameIds(open.before, open.after)) {
    const likeness = alike(pair.before, pair.after)
    const [left, came] = [keysAfter.has(pair.before.key), keysBefore.has(pair.after.key)]
    if ((left && came) || ((left || came) && likeness < sure)) idsTell = false
    else if (likeness >= least) matches.push(sureMatch(pair, likeness))
  }
  return { matches, idsTell }
}

function keysOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ key }) => key))
}

function rest<Kind extends Item>(
  before: readonly Kind[],
  after: readonly Kind[],
  matches: readonly Match<Kind>[],
): Sides<Kind> {
  const [taken, given] = [
    new Set(matches.map((match) => match.before)),
    new Set(matches.map((match) => match.after)),
  ]
  return {
    before: before.filter((item) => !taken.has(item)),
    after: after.filter((item) => !given.has(item)),
  }
}

function matchByKeys<Kind extends Item>({ before, after }: Sides<Kind>): Match<Kind>[] {
  const [old, now] = [onlyOnes(before), onlyOnes(after)]
  return [...old].flatMap(([key, item]) => {
    const match = now.get(key)
    return match === undefined ? [] : [sureMatch({ before: item, after: match }, 1)]
  })
}

function onlyOnes<Kind extends Item>(items: readonly Kind[]): ReadonlyMap<string, Kind> {
  const ones = new Map(items.map((item) => [item.key, item]))
  const seen = new Set<string>()
  for (const { key } of items) {
    if (seen.has(key)) ones.delete(key)
    seen.add(key)
  }
  return ones
}

/** Lists as they are where they are short, else cut into as many pieces as it takes. */
function pieces<Kind>({ before, after }: Sides<Kind>): Sides<Kind>[] {
  const count = Math.ceil(Math.max(before.length, after.length) / longest)
  const cut = (items: readonly Kind[], piece: number) =>
    items.slice(
      Math.round((piece * items.length) / count),
      Math.round(((piece + 1) * items.length) / count),
    )
  return Array.from({ length: count }, (_, piece) => ({
    before: cut(before, piece),
    after: cut(after, piece),
  }))
}

function matchByLikeness<Kind extends Item>(
  { before, after }: Sides<Kind>,
  alike: (before: Kind, after: Kind) => number,
  idsTell: boolean,
): Match<Kind>[] {
  const table = before.map((old) => after.map((now) => alike(old, now)))
  const isNamed = (old: Kind | undefined, now: Kind | undefined) => idsTell && old?.id === now?.id
  const costs = table.map((row, index) =>
    row.map(
      (likeness, column) => 1 - likeness - (isNamed(before[index], after[column]) ? idBonus : 0),
    ),
  )
  // Where ids tell, a new id is a new thing, unless it is surely an old one.
  return assign(costs, 1 - (idsTell ? sure : least)).flatMap((column, index) => {
    const [old, now] = [before[index], column === undefined ? undefined : after[column]]
    if (old === undefined || now === undefined || column === undefined) return []
    const row = table[index] ?? []
    const certain = isNamed(old, now) || old.key === now.key || isClear(row, column)
    return [{ before: old, after: now, likeness: row[column] ?? 0, sure: certain }]
  })
}

/** Alike, and no other nearly as much. */
function isClear(row: readonly number[], column: number): boolean {
  const likeness = row[column] ?? 0
  const rival = row.some((other, at) => at !== column && other > likeness - 0.05)
  return likeness >= sure && !(rival && likeness < 0.9)
}

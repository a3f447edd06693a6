/** `to` stands at least `least` after `from`; each unit of their distance costs `weight`, 0 or more. */
export type Spring = {
  readonly from: number
  readonly to: number
  readonly least: number
  readonly weight: number
}

/**
 * Gives a place on a line to each of `count` points that keeps all least distances and makes the
 * weighted sum of distances as small as it can be; the first point of all stands at 0. The springs
 * must not form a cycle. It stops after `pivots` exchanges with the places it has: all distances are
 * kept in any case. A pivot is linear. Gansner, Koutsofios, North & Vo, A technique for drawing
 * directed graphs, 1993, section 2.3; the cut values are sums over subtrees, for what lies inside cancels.
 */
export function networkSimplex(
  count: number,
  springs: readonly Spring[],
  pivots: number,
): Float64Array {
  const places = startPlaces(count, springs)
  if (count === 0) return places
  const all = [...springs, ...joinComponents(count, springs)]
  const tree = growTree(places, all)
  const net = new Float64Array(count)
  for (let pivot = 0; pivot < pivots; pivot += 1) {
    const walk = walkTree(tree, all)
    const leaving = findLeaving(walk, all, net)
    if (leaving < 0) break
    const entering = exchange(places, all, { walk, leaving })
    if (entering < 0) break
    const left = walk.springOf[leaving] ?? -1
    for (const end of endsOf(all, left)) tree[end] = (tree[end] ?? []).filter((one) => one !== left)
    for (const end of endsOf(all, entering)) tree[end]?.push(entering)
  }
  const first = places.reduce((least, place) => Math.min(least, place), Infinity)
  return places.map((place) => place - first)
}

/** Places as early as the springs allow, in topological order. */
export function startPlaces(count: number, springs: readonly Spring[]): Float64Array {
  const places = new Float64Array(count)
  const waiting = new Int32Array(count)
  const leaving: Spring[][] = Array.from({ length: count }, () => [])
  for (const spring of springs) {
    leaving[spring.from]?.push(spring)
    waiting[spring.to] = (waiting[spring.to] ?? 0) + 1
  }
  const ready = [...waiting.keys()].filter((point) => waiting[point] === 0)
  for (const point of ready) {
    for (const { to, least } of leaving[point] ?? []) {
      places[to] = Math.max(places[to] ?? 0, (places[point] ?? 0) + least)
      waiting[to] = (waiting[to] ?? 0) - 1
      if (waiting[to] === 0) ready.push(to)
    }
  }
  if (ready.length < count) throw new Error('the springs form a cycle')
  return places
}

/** Weightless springs from the first point of each component to that of the next: a tree must reach all. */
function joinComponents(count: number, springs: readonly Spring[]): Spring[] {
  const group = Int32Array.from({ length: count }, (_, point) => point)
  const find = (point: number): number => {
    let root = point
    while (group[root] !== root) {
      group[root] = group[group[root] ?? root] ?? root
      root = group[root] ?? root
    }
    return root
  }
  for (const { from, to } of springs) {
    const [one, other] = [find(from), find(to)]
    group[Math.max(one, other)] = Math.min(one, other)
  }
  const firsts = [...group.keys()].filter((point) => group[point] === point)
  return firsts.slice(1).map((to, index) => ({ from: firsts[index] ?? 0, to, least: 0, weight: 0 }))
}

function endsOf(springs: readonly Spring[], index: number): readonly number[] {
  const { from = -1, to = -1 } = springs[index] ?? {}
  return [from, to]
}

function slackOf({ from, to, least }: Spring, places: Float64Array): number {
  return (places[to] ?? 0) - (places[from] ?? 0) - least
}

/** Tight springs of each point that join all points; the places are moved until there are enough. */
function growTree(places: Float64Array, springs: readonly Spring[]): number[][] {
  const count = places.length
  const around: number[][] = Array.from({ length: count }, () => [])
  for (const [index, { from, to }] of springs.entries()) {
    around[from]?.push(index)
    around[to]?.push(index)
  }
  const tree: number[][] = Array.from({ length: count }, () => [])
  const reached = new Uint8Array(count)
  reached[0] = 1
  const members = [0]
  const reachOver = (index: number) => {
    for (const end of endsOf(springs, index)) {
      tree[end]?.push(index)
      if (reached[end] === 0) members.push(end)
      reached[end] = 1
    }
  }
  const reachAround = (point: number) => {
    for (const index of around[point] ?? []) {
      const spring = springs[index]
      if (spring === undefined || reached[spring.from] === reached[spring.to]) continue
      if (slackOf(spring, places) === 0) reachOver(index)
    }
  }
  for (let looked = 0; ;) {
    for (; looked < members.length; looked += 1) reachAround(members[looked] ?? 0)
    if (members.length === count) return tree
    const nearest = findNearest(springs, places, (point) => reached[point] === 1)
    const spring = springs[nearest]
    if (spring === undefined) throw new Error('the points are not joined')
    const shift = reached[spring.from] === 1 ? slackOf(spring, places) : -slackOf(spring, places)
    for (const point of members) places[point] = (places[point] ?? 0) + shift
    reachOver(nearest)
  }
}

/** The spring with the least slack that leads out of the points, or into them. */
function findNearest(
  springs: readonly Spring[],
  places: Float64Array,
  isInside: (point: number) => boolean,
): number {
  let [nearest, least] = [-1, Infinity]
  for (const [index, spring] of springs.entries()) {
    if (isInside(spring.from) === isInside(spring.to)) continue
    const slack = slackOf(spring, places)
    if (slack < least) [nearest, least] = [index, slack]
  }
  return nearest
}

/** The tree from its root: `order` has each point before those below it, which end before `end`. */
type Walk = {
  readonly order: Int32Array
  readonly at: Int32Array
  readonly end: Int32Array
  readonly parent: Int32Array
  readonly springOf: Int32Array
}

function walkTree(tree: readonly (readonly number[])[], springs: readonly Spring[]): Walk {
  const count = tree.length
  const [order, at, end] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  const [parent, springOf] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)]
  const stack = [0]
  for (let place = 0; stack.length > 0; place += 1) {
    const point = stack.pop() ?? 0
    order[place] = point
    at[point] = place
    for (const index of tree[point] ?? []) {
      if (index === springOf[point]) continue
      const { from = 0, to = 0 } = springs[index] ?? {}
      const below = from === point ? to : from
      parent[below] = point
      springOf[below] = index
      stack.push(below)
    }
  }
  for (let place = count - 1; place >= 0; place -= 1) {
    const point = order[place] ?? 0
    end[point] = Math.max(end[point] ?? 0, place + 1)
    const above = parent[point] ?? -1
    if (above >= 0) end[above] = Math.max(end[above] ?? 0, end[point] ?? 0)
  }
  return { order, at, end, parent, springOf }
}

/** The point whose spring to its parent has the most negative cut value, -1 where none has: then all is best. */
function findLeaving(walk: Walk, springs: readonly Spring[], net: Float64Array): number {
  net.fill(0)
  for (const { from, to, weight } of springs) {
    net[from] = (net[from] ?? 0) + weight
    net[to] = (net[to] ?? 0) - weight
  }
  let [leaving, least] = [-1, 0]
  for (let place = walk.order.length - 1; place > 0; place -= 1) {
    const point = walk.order[place] ?? 0
    const above = walk.parent[point] ?? 0
    const own = net[point] ?? 0
    net[above] = (net[above] ?? 0) + own
    const cut = springs[walk.springOf[point] ?? 0]?.from === point ? own : -own
    if (cut < least) [leaving, least] = [point, cut]
  }
  return leaving
}

type Pivot = { readonly walk: Walk; readonly leaving: number }

/** Lengthens the leaving spring until another is tight, and gives that one. */
function exchange(
  places: Float64Array,
  springs: readonly Spring[],
  { walk, leaving }: Pivot,
): number {
  const [first, end] = [walk.at[leaving] ?? 0, walk.end[leaving] ?? 0]
  const isBelow = (point: number) => {
    const place = walk.at[point] ?? 0
    return place >= first && place < end
  }
  const leads = springs[walk.springOf[leaving] ?? 0]?.from === leaving
  let [entering, least] = [-1, Infinity]
  for (const [index, spring] of springs.entries()) {
    const inside = isBelow(spring.from)
    if (inside === leads || inside === isBelow(spring.to)) continue
    const slack = slackOf(spring, places)
    if (slack < least) [entering, least] = [index, slack]
  }
  if (entering < 0) return entering
  const shift = leads ? -least : least
  for (let place = first; place < end; place += 1) {
    const point = walk.order[place] ?? 0
    places[point] = (places[point] ?? 0) + shift
  }
  return entering
}

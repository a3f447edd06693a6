/** How many answers one service had by one channel. */
export type GroupCell = { readonly service: string; readonly channel: string; readonly n: number }

/** Services and channels whose figures may stand beside those of the whole. */
export type ShownGroups = {
  readonly services: ReadonlySet<string>
  readonly channels: ReadonlySet<string>
}

/** A group as the cells it holds, and the number of its answers. */
type Group = {
  readonly kind: 'service' | 'channel'
  readonly key: string
  readonly cells: Vector
  readonly n: number
}
type Vector = readonly number[]

/**
 * Gives which groups may be shown so that the sums of no group, and of no service by one channel, with
 * fewer answers than the floor can be computed from those shown and the whole: besides the small groups
 * themselves the smallest of those that give one away are hidden (secondary suppression). Assumes the
 * worst of the reader: that he knows by which channels a service was answered. Cost: elimination in
 * groups × cells for each group that is hidden. Source: Willenborg & de Waal, Elements of Statistical
 * Disclosure Control (2001), chapter 6.
 */
export function hideGroups(allCells: readonly GroupCell[], floor: number): ShownGroups {
  const cells = allCells.filter(({ n }) => n > 0)
  const groups = [...groupsOf(cells, 'service'), ...groupsOf(cells, 'channel')]
  const isSmall = ({ n }: { readonly n: number }) => n < floor
  const small = [
    ...groups.filter(isSmall).map((group) => group.cells),
    ...cells.flatMap((cell, place) => (isSmall(cell) ? [unit(place, cells.length)] : [])),
  ]
  const whole = cells.map(() => 1)
  let shown = groups.filter((group) => !isSmall(group)).toSorted((one, other) => one.n - other.n)
  for (;;) {
    const secret = [...small, ...smallRests({ shown, groups, floor })]
    if (!tellsAny([whole, ...shown.map((group) => group.cells)], secret)) break
    const hides = shown.find(
      (group) =>
        !tellsAny([whole, ...shown.filter((one) => one !== group).map((one) => one.cells)], secret),
    )
    const hidden = hides ?? shown[0]
    if (hidden === undefined) break
    shown = shown.filter((group) => group !== hidden)
  }
  const keysOf = (kind: Group['kind']) =>
    new Set(shown.filter((group) => group.kind === kind).map(({ key }) => key))
  return { services: keysOf('service'), channels: keysOf('channel') }
}

function groupsOf(cells: readonly GroupCell[], kind: Group['kind']): readonly Group[] {
  return [...new Set(cells.map((cell) => cell[kind]))].map((key) => ({
    kind,
    key,
    cells: cells.map((cell) => (cell[kind] === key ? 1 : 0)),
    n: cells.reduce((sum, cell) => (cell[kind] === key ? sum + cell.n : sum), 0),
  }))
}

/** What is hidden of a breakdown, all together: the whole less what is shown; where it is too small. */
function smallRests({
  shown,
  groups,
  floor,
}: {
  readonly shown: readonly Group[]
  readonly groups: readonly Group[]
  readonly floor: number
}): readonly Vector[] {
  return (['service', 'channel'] as const).flatMap((kind) => {
    const hidden = groups.filter((group) => group.kind === kind && !shown.includes(group))
    const n = hidden.reduce((sum, group) => sum + group.n, 0)
    return hidden.length === 0 || n >= floor ? [] : [sumOf(hidden.map((group) => group.cells))]
  })
}

function sumOf(vectors: readonly Vector[]): Vector {
  return vectors.reduce((sum, vector) => sum.map((value, place) => value + (vector[place] ?? 0)))
}

function unit(place: number, length: number): Vector {
  return Array.from({ length }, (_, at) => (at === place ? 1 : 0))
}

/** Is any of the secrets a sum of multiples of what is told? */
function tellsAny(told: readonly Vector[], secrets: readonly Vector[]): boolean {
  const basis: { readonly pivot: number; readonly vector: Vector }[] = []
  const reduced = (vector: Vector) =>
    basis.reduce((rest, { pivot, vector: by }) => minus(rest, by, rest[pivot] ?? 0), vector)
  for (const vector of told) {
    const rest = reduced(vector)
    const pivot = rest.findIndex(isNotZero)
    if (pivot === -1) continue
    const scale = rest[pivot] ?? 1
    basis.push({ pivot, vector: rest.map((value) => value / scale) })
  }
  return secrets.some((secret) => !reduced(secret).some(isNotZero))
}

function minus(vector: Vector, other: Vector, times: number): Vector {
  return times === 0 ? vector : vector.map((value, place) => value - times * (other[place] ?? 0))
}

function isNotZero(value: number): boolean {
  return Math.abs(value) > 1e-9
}

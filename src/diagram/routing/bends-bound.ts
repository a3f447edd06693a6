import type { Grid } from './grid.ts'
import type { ArrowPlan, Plan } from './plan.ts'

/**
 * The fewest bends that each arrow needs with all fixed symbols in its way, added up: exact, by
 * breadth-first search over straight rays (Lee 1961; one level per bend). A free symbol may stand in
 * any of its columns. Linear in vertices for each arrow at worst.
 */
export function bendsBound(grid: Grid, plan: Plan): number {
  const seen = new Int32Array(2 * grid.size)
  let sum = 0
  for (const arrow of plan.arrows) {
    sum += fewestBends(
      { grid, seen, stamp: arrow.index + 1, goals: new Set(arrow.to.vertices) },
      arrow,
    )
  }
  return sum
}

type Sweep = {
  readonly grid: Grid
  /** `2 * vertex`, + 1 when reached upright. */
  readonly seen: Int32Array
  readonly stamp: number
  readonly goals: ReadonlySet<number>
}

function fewestBends(sweep: Sweep, arrow: ArrowPlan): number {
  let level: number[] = []
  for (const vertex of arrow.from.vertices) {
    for (let side = 0; side < 4; side++) if (cast(sweep, { vertex, side }, level)) return 0
  }
  for (let bends = 1; level.length > 0; bends++) {
    const next: number[] = []
    for (const reached of level) if (turn(sweep, reached, next)) return bends
    level = next
  }
  return 0
}

/** Casts both rays across the one that reached a vertex. */
function turn(sweep: Sweep, reached: number, next: number[]): boolean {
  const vertex = reached >> 1
  if (sweep.grid.tie[vertex] === 1) return false
  const across = (reached & 1) === 1 ? 1 : 0
  return (
    cast(sweep, { vertex, side: across }, next) || cast(sweep, { vertex, side: across + 2 }, next)
  )
}

/** Follows a ray until it is blocked; gives whether it reached the target. */
function cast(sweep: Sweep, ray: { vertex: number; side: number }, reached: number[]): boolean {
  const { grid, seen, stamp, goals } = sweep
  const upright = 1 - (ray.side & 1)
  let { vertex } = ray
  while (((grid.ways[vertex] ?? 0) >> ray.side) & 1) {
    vertex += grid.step[ray.side] ?? 0
    if (goals.has(vertex)) return true
    if (grid.closed[vertex] !== 0) return false
    const state = 2 * vertex + upright
    if (seen[state] === stamp) continue
    seen[state] = stamp
    reached.push(state)
  }
  return false
}

import type { Box, Point } from '../page/page.ts'
import { growRows } from '../routing/growth.ts'
import type { RoutedArrow, RoutedPage, RoutingOptions, RoutingProblem } from '../routing/problem.ts'
import { routePage } from '../routing/route-page.ts'
import { routePlainly } from './route-plainly.ts'

/** A problem routed on rows as high as it takes. */
export type Routed = {
  readonly boxes: ReadonlyMap<string, Box>
  readonly edges: ReadonlyMap<string, readonly Point[]>
  /** Middles of labels. */
  readonly labels: ReadonlyMap<string, Point>
  readonly columnEdges: readonly number[]
  readonly bottom: number
}

/** The router asks for room once; what it says then suffices. */
const mostRounds = 6

/**
 * Routes a problem on one endless page: rows grow as the router asks. Where there are so many arrows
 * that the search would take minutes, each is routed for itself.
 */
export function routeGrown(problem: RoutingProblem): Routed {
  if (isCrowded(problem)) return routePlainly(problem)
  let rowEdges = problem.rowEdges
  let options: RoutingOptions = { effort: effortFor(problem) }
  let routed: RoutedPage = routePage(problem, options)
  for (let round = 0; round < mostRounds && routed.kind === 'narrow'; round += 1) {
    rowEdges = growRows(rowEdges, routed.rowGrowth)
    options = { ...options, topology: routed.topology }
    routed = routePage({ ...problem, rowEdges }, options)
  }
  if (routed.kind === 'narrow') throw new Error('rows grew, and still have no room')
  const { boxes, arrows } = routed
  return {
    boxes,
    edges: new Map(arrows.map((arrow) => [arrow.flow, wholeWay(arrow, arrows)])),
    labels: new Map(arrows.flatMap(({ flow, labelAt }) => (labelAt ? [[flow, labelAt]] : []))),
    columnEdges: problem.columnEdges,
    bottom: rowEdges.at(-1) ?? 0,
  }
}

/** A form has about as many arrows as symbols; a second's worth of search is what these numbers allow. */
function isCrowded({ symbols, arrows }: RoutingProblem): boolean {
  return arrows.length > 2500 || arrows.length > 80 + 1.5 * symbols.length
}

/** The repair search is for drawings that a person can look at as a whole. */
function effortFor({ symbols }: RoutingProblem): 'quick' | 'full' {
  return symbols.length > 250 ? 'quick' : 'full'
}

/** An arrow that runs into another goes on along it: a flow of BPMN ends at a node. */
function wholeWay(arrow: RoutedArrow, arrows: readonly RoutedArrow[]): readonly Point[] {
  const owner = arrows.find(({ flow }) => flow === arrow.joins)
  const end = arrow.points.at(-1)
  if (owner === undefined || end === undefined) return arrow.points
  const at = owner.points.findIndex((point, index) => {
    const before = owner.points[index - 1]
    return before !== undefined && liesBetween(end, before, point)
  })
  return at < 0 ? arrow.points : [...arrow.points, ...owner.points.slice(at)]
}

function liesBetween(point: Point, from: Point, to: Point): boolean {
  const within = (value: number, one: number, other: number) =>
    value >= Math.min(one, other) && value <= Math.max(one, other)
  return within(point.x, from.x, to.x) && within(point.y, from.y, to.y)
}

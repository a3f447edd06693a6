/**
 * Where the rows of a document may be cut into pages. Heights in µm. `links[row]` lists, for every
 * arrow that begins or ends in the row, the row of its other end.
 */
export type BreakProblem = {
  readonly heights: readonly number[]
  readonly links: readonly (readonly number[])[]
  /** Rows that belong together with the one above them; a break before one costs extra. */
  readonly tiedToAbove: readonly boolean[]
  readonly capacity: { readonly firstPage: number; readonly otherPages: number }
  /** Height of a strip of connectors, and how many connectors it holds. */
  readonly strip: { readonly height: number; readonly connectors: number }
}

/** Costs of a division into pages: each page, each cut arrow (half at either end), blank, too few rows last. */
const pageCost = 100
const cutEndCost = 6
const slackCost = { page: 60, lastPage: 25 }
const tiedCost = 30
const leastLastRows = 3
const fewLastRowsCost = 1000
const overfullCost = 100_000

/** A page from row `start` to before row `end`: arrows cut at either edge, and the height that it takes. */
export type PageFill = {
  readonly start: number
  readonly end: number
  readonly cutAbove: number
  readonly cutBelow: number
  readonly height: number
  readonly capacity: number
}

/**
 * Gives, for every row, where the page that begins with it should end (exclusive), so that the pages
 * from there on cost least: pages, cut arrows, squared blank, fewer than three rows on the last page.
 * Dynamic programming from the last row backward, as Knuth & Plass break paragraphs (1981).
 * Time O(rows × rows per page × arrows per row).
 */
export function breakPages(problem: BreakProblem): Int32Array {
  const rows = problem.heights.length
  const best = new Float64Array(rows + 1).fill(Infinity, 0, rows)
  const ends = new Int32Array(rows + 1).fill(rows)
  for (let start = rows - 1; start >= 0; start -= 1) {
    for (const fill of possiblePages(problem, start)) {
      const cost = pageCostOf(problem, fill) + (best[fill.end] ?? 0)
      if (cost >= (best[start] ?? Infinity)) continue
      best[start] = cost
      ends[start] = fill.end
    }
  }
  return ends
}

/** Gives the pages that may begin with row `start`, the shortest first: all that fit, and the one of a single row in any case. */
export function possiblePages(problem: BreakProblem, start: number): PageFill[] {
  const { heights, links, strip } = problem
  const capacity = start === 0 ? problem.capacity.firstPage : problem.capacity.otherPages
  const pages: PageFill[] = []
  let [rowHeights, cutAbove, cutBelow] = [0, 0, 0]
  for (let row = start; row < heights.length; row += 1) {
    rowHeights += heights[row] ?? 0
    if (rowHeights > capacity && row > start) break
    for (const other of links[row] ?? []) {
      if (other < start) cutAbove += 1
      else cutBelow += other > row ? 1 : -1
    }
    const strips = Math.ceil(cutAbove / strip.connectors) + Math.ceil(cutBelow / strip.connectors)
    const height = rowHeights + strips * strip.height
    if (height > capacity && row > start) continue
    pages.push({ start, end: row + 1, cutAbove, cutBelow, height, capacity })
  }
  return pages
}

/** Gives what one page adds to the cost of a division. */
export function pageCostOf(problem: BreakProblem, fill: PageFill): number {
  const { start, end, cutAbove, cutBelow, height, capacity } = fill
  const last = end === problem.heights.length
  const slack = Math.max(0, (capacity - height) / capacity)
  const few = last && start > 0 && end - start < leastLastRows
  return (
    pageCost +
    cutEndCost * (cutAbove + cutBelow) +
    (last ? slackCost.lastPage : slackCost.page) * slack * slack +
    (problem.tiedToAbove[end] === true ? tiedCost : 0) +
    (few ? fewLastRowsCost : 0) +
    (height > capacity ? overfullCost : 0)
  )
}

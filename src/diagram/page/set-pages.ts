import { breakPages } from './break-pages.ts'
import type { DrawnFlow } from './drawn-flows.ts'
import { heightOf, type DocumentPlan } from './plan-document.ts'
import { setPage, type Crowded, type Router, type SetPage } from './set-page.ts'
import { stripHeight } from './sizes.ts'

/**
 * Divides the rows into pages and sets them one after another. An SOP without rows has one page. Gives
 * the flows of a crowded row instead where one can not be drawn at all.
 */
export function setPages(plan: DocumentPlan, route: Router): SetPage[] | Crowded {
  const ends = breakPages({
    heights: plan.rows.map(heightOf),
    links: plan.flowsOfRow.map(linksOf),
    tiedToAbove: plan.rows.map((_, row) => isTiedToAbove(plan, row)),
    capacity: plan.capacity,
    strip: { height: stripHeight, connectors: plan.table.centres.length },
  })
  const pages: SetPage[] = []
  let start = 0
  do {
    const page = setPage(plan, { start, end: ends[start] ?? start }, route)
    if ('kind' in page) return page
    pages.push(page)
    start = page.end
  } while (start < plan.rows.length)
  return pages
}

/** Rows at the other ends of a row's flows, other rows only. */
function linksOf(flows: readonly DrawnFlow[], row: number): number[] {
  return flows
    .filter(({ fromRow, toRow }) => fromRow !== toRow)
    .map(({ fromRow, toRow }) => (fromRow === row ? toRow : fromRow))
}

/** Whether a row shares its duration's cell with the row above, or goes on with its step. */
function isTiedToAbove({ rows, durationCells }: DocumentPlan, row: number): boolean {
  const here = rows[row]
  if (here === undefined) return false
  const cell = durationCells[here.stepRow]
  return here.part === 0 && cell !== undefined && cell.first < here.stepRow
}

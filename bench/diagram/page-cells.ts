import { planDocument } from '../../src/diagram/page/plan-document.ts'
import type { Box, Point } from '../../src/diagram/page/page.ts'
import { setPages } from '../../src/diagram/page/set-pages.ts'
import type { RoutedPage, RoutingProblem } from '../../src/diagram/routing/problem.ts'
import { routePage } from '../../src/diagram/routing/route-page.ts'
import { readFlow, type Sop } from '#sop'

/** A page as the router sees it and as it answered. */
export type RoutedCells = {
  readonly problem: RoutingProblem
  readonly page: Extract<RoutedPage, { kind: 'routed' }>
}

/** The pages of an SOP on the paper that suits it, with what the router was asked and gave. */
export function routedCells(sop: Sop): RoutedCells[] {
  const asked = new Map<RoutedPage, RoutingProblem>()
  const pages = setPages(
    planDocument(sop, { paper: 'auto', leftOut: new Set() }),
    (problem, options) => {
      const page = routePage(problem, options)
      asked.set(page, problem)
      return page
    },
  )
  if ('kind' in pages) throw new Error(`row ${pages.row} has no room for its flows`)
  return pages.flatMap(({ routed }) => {
    const problem = asked.get(routed)
    return problem === undefined ? [] : [{ problem, page: routed }]
  })
}

/** What a router of any make is given: boxes that stand, arrows between them. µm. */
export type Cells = {
  readonly boxes: readonly { readonly key: string; readonly box: Box; readonly diamond: boolean }[]
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

/** The same cells for other routers: free symbols stand where ours put them. */
export function cellsOf({ problem, page }: RoutedCells): Cells {
  return {
    boxes: problem.symbols.flatMap(({ key, shape }) => {
      const box = page.boxes.get(key)
      return box === undefined ? [] : [{ key, box, diamond: shape === 'decision' }]
    }),
    links: problem.arrows.map(({ from, to }) => ({ from, to })),
  }
}

/**
 * The cells of all pages as one undivided table, page below page, without strips and connectors: what
 * a router that knows nothing of pages has to solve.
 */
export function undividedCells(sop: Sop, pages: readonly RoutedCells[]): Cells {
  let top = 0
  const boxes = pages.flatMap(({ problem, page }) => {
    const steps = problem.symbols.filter(({ shape }) => shape !== 'connector')
    const rows = steps.map(({ row }) => row)
    const from = problem.rowEdges[Math.min(...rows)] ?? 0
    const to = problem.rowEdges[Math.max(...rows) + 1] ?? from
    const moved = steps.flatMap(({ key, shape }) => {
      const box = page.boxes.get(key)
      if (box === undefined) return []
      return [{ key, box: { ...box, y: box.y - from + top }, diamond: shape === 'decision' }]
    })
    top += to - from
    return moved
  })
  const links = readFlow(sop).flows.flatMap((flow) =>
    flow.kind === 'to' ? [{ from: flow.from, to: flow.to }] : [],
  )
  return { boxes, links }
}

/** Lines in the order of the links. */
export type Lines = readonly (readonly Point[])[]

import type { Sop } from '#sop'
import { routePage } from '../routing/route-page.ts'
import { cleanLine } from '../text/clean-text.ts'
import { nameConnectors } from './connectors.ts'
import { drawPage, type ConnectorNames } from './draw-page.ts'
import type { Drawing, Paper, Quality } from './page.ts'
import { planDocument } from './plan-document.ts'
import type { Router, SetPage } from './set-page.ts'
import { setPages } from './set-pages.ts'

export type DrawOptions = {
  /** Paper to print on; absent or `auto`: the smallest on which the table is easy to read. */
  readonly paper?: Paper | 'auto'
  /** `quick` routes without repair: for the first frame while typing. */
  readonly effort?: 'quick' | 'full'
  /** Number of the first page where others stand before it in the document; absent: 1. */
  readonly firstPageNumber?: number
  /** The whole table on one sheet as long as it takes, without connectors: for a screen or a worksheet. */
  readonly endless?: boolean
}

/**
 * Draws an SOP as the pages of the official form: identity block, table, flow, connectors where the
 * flow crosses a page. Any SOP gives a drawing; an empty one gives a page with an empty row, and what
 * could not be shown stands in `notices`. The same SOP gives the same drawing on every engine.
 * About linear in steps; PermenPANRB 35/2012 prescribes the form.
 */
export function drawSop(sop: Sop, options: DrawOptions = {}): Drawing {
  const effort = options.effort ?? 'full'
  const route: Router = (problem, routing) => routePage(problem, { ...routing, effort })
  const { plan, pages } = setDocument(sop, options, route)
  const first = options.firstPageNumber ?? 1
  const count = first - 1 + pages.length
  const names = nameAll(pages, first)
  return {
    title: cleanLine(sop.title),
    pages: pages.map((page, index) =>
      drawPage(page, plan, { of: { number: first + index, count }, names }),
    ),
    quality: pages.map(({ routed }) => routed.quality).reduce(addQuality),
    notices: plan.notices,
  }
}

/** Plans and sets the pages; of a row that is too crowded half the flows are left out, and the pages set anew. */
function setDocument(sop: Sop, options: DrawOptions, route: Router) {
  const { paper = 'auto', endless = false } = options
  const leftOut = new Set<string>()
  for (;;) {
    const plan = planDocument(sop, { paper, endless, leftOut })
    const pages = setPages(plan, route)
    if (!('kind' in pages)) return { plan, pages }
    const { flows, row } = pages
    if (flows.length === 0) throw new Error(`no room for row ${row}, though it has no flows`)
    for (const { key } of flows.slice(Math.floor(flows.length / 2))) leftOut.add(key)
  }
}

/** Letters in reading order: page by page, from top to bottom, from left to right. */
function nameAll(pages: readonly SetPage[], firstPageNumber: number): ConnectorNames {
  const pagesOfFlow = new Map<string, number[]>()
  const met = pages.flatMap((page, index) =>
    connectorsOf(page).map((key) => {
      pagesOfFlow.set(key, [...(pagesOfFlow.get(key) ?? []), firstPageNumber + index])
      return key
    }),
  )
  const otherPage = (flow: string, page: number) =>
    pagesOfFlow.get(flow)?.find((number) => number !== page) ?? page
  return { letters: nameConnectors(met), otherPage }
}

function connectorsOf({ cut, routed }: SetPage): string[] {
  const boxes = cut.flatMap(({ flow }) => {
    const box = routed.boxes.get(flow.key)
    return box === undefined ? [] : [{ key: flow.key, box }]
  })
  return boxes
    .toSorted((one, other) => one.box.y - other.box.y || one.box.x - other.box.x)
    .map(({ key }) => key)
}

function addQuality(one: Quality, other: Quality): Quality {
  return {
    crossings: one.crossings + other.crossings,
    bends: one.bends + other.bends,
    bendsBound: one.bendsBound + other.bendsBound,
    cost: one.cost + other.cost,
    costBound: one.costBound + other.costBound,
    portFaults: one.portFaults + other.portFaults,
  }
}

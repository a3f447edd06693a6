import type { Drawn } from '../drawing/drawn.ts'
import { moveDrawn } from '../drawing/drawn.ts'
import { nameDrawn, type ScopedDrawn } from '../name-drawn.ts'
import type { OfficeBlock, OfficeTable } from '../office-document.ts'
import type { DocxBlock, DocxParagraph, DocxTable, Page } from './docx-block.ts'
import { paragraphHeight } from './estimate-heights.ts'
import { placeHung, type Frame } from './place-hung.ts'
import { placeTable, type PlacedTable } from './place-table.ts'

/** How far the text has run down the pages laid below one another, without their margins. */
type Flow = { page: Page; y: number; pageTop: number }

type FlownTable = {
  readonly placed: PlacedTable
  readonly x: number
  readonly y: number
  readonly height: number
  readonly hung: Drawn[][]
}

/**
 * Gives blocks with places as far as a file tells them: drawings that hang outside tables are laid over
 * the nearest table, by an estimate of how far the text runs. `last` is the page of the last section,
 * ids of shapes begin with `prefix`. Linear, but for drawings outside tables times tables.
 */
export function placeBlocks(
  blocks: readonly DocxBlock[],
  last: Page,
  prefix: string,
): OfficeBlock[] {
  const pages = pagesOf(blocks, last)
  const flow: Flow = { page: last, y: 0, pageTop: 0 }
  const hanging: Drawn[][] = []
  const tables: FlownTable[] = []
  const flown = blocks.map((block, index) => {
    flow.page = pages[index] ?? last
    if (block.kind === 'paragraph') {
      hanging.push(...flowParagraph(block, flow))
      return block
    }
    const table = flowTable(block, flow)
    tables.push(table)
    return table
  })
  for (const drawn of hanging) findNearest(drawn, tables)?.hung.push(drawn)
  return flown.flatMap((block, index): OfficeBlock[] => {
    if ('placed' in block) return officeTables(block, `${prefix}${index}-`)
    const text = block.text.trim()
    return text === '' ? [] : [{ kind: 'paragraph', text }]
  })
}

/** Each block's page: a section is described by the paragraph that ends it. */
function pagesOf(blocks: readonly DocxBlock[], last: Page): Page[] {
  let page = last
  return [...blocks]
    .reverse()
    .map((block) => (page = (block.kind === 'paragraph' && block.section) || page))
    .reverse()
}

/** Moves the flow down and gives what hangs in the paragraph, at its place in the flow. */
function flowParagraph(paragraph: DocxParagraph, flow: Flow): Drawn[][] {
  if (paragraph.breaksPage) flow.y = flow.pageTop += flow.page.textHeight
  const frame = frameAt(flow)
  const drawn = paragraph.hung.map((hung) => placeHung(hung, paragraph, frame))
  runDown(flow, paragraphHeight(paragraph, flow.page.textWidth))
  return drawn
}

function flowTable(table: DocxTable, flow: Flow): FlownTable {
  const width = table.columnWidths.reduce((sum, column) => sum + column, 0)
  const room = flow.page.textWidth - width
  const sides: Readonly<Record<string, number>> = { center: room / 2, right: room, end: room }
  const x = sides[table.align] ?? table.indent
  const y = flow.y
  const placed = placeTable(table, moveFrame(frameAt(flow), x, y))
  const height = placed.rowHeights.reduce((sum, row) => sum + row, 0)
  runDown(flow, height)
  return { placed, x, y, height, hung: [] }
}

function runDown(flow: Flow, height: number): void {
  flow.y += height
  const pages = Math.floor((flow.y - flow.pageTop) / flow.page.textHeight)
  flow.pageTop += Math.max(0, pages) * flow.page.textHeight
}

function frameAt({ page, y, pageTop }: Flow): Frame {
  const [across, down] = [
    { from: 0, length: page.textWidth },
    { from: pageTop, length: page.textHeight },
  ]
  return {
    x: { text: across, margin: across, page: { from: -page.left, length: page.width } },
    y: {
      text: { from: y, length: 0 },
      margin: down,
      page: { from: pageTop - page.top, length: page.height },
    },
  }
}

/** The same frame, seen from another corner. */
function moveFrame(frame: Frame, x: number, y: number): Frame {
  const move = (bases: Frame['x'], by: number) => ({
    text: { ...bases.text, from: bases.text.from - by },
    margin: { ...bases.margin, from: bases.margin.from - by },
    page: { ...bases.page, from: bases.page.from - by },
  })
  return { x: move(frame.x, x), y: move(frame.y, y) }
}

/** A drawing lies over the table that its middle is nearest to. */
function findNearest(drawn: readonly Drawn[], tables: readonly FlownTable[]) {
  const ys = drawn.flatMap((it) => {
    return it.kind === 'line' ? it.points.map(({ y }) => y) : [it.box.y, it.box.y + it.box.height]
  })
  const [top, bottom] = [
    ys.reduce((a, b) => Math.min(a, b), Infinity),
    ys.reduce((a, b) => Math.max(a, b), -Infinity),
  ]
  const middle = (top + bottom) / 2
  const distance = ({ y, height }: FlownTable) => Math.max(y - middle, middle - y - height, 0)
  let nearest = tables[0]
  for (const table of tables) if (nearest && distance(table) < distance(nearest)) nearest = table
  return nearest
}

function officeTables({ placed, x, y, hung }: FlownTable, prefix: string): OfficeTable[] {
  const corner = { x: -x, y: -y }
  const outside = hung.map((parts) => parts.map((drawn) => ({ drawn: moveDrawn(drawn, corner) })))
  const items = [...placed.drawings, ...outside].flatMap((parts, scope) =>
    parts.map((part): ScopedDrawn => ({ ...part, scope, estimated: true })),
  )
  const { columnWidths, rowHeights, cells, nested } = placed
  const named = nameDrawn(items, prefix)
  const inner = nested.flatMap((it, index) => {
    return officeTables({ placed: it, x: 0, y: 0, height: 0, hung: [] }, `${prefix}${index + 1}-`)
  })
  return [{ kind: 'table', columnWidths, rowHeights, cells, ...named }, ...inner]
}

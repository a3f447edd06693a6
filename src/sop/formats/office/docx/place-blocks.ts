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
 * ids of shapes begin with `prefix`. Linear, but for a search among the tables per drawing.
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
    const [before, page] = [blocks[index - 1], pages[index] ?? last]
    const isNew = before?.kind === 'paragraph' && before.section !== undefined && !page.goesOn
    if (isNew) beginPage(flow)
    flow.page = page
    if (block.kind === 'paragraph') {
      for (const drawn of flowParagraph(block, flow)) hanging.push(drawn)
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
  const { belowBreak: text = paragraph.text } = paragraph
  if (paragraph.belowBreak !== undefined) beginPage(flow)
  const frame = frameAt(flow)
  const drawn = paragraph.hung.map((hung) => placeHung(hung, paragraph, frame))
  // nothing but the break stands on the page before
  const isGone = text === '' && paragraph.text !== ''
  if (!isGone) runDown(flow, paragraphHeight({ ...paragraph, text }, flow.page.textWidth))
  return drawn
}

function flowTable(table: DocxTable, flow: Flow): FlownTable {
  const width = table.columnWidths.reduce((sum, column) => sum + column, 0)
  const x = leftOf(table, flow.page.textWidth - width)
  const { y } = flow
  const placed = placeTable(table, moveFrame(frameAt(flow), x, y))
  const height = placed.rowHeights.reduce((sum, row) => sum + row, 0)
  runDown(flow, height)
  return { placed, x, y, height, hung: [] }
}

/** A table that is not at the left stands in the room beside it, whatever its indent. */
function leftOf({ align, indent }: DocxTable, room: number): number {
  if (align === 'center') return room / 2
  return align === 'right' || align === 'end' ? room : indent
}

function beginPage(flow: Flow): void {
  flow.y = flow.pageTop += flow.page.textHeight
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

/** A drawing lies over the table that its middle is nearest to; tables are in the order of the flow. */
function findNearest(drawn: readonly Drawn[], tables: readonly FlownTable[]) {
  const ys = drawn.flatMap((it) => {
    return it.kind === 'line' ? it.points.map(({ y }) => y) : [it.box.y, it.box.y + it.box.height]
  })
  const top = ys.reduce((least, y) => Math.min(least, y), Infinity)
  const middle = (top + ys.reduce((most, y) => Math.max(most, y), -Infinity)) / 2
  let [from, to] = [0, tables.length - 1]
  while (from < to) {
    const at = Math.ceil((from + to) / 2)
    if ((tables[at]?.y ?? 0) <= middle) from = at
    else to = at - 1
  }
  const [above, below] = [tables[from], tables[from + 1]]
  if (above === undefined || below === undefined) return above
  return below.y - middle < middle - above.y - above.height ? below : above
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

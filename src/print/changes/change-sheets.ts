import type { Primitive } from '#diagram'
import { compareRevisions, wordChanges, type Sop } from '#sop'
import type { PaperSize } from '../identity/fill-pages.ts'
import { fonts, margin, padding } from '../identity/form-sizes.ts'
import { across, down, frameOf } from '../identity/frame.ts'
import { captionHeight, drawCaption, drawPageNumber } from '../identity/page-number.ts'
import { blockOf, placeBlock, type TextBlock } from '../identity/text-block.ts'
import type { Previous } from '../print-job.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { breakChange, divideColumns, headRow, type ChangeRow, type Column } from './change-rows.ts'

/** The pages that tell what changed, laid out; painted once their numbers are known. */
export type ChangesPart = {
  readonly pageCount: number
  readonly cut: readonly string[]
  readonly paint: (numbers: { readonly first: number; readonly count: number }) => Sheet[]
}

const blank = 2500
const noChanges: ChangesPart = { pageCount: 0, cut: [], paint: () => [] }

/**
 * Lays out what changed since an earlier state: a summary, then a table with a row for each change,
 * headed again on each page. No pages where there is no earlier state. Linear in the changes.
 */
export function layOutChanges(
  sop: Sop,
  previous: Previous | undefined,
  paper: PaperSize,
): ChangesPart {
  if (previous === undefined) return noChanges
  const worded = wordChanges(compareRevisions(previous.sop, sop), previous.sop, 'id')
  const width = paper.width - 2 * margin
  const columns = divideColumns(margin, width)
  const intro = introduce(previous, worded.summary, width)
  const rows = worded.changes.map((change) => breakChange(change, columns))
  const head = headRow(columns)
  const top = margin + captionHeight
  const room = paper.height - margin - top - head.height
  const pages = fillRows(rows, { first: room - heightOf(intro), others: room })
  const paint = ({ first, count }: { readonly first: number; readonly count: number }): Sheet[] =>
    pages.map((some, index) => {
      const below = index === 0 ? top + heightOf(intro) : top
      const primitives = [
        ...drawCaption(sop, paper),
        ...(index === 0 ? drawIntro(intro, top) : []),
        ...(some.length === 0 ? [] : drawRows([head, ...some], columns, below)),
        ...drawPageNumber(paper, { number: first + index, count }),
      ]
      return { ...paper, alt: '', primitives }
    })
  const cut = rows.flatMap((row, at) => (row.cut ? [`changes[${at}]`] : []))
  return { pageCount: pages.length, cut, paint }
}

function introduce({ label }: Previous, summary: readonly string[], width: number): TextBlock[] {
  const block = (text: string, font: (typeof fonts)[keyof typeof fonts]) =>
    blockOf(text, font, { width, maxLines: 6 })
  return [
    block('RIWAYAT PERUBAHAN', fonts.title),
    block(`Dibandingkan dengan ${label}`, fonts.fact),
    ...summary.map((sentence) => block(sentence, fonts.fact)),
  ]
}

function heightOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { height }) => sum + height + blank / 2, 0) + blank
}

function drawIntro(blocks: readonly TextBlock[], from: number): Primitive[] {
  let top = from
  return blocks.flatMap((block) => {
    const place = { x: margin, top, anchor: 'start', role: 'cell' } as const
    top += block.height + blank / 2
    return placeBlock(block, place)
  })
}

/** Rows page by page; every row is lower than a page, and one page stands at least. */
function fillRows(
  rows: readonly ChangeRow[],
  room: { readonly first: number; readonly others: number },
): ChangeRow[][] {
  const pages: ChangeRow[][] = [[]]
  let free = room.first
  for (const row of rows) {
    if (row.height > free) {
      pages.push([])
      free = room.others
    }
    pages.at(-1)?.push(row)
    free -= row.height
  }
  return pages
}

function drawRows(
  rows: readonly ChangeRow[],
  columns: readonly Column[],
  from: number,
): Primitive[] {
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  const [left, width] = [margin, columns.reduce((sum, column) => sum + column.width, 0)]
  const primitives: Primitive[] = [
    { kind: 'fill', box: { x: left, y: from, width, height: rows[0]?.height ?? 0 } },
    ...columns.slice(1).map(({ x }) => down(x, [from, from + height], 'rule')),
    ...frameOf({ x: left, y: from, width, height }),
  ]
  let top = from
  for (const [at, row] of rows.entries()) {
    if (at > 0) primitives.push(across(top, [left, left + width], 'rule'))
    primitives.push(...drawCells(row, columns, top + padding.above))
    top += row.height
  }
  return primitives
}

function drawCells({ cells }: ChangeRow, columns: readonly Column[], top: number): Primitive[] {
  return cells.flatMap((cell, at) => {
    const x = (columns[at]?.x ?? margin) + padding.side
    return placeBlock(cell, { x, top, anchor: 'start', role: 'cell' })
  })
}

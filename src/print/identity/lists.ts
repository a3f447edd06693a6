import { formWords, lineHeight, measureText } from '#diagram'
import type { Identity, Sop } from '#sop'
import { fonts, padding } from './form-sizes.ts'
import { blockOf } from './text-block.ts'

/** A line of a list: its text and, on an item's first line, its number; `indent` from the cell's side. */
export type ListLine = {
  readonly kind: 'heading' | 'item' | 'more'
  readonly text: string
  readonly mark: string
  readonly indent: number
  readonly height: number
}

export type ListName =
  | 'legalBasis'
  | 'qualifications'
  | 'relatedSops'
  | 'equipment'
  | 'warnings'
  | 'records'

/** One list of the identity part, broken into lines. */
export type List = {
  readonly title: string
  readonly lines: readonly ListLine[]
  readonly cut: readonly string[]
}

/** The lists, in pairs that stand beside each other. */
export const listPairs: readonly (readonly [ListName, ListName])[] = [
  ['legalBasis', 'qualifications'],
  ['relatedSops', 'equipment'],
  ['warnings', 'records'],
]

const titles: Readonly<Record<ListName, string>> = {
  legalBasis: 'Dasar Hukum',
  qualifications: 'Kualifikasi Pelaksana',
  relatedSops: 'Keterkaitan',
  equipment: 'Peralatan/Perlengkapan',
  warnings: 'Peringatan',
  records: 'Pencatatan dan Pendataan',
}

const itemGap = 500
const headingGap = 600
/** An item with more lines than fill a page is a mistake; it is cut, and reported. */
const mostItemLines = 60

/** Breaks a list into lines of a cell of `width`: a heading, then numbered items, or a dash where there are none. */
export function breakList(sop: Sop, name: ListName, width: number): List {
  const items = sop.identity[name]
  const title = titles[name]
  if (items.every((item) => item.trim() === '')) {
    const none = lineOf('item', { text: formWords.notFilled, mark: '', indent: 0 })
    return { title, lines: [headingOf(title), none], cut: [] }
  }
  const indent = measureText(`${items.length}.`, fonts.fact) + 1600
  const blocks = items.map((item) => breakItem(item, width - 2 * padding.side - indent))
  const lines = blocks.flatMap((block, index) =>
    block.lines.map((text, row) =>
      row === 0
        ? lineOf('item', { text, mark: `${index + 1}.`, indent })
        : lineOf('more', { text, mark: '', indent }),
    ),
  )
  const cut = blocks.flatMap((block, index) => (block.cut ? [`identity.${name}[${index}]`] : []))
  return { title, lines: [headingOf(title), ...lines], cut }
}

/** Gives the line above a list, or above the rest of it on another page. */
export function headingOf(title: string): ListLine {
  return lineOf('heading', { text: title, mark: '', indent: 0 })
}

function breakItem(item: Identity[ListName][number], width: number) {
  const block = blockOf(item, fonts.fact, { width, maxLines: mostItemLines })
  return block.lines.length === 0 ? { ...block, lines: [formWords.notFilled] } : block
}

function lineOf(
  kind: ListLine['kind'],
  line: Pick<ListLine, 'text' | 'mark' | 'indent'>,
): ListLine {
  const below = { heading: headingGap, item: 0, more: 0 }[kind]
  const above = kind === 'item' ? itemGap : 0
  return { kind, ...line, height: lineHeight(fonts.fact) + above + below }
}

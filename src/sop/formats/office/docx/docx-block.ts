import type { Drawn } from '../drawing/drawn.ts'

/** Paragraphs and tables of a Word document before they have a place on the page; micrometres. */
export type DocxBlock = DocxParagraph | DocxTable

export type DocxParagraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly bold: boolean
  readonly sizePt: number
  /** Distance between lines, of the height of one. */
  readonly lineSpacing: number
  /** Room above and below. */
  readonly around: number
  readonly align: string
  readonly hung: readonly Hung[]
  /** Its text on a new page that begins before or within it. */
  readonly belowBreak?: string
  /** It is the last of a section of such pages. */
  readonly section?: Page
}

/** Size of a page and the place of its text. */
export type Page = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly textWidth: number
  readonly textHeight: number
  /** Its section begins in the middle of the page before. */
  readonly goesOn: boolean
}

/** A drawing that hangs in a paragraph; its parts count from its own corner. */
export type Hung = {
  readonly drawn: readonly Drawn[]
  readonly width: number
  readonly height: number
  readonly x: HungOffset
  readonly y: HungOffset
  /** In a cell it counts from the cell even where it would count from the page elsewhere. */
  readonly inCell: boolean
  /** It stands in the text like a letter. */
  readonly inline: boolean
}

export type HungOffset = {
  readonly base: 'text' | 'margin' | 'page'
  readonly offset: number
  /** Instead of an offset. */
  readonly align?: string
}

export type DocxTable = {
  readonly kind: 'table'
  readonly columnWidths: readonly number[]
  readonly rows: readonly DocxRow[]
  /** From the left edge of the text, unless `align` says otherwise. */
  readonly indent: number
  readonly align: string
  readonly margins: { readonly left: number; readonly right: number }
}

export type DocxRow = {
  readonly height: number
  readonly exact: boolean
  readonly cells: readonly DocxCell[]
  /** Columns at which cells begin that continue the one above. */
  readonly continued: ReadonlySet<number>
}

export type DocxCell = {
  readonly column: number
  readonly columns: number
  readonly merge: 'none' | 'begins' | 'continues'
  readonly fill?: string
  readonly turned: boolean
  readonly blocks: readonly DocxBlock[]
}

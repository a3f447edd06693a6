/**
 * What a Word or Excel file shows, before anyone says what it means: paragraphs and tables in their
 * order, and the shapes and lines drawn over each table. Lengths are micrometres; boxes are measured
 * from the top left corner of the table's grid.
 */
export type OfficeDocument = {
  readonly kind: 'docx' | 'xlsx'
  readonly blocks: readonly OfficeBlock[]
}

export type OfficeBlock = OfficeParagraph | OfficeTable

/** Text outside tables. `sheet`: name of the worksheet, in a workbook. */
export type OfficeParagraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly sheet?: string
}

export type OfficeTable = {
  readonly kind: 'table'
  readonly sheet?: string
  readonly columnWidths: readonly number[]
  /** Where the file leaves a row's height to the program that shows it, an estimate. */
  readonly rowHeights: readonly number[]
  /** Each cell once, at its top left place, in reading order. Places that no cell covers are empty. */
  readonly cells: readonly OfficeCell[]
  readonly shapes: readonly OfficeShape[]
  readonly lines: readonly OfficeLine[]
}

/** Rows and columns count from 0; a merged cell covers several. */
export type OfficeCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** Paragraphs are parted by line feeds. */
  readonly text: string
  /** Shade as RRGGBB where it is neither absent nor white. */
  readonly fill?: string
  /** The text is turned by a quarter. */
  readonly turned?: true
  /** Bold as a whole: a hint that it is a heading. */
  readonly bold?: true
}

/** A closed shape drawn over the table. */
export type OfficeShape = {
  /** Unique among the shapes of the document. */
  readonly id: string
  readonly kind: 'terminator' | 'process' | 'decision' | 'connector' | 'text' | 'other'
  /** Name of the form as the file has it ("flowChartDecision", "diamond", "ellipse"). */
  readonly form: string
  readonly text: string
  readonly box: OfficeBox
  /**
   * The row in whose cell the shape hangs, where the file says so: surer than the box, which
   * depends on the heights of rows.
   */
  readonly row?: number
  /** The box follows from estimated heights: where it lies between two rows, it may be either. */
  readonly estimated?: true
}

/** A line or arrow drawn over the table. */
export type OfficeLine = {
  readonly id: string
  /** Corners from its beginning to its end, two at least. */
  readonly points: readonly OfficePoint[]
  /** Shapes that it is tied to. */
  readonly from?: string
  readonly to?: string
  /** Ends that bear a head. */
  readonly heads: 'none' | 'start' | 'end' | 'both'
  readonly text: string
  readonly estimated?: true
}

export type OfficePoint = { readonly x: number; readonly y: number }
export type OfficeBox = OfficePoint & { readonly width: number; readonly height: number }

import type { Sop } from '#sop'

/** Ways in which offices show who does a step. */
export const corpusStyles = ['marks', 'shapes', 'letters', 'colours', 'list'] as const
export type CorpusStyle = (typeof corpusStyles)[number]

/** What a file of the corpus shows, before Word or Excel. Lengths are micrometres from the corner of a table. */
export type CorpusBlock = { readonly kind: 'paragraph'; readonly text: string } | CorpusTable

export type CorpusTable = {
  readonly kind: 'table'
  readonly columnWidths: readonly number[]
  readonly rowHeights: readonly number[]
  readonly cells: readonly CorpusCell[]
  readonly shapes: readonly CorpusShape[]
  readonly lines: readonly CorpusLine[]
}

export type CorpusCell = {
  readonly row: number
  readonly column: number
  readonly rows?: number
  readonly columns?: number
  readonly text: string
  readonly fill?: string
}

export type CorpusPoint = { readonly x: number; readonly y: number }

/** `form`: name of a preset of DrawingML; `label` has neither outline nor fill. */
export type CorpusShape = CorpusPoint & {
  readonly id: number
  readonly form: string
  readonly text: string
  readonly width: number
  readonly height: number
  readonly label?: true
}

/** A straight piece; `from` and `to` tie it to shapes where the program can. */
export type CorpusLine = {
  readonly id: number
  readonly start: CorpusPoint
  readonly end: CorpusPoint
  readonly head: boolean
  readonly from?: number
  readonly to?: number
}

/** A file of the corpus, and the SOP as far as its style can carry it. */
export type CorpusPlan = {
  readonly blocks: readonly CorpusBlock[]
  readonly shown: Sop
  /** Rows whose ways out the file shows, from 0. */
  readonly targetsShown: ReadonlySet<number>
}

/** A report of an office: a cover, and chapters of blocks in reading order. */
export type Report = {
  readonly title: string
  /** What stands below the title on the cover, a line each. */
  readonly subtitle: readonly string[]
  readonly government: string
  readonly unit: string
  readonly year: string
  /** Stands at the head of every page, such as that figures may still change. */
  readonly mark?: string
  readonly contentsTitle: string
  readonly chapters: readonly ReportChapter[]
}

/** A chapter begins on a page of its own. */
export type ReportChapter = {
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** A part of a chapter. Texts are texts: no markup in them is ever read. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ReportTable
  | ReportChart
  /** Where the head of the office signs: lines above the room for it, and lines below. */
  | {
      readonly kind: 'signature'
      readonly above: readonly string[]
      readonly below: readonly string[]
    }

/** A table goes on over pages, its head above each part. */
export type ReportTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly ReportColumn[]
  /** One text for each column. */
  readonly rows: readonly (readonly string[])[]
}

/** `share`: its part of the width, beside those of the others. */
export type ReportColumn = {
  readonly title: string
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
}

/** A chart: as a picture for the page, and as figures, of which an office program draws its own. */
export type ReportChart = {
  readonly kind: 'chart'
  readonly caption: string
  /** What it shows, in words. */
  readonly alt: string
  readonly svg: string
  readonly figures: ChartFigures
}

export type ChartFigures =
  | {
      readonly kind: 'bars'
      readonly scale: ChartScale
      /** From above; an interval where there is one. */
      readonly bars: readonly {
        readonly name: string
        readonly value: number
        readonly low?: number
        readonly high?: number
      }[]
    }
  | {
      readonly kind: 'points'
      readonly across: ChartScale
      readonly up: ChartScale
      /** Where the two lines cross that part the field. */
      readonly crosshair: { readonly across: number; readonly up: number }
      readonly points: readonly {
        readonly name: string
        readonly across: number
        readonly up: number
      }[]
    }

export type ChartScale = { readonly title: string; readonly from: number; readonly to: number }

/** A report to print, or to write for going on in Word. Same report, same time: same bytes. */
export type ReportJob = {
  readonly kind: 'pdf' | 'docx'
  readonly report: Report
  readonly createdAt: Date
}

/** The file, or why there is none. */
export type ReportOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly code: 'typesetting-failed'; readonly cause: string }

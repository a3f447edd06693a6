import type { Box, Notice, Paper } from '#diagram'
import type { Sop } from '#sop'
import type { Unprintable } from './fonts/printable-sop.ts'

/** An SOP to print as the official document. */
export type PrintJob = {
  readonly sop: Sop
  readonly options: PrintOptions
}

export type PrintOptions = {
  /** Written into the file, to the second. Same job, same time: same bytes. */
  readonly createdAt: Date
  /** Absent: the smallest paper on which the flowchart stands with ease. */
  readonly paper?: Paper | 'auto'
  readonly logo?: Logo
  /** An earlier state: the document then tells, after its identity part, what changed since. */
  readonly previous?: Previous
  /** The stamp of the electronic signature that the document is printed for. */
  readonly stamp?: Stamp
}

/** An earlier state of the SOP, and what to call it: "Revisi 2, 3 Maret 2026". */
export type Previous = { readonly sop: Sop; readonly label: string }

/**
 * What stands where one signs by hand: words, a line each, and the QR code of the address at which
 * the document can be verified.
 */
export type Stamp = { readonly lines: readonly string[]; readonly address: string }

/** Where the stamp stands: the page from 0, and its box in points from the page's lower left corner. */
export type StampPlace = { readonly page: number; readonly box: Box }

/** The institution's emblem. */
export type Logo = { readonly kind: 'png' | 'svg'; readonly bytes: Uint8Array }

export type PrintOutcome = PrintedDocument | PrintFault

/** The document as PDF/A-2b, and what its reader must know that it does not show. */
export type PrintedDocument = {
  readonly ok: true
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pageCount: number
  readonly unprintable: readonly Unprintable[]
  readonly notices: readonly PrintNotice[]
  /** Where a stamp was asked for. */
  readonly stampPlace?: StampPlace
}

/** What the drawing could not show as asked, or a text of the identity part or the changes that was cut short. */
export type PrintNotice = Notice | { readonly kind: 'identity-cut'; readonly place: string }

/** Why there is no document. `cause` says what happened underneath, for the log. */
export type PrintFault =
  | LogoFault
  | { readonly ok: false; readonly code: 'typesetting-failed'; readonly cause: string }
  | { readonly ok: false; readonly code: 'drawing-failed'; readonly cause: string }
  | { readonly ok: false; readonly code: 'timeout'; readonly limitMs: number }
  | { readonly ok: false; readonly code: 'worker-crashed'; readonly cause: string }
  | { readonly ok: false; readonly code: 'queue-full'; readonly limit: number }
  | { readonly ok: false; readonly code: 'closed' }

export type LogoFault =
  | {
      readonly ok: false
      readonly code: 'logo-too-large'
      readonly of: 'bytes' | 'pixels'
      readonly size: number
      readonly limit: number
    }
  | { readonly ok: false; readonly code: 'logo-unreadable'; readonly cause: string }
  /** An SVG that runs or fetches something: what was found. */
  | { readonly ok: false; readonly code: 'logo-active'; readonly found: string }

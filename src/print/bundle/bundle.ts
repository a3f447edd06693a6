import type { Sop } from '#sop'
import type { Logo, PrintFault, PrintNotice, PrintOptions } from '../print-job.ts'
import type { Unprintable } from '../fonts/printable-sop.ts'

/** SOPs bound as one document, with what PermenPANRB 35/2012 calls its documentation element before them. */
export type Bundle = {
  readonly government: string
  readonly unit: { readonly name: string; readonly shortName: string }
  readonly year: string
  readonly title: string
  /** Absent: the document has no decree. */
  readonly decree?: Decree
  /** Absent: the document explains nothing. */
  readonly explanation?: Explanation
  readonly sops: readonly Sop[]
}

/** The decree (keputusan) by which the head of a unit fixes its SOPs. */
export type Decree = {
  /** "Keputusan Kepala Dinas Kesehatan". */
  readonly kind: string
  /** '' leaves room to write it by hand, as with `date` and `place`. */
  readonly number: string
  /** ISO date. */
  readonly date: string
  readonly place: string
  readonly title: string
  /** Menimbang. */
  readonly considerations: readonly string[]
  /** Mengingat. */
  readonly legalBases: readonly string[]
  /** KESATU, KEDUA, … */
  readonly decisions: readonly string[]
  readonly signatory: { readonly position: string; readonly name?: string }
}

/** The short explanation (penjelasan singkat). Line ends part paragraphs. */
export type Explanation = {
  readonly scope: string
  readonly summary: string
  readonly definitions: readonly string[]
}

/** A bundle to print. */
export type BundleJob = {
  readonly bundle: Bundle
  readonly options: BundleOptions
}

export type BundleOptions = Pick<PrintOptions, 'createdAt' | 'paper'> & { readonly logo?: Logo }

export type BundleOutcome = PrintedBundle | BundleFault

/** The document as PDF/A-2b, and what its reader must know that it does not show; `sop`: place in the bundle, from 0. */
export type PrintedBundle = {
  readonly ok: true
  readonly pdf: Uint8Array<ArrayBuffer>
  /** Pages of SOPs; those of the front matter come on top. */
  readonly sheetCount: number
  readonly unprintable: readonly (Unprintable & { readonly sop?: number })[]
  readonly notices: readonly { readonly sop?: number; readonly notice: PrintNotice }[]
}

/** Why there is no document; `sop`: the one that could not be drawn, from 0. */
export type BundleFault =
  | (PrintFault & { readonly sop?: number })
  | { readonly ok: false; readonly code: 'empty-bundle' }
  | {
      readonly ok: false
      readonly code: 'too-many-sops'
      readonly found: number
      readonly limit: number
    }

/** More SOPs than this nobody binds; three hundred take some 4 s and 1.1 GB. */
export const bundleLimits = { sops: 300 }

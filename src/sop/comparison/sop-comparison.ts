import type { Duration } from '#time'
import type { Performer, Sop } from '../model/sop.ts'

/** Several SOPs of one service beside each other. Columns are in the order in which they were given. */
export type SopComparison = {
  readonly sops: readonly Sop[]
  /** Common rows from top to bottom; every step of every SOP is in exactly one of them. */
  readonly rows: readonly ComparedRow[]
  /** Performers that are taken to be the same, those outside the office first. */
  readonly performers: readonly ComparedPerformer[]
  /** One for each SOP. */
  readonly figures: readonly SopFigures[]
}

/** One row: what each SOP does there. */
export type ComparedRow = {
  /** One for each SOP. */
  readonly cells: readonly ComparedCell[]
  /** Column whose step stands for the row: the one most like the others. */
  readonly speaker: number
}

/**
 * What an SOP has in a row. `step` counts its rows from 0, `similarity` goes from 0 to 1.
 *
 * - `step`: this step; `alone` where no other SOP has one here, `unsure` where somebody should look.
 * - `elsewhere`: nothing in this place, but a like step of that SOP stands in another row.
 * - `none`: nothing like it.
 */
export type ComparedCell =
  | {
      readonly kind: 'step'
      readonly step: number
      readonly sureness: 'alone' | 'sure' | 'unsure'
      /** Mean over the other steps of the row; 1 for one that is alone. */
      readonly similarity: number
    }
  | { readonly kind: 'elsewhere'; readonly step: number; readonly similarity: number }
  | { readonly kind: 'none' }

/** Columns of several SOPs that are taken to be the same performer. */
export type ComparedPerformer = {
  readonly kind: Performer['kind']
  /** Ids of the performers for each SOP; mostly one or none. */
  readonly ids: readonly (readonly string[])[]
  /** The names say the same but for spelling, abbreviation and the office's own name. */
  readonly sure: boolean
}

/** What can be counted of one SOP. Times are minutes of work, undefined where no step has a measurable one. */
export type SopFigures = {
  readonly steps: number
  readonly decisions: number
  readonly performers: Readonly<Record<Performer['kind'], number>>
  /** Ways back: arrows to the same or an earlier row that close a loop. */
  readonly loops: number
  /** Changes of the primary performer along the usual way. */
  readonly handovers: number
  readonly promised: Duration | undefined
  readonly promisedMinutes: number | undefined
  /** Sum along the usual way, and along the longest one with each loop gone through once. */
  readonly likelyMinutes: number | undefined
  readonly longestMinutes: number | undefined
  /** Steps whose time is absent or cannot be measured: so many are missing in the sums. */
  readonly untimedSteps: number
  /** What the steps of outside performers need and no step gives, as written, each once. Empty: not stated. */
  readonly applicantBrings: readonly string[]
  /** Rows that at least half of the other SOPs have and this one has nowhere. */
  readonly lacks: readonly number[]
  /** Rows that only this SOP has. */
  readonly hasAlone: readonly number[]
}

/** How many SOPs can be compared at once, and how many steps they may have together. */
export const comparisonLimits = { fewest: 2, most: 12, steps: 1500 } as const

import type { Sop } from '#sop'
import type { LifeCycleName } from '../life-cycle/life-cycle-definition.ts'

/**
 * - `draft`: never submitted yet
 * - `fixed`: the draft is the same as the latest revision
 * - `revising`: the draft has changed since the latest revision
 * - `deleted`: in the bin (only a `draft` gets there); `restoreSop` makes it a `draft` again
 */
export type SopState = 'draft' | 'fixed' | 'revising' | 'deleted'

export const sopStates = ['draft', 'revising', 'fixed', 'deleted'] as const satisfies SopState[]

export type SopSort = 'updated' | 'title' | 'number' | 'unit' | 'relevance'

/** One row of the list page. */
export type SopSummary = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly unitId: string
  readonly unitName: string
  readonly state: SopState
  readonly stepCount: number
  /** Number of the latest revision; 0 where there is none. */
  readonly revision: number
  /** Number of the revision in force, and of the one on its way to be. */
  readonly inForce: number | null
  readonly underway: number | null
  /** Where the revision under way stands. */
  readonly stage: { readonly id: string; readonly name: LifeCycleName } | null
  readonly updatedAt: Date
  readonly updatedBy: string
}

/** An SOP with its draft, and what the asking person may do with it. */
export type StoredSop = SopSummary & {
  /** Version of the draft: hand it back as `baseVersion`. */
  readonly version: number
  readonly content: Sop
  readonly may: SopPermissions
}

export type SopPermissions = {
  readonly edit: boolean
  readonly delete: boolean
  readonly restore: boolean
}

/** What the list page asks. Unit includes the units below it; no state: all but `deleted`. `page` counts from 1. */
export type SopListRequest = {
  readonly search?: string
  readonly unitId?: string
  readonly state?: SopState
  readonly page?: number
  readonly pageSize?: number
  /** Default: `relevance` with a search, else `updated` (newest first). */
  readonly sort?: SopSort
}

export type SopList = {
  readonly items: readonly SopSummary[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly pageCount: number
  /** How many there would be under each other choice of that one filter, the other filters kept. */
  readonly counts: {
    readonly states: Readonly<Record<SopState, number>>
    /** By unit id, the units below included; units without any are absent. */
    readonly units: ReadonlyMap<string, number>
  }
}

/** A frozen state of an SOP. */
export type RevisionSummary = {
  readonly number: number
  readonly title: string
  readonly note: string
  readonly fixedAt: Date
  readonly fixedBy: string
  /** SHA-256 of the content in canonical JSON, hexadecimal. */
  readonly contentHash: string
}

export type Revision = RevisionSummary & { readonly content: Sop }

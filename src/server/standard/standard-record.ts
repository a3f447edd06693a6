import type { LinkedSop, ServiceStandard, StandardComponent, StandardFinding } from '#standard'
import type { ConsultationStanding } from '../consultation/consultation-standing.queries.ts'

/** Is the service given, or has the unit ended it? */
export type ServiceState = 'open' | 'closed'

/** How a standard came to be: drafted with the public, or in force before it was brought in. */
export type StandardOrigin = 'consultation' | 'before'

export const standardOrigins = ['consultation', 'before'] as const satisfies StandardOrigin[]

/**
 * How far a service is. An open service promises the newest standard whose day has come.
 * - `unpromised`: open, no standard in force
 * - `promised`: a standard is in force
 * - `closed`: the unit has ended the service
 */
export type ServiceStage = 'unpromised' | 'promised' | 'closed'

export const serviceStages = [
  'unpromised',
  'promised',
  'closed',
] as const satisfies readonly ServiceStage[]

/** One row of the list of services, without what is counted of its content. */
export type ServiceRow = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly stage: ServiceStage
  /** Version of the draft: hand it back with a change. */
  readonly draftVersion: number
  /** Latest number of a fixed standard; 0: none yet. */
  readonly version: number
  /** Number of the standard that is promised now. */
  readonly inForce: number | null
  /** Day since when it is promised, as `2026-11-26`. */
  readonly since: string | null
  /** Day on which a fixed standard comes in force that is not yet. */
  readonly comesOn: string | null
  readonly updatedAt: Date
  readonly updatedBy: string
}

/** An SOP by which a service is delivered, in its order. */
export type SopLink = {
  readonly id: string
  readonly title: string
  readonly number: string
  /** Revision in force; null: none, so that nothing is held against it. */
  readonly inForce: number | null
}

/** A standard as it was fixed. */
export type StandardVersionSummary = {
  readonly number: number
  readonly decree: string
  readonly decreedOn: string
  readonly since: string
  readonly origin: StandardOrigin
  readonly fixedAt: Date
  readonly fixedById: string
  readonly fixedBy: string
}

export type StandardVersion = StandardVersionSummary & { readonly content: ServiceStandard }

/** What one types to fix a standard; `version`: of the draft that was seen. */
export type FixFields = {
  readonly decree: string
  readonly decreedOn: string
  readonly since: string
  readonly origin: StandardOrigin
  readonly version: number
}

/** A service with its draft, and what the asking person may do with it. */
export type StoredService = ServiceRow & {
  readonly draft: ServiceStandard
  readonly sops: readonly SopLink[]
  /** Those of them that are in force, with their official content. */
  readonly sopsInForce: readonly LinkedSop[]
  /** Newest first. */
  readonly versions: readonly StandardVersionSummary[]
  /** Components that are not filled in. */
  readonly missing: readonly StandardComponent[]
  /** Where the draft and the SOPs in force differ. */
  readonly findings: readonly StandardFinding[]
  readonly consultation: ConsultationStanding
  /** The round that lasts, or that the next version may rest on. */
  readonly consultationId: string | null
  readonly may: { readonly write: boolean; readonly fix: boolean; readonly close: boolean }
}

/** What the list page asks. A unit includes those below it; no stage: all but `closed`. `page` counts from 1. */
export type ServiceListRequest = {
  readonly search?: string
  readonly unitId?: string
  readonly stage?: ServiceStage
  /** Only those whose draft is being discussed with the public. */
  readonly consulted?: boolean
  readonly page?: number
  readonly pageSize?: number
}

export type ServiceSummary = ServiceRow & {
  /** How many components of the draft are not filled in. */
  readonly missing: number
  /** In how many places the draft differs from the SOPs in force. */
  readonly differences: number
  readonly consultation: ConsultationStanding
}

export type ServiceList = {
  readonly items: readonly ServiceSummary[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly pageCount: number
  /** How many there would be under each other choice of that one filter, the other filters kept. */
  readonly counts: {
    readonly stages: Readonly<Record<ServiceStage, number>>
    /** By unit id, the units below included; units without any are absent. */
    readonly units: ReadonlyMap<string, number>
  }
}

import type { ServiceStandard, Words } from '#standard'

/** How much of a government is open, and since when. */
export type OpenExtent = {
  /** Services that are promised, SOPs in force, offices, surveys with published results. */
  readonly services: number
  readonly sops: number
  readonly units: number
  readonly surveys: number
  /** When the first of it was published, and when anything last changed; null: there is nothing. */
  readonly begunAt: Date | null
  readonly changedAt: Date | null
}

/** A version of a service's standard with all that a description of it says. */
export type DescribedService = {
  readonly serviceId: string
  readonly slug: string
  readonly version: number
  readonly unitId: string
  readonly unitName: string
  readonly decree: string
  /** Days, `2026-11-26`; `until` null: promised now. */
  readonly since: string
  readonly until: string | null
  readonly changedAt: Date
  readonly standard: ServiceStandard
  /** The SOPs in force by which it is delivered. */
  readonly sops: readonly DescribedSop[]
}

export type DescribedSop = {
  readonly sopId: string
  readonly title: string
  readonly number: string
}

/**
 * A first standard came in force, a next one did, or the service is promised no longer; or the draft of
 * one was opened for comments.
 */
export type ServiceChange = {
  readonly kind: 'new' | 'changed' | 'ended' | 'draft'
  readonly slug: string
  readonly version: number
  readonly name: Words
  readonly unitName: string
  readonly decree: string
  /** Day from which it holds; of a draft the last one for comments. */
  readonly on: string
  /** The round of a draft. */
  readonly consultationId: string | null
  readonly at: Date
}

/** Something that has a page of its own: a slug or an id, and when it last changed. */
export type OpenPage = { readonly key: string; readonly changedAt: Date }

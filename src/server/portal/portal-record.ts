import type { Sop } from '#sop'
import type { LifeEvent, ServiceStandard, Words } from '#standard'
import type { ArchivePage, ArchiveUnit, PublicationEnd } from '../archive/archive-record.ts'
import type { OpenDraft } from '../consultation/consultation-record.ts'

/** A row of a list of services that are promised. */
export type ServiceItem = {
  readonly slug: string
  readonly name: Words
  /** What one gets. */
  readonly summary: Words
  readonly unitName: string
  /** Day from which its standard is promised, `2026-11-26`. */
  readonly since: string
}

/** Languages in which the names of services have an order. */
export type NameLanguage = 'id' | 'en'

/** First letters of names with how many services each has; `#`: anything else. */
export type LetterCount = { readonly letter: string; readonly count: number }

export type EventCount = { readonly event: LifeEvent; readonly count: number }

/** What stands on the first page of a portal. */
export type PortalFront = {
  readonly total: number
  /** Those under which there is anything, in the order of the list of life events. */
  readonly events: readonly EventCount[]
  /** The topmost offices. */
  readonly units: readonly ArchiveUnit[]
  readonly letters: readonly LetterCount[]
  readonly newest: readonly ServiceItem[]
  /** How many drafts of standards take comments now. */
  readonly openDrafts: number
}

/** An office with the offices above it (topmost first), those below it, and its own services. */
export type PortalUnitPage = {
  readonly unit: ArchiveUnit
  readonly above: readonly Pick<ArchiveUnit, 'id' | 'name'>[]
  readonly below: readonly ArchiveUnit[]
  readonly list: ArchivePage<ServiceItem>
}

/** One version of what is promised of a service. */
export type PromisedVersion = {
  readonly version: number
  readonly decree: string
  readonly since: string
  /** Absent: promised now. */
  readonly end?: { readonly kind: PublicationEnd; readonly on: string }
}

/** An SOP in force by which a service is delivered, in which no person is named. */
export type DeliveringSop = {
  readonly sopId: string
  readonly revision: number
  readonly title: string
  readonly content: Sop
}

/** A version of a service's standard, with everything that its page tells. */
export type PublishedService = PromisedVersion & {
  readonly serviceId: string
  readonly slug: string
  readonly unitId: string
  readonly unitName: string
  readonly standard: ServiceStandard
  readonly publishedAt: Date
  /** All versions, newest first. */
  readonly versions: readonly PromisedVersion[]
  readonly sops: readonly DeliveringSop[]
  /** The draft of its next standard, while it takes comments. */
  readonly draft: OpenDraft | undefined
}

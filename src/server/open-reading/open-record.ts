import type { Sop } from '#sop'
import type { ServiceStandard } from '#standard'
import type { PublicationEnd } from '../archive/archive-record.ts'

/** An office, as programs of others read it. */
export type OpenUnit = {
  readonly id: string
  readonly name: string
  /** The office above; null: topmost. */
  readonly parentId: string | null
}

/** How the time of a version ended; null: it is in force. */
export type OpenEnd = { readonly kind: PublicationEnd; readonly on: string } | null

type OpenVersion = {
  readonly unitId: string
  readonly unitName: string
  /** Day, `2026-11-26`. */
  readonly since: string
  /** When this was last changed here: published, or ended. */
  readonly updatedAt: Date
  readonly end: OpenEnd
}

/** A version of a service's standard, without its text. */
export type OpenService = OpenVersion & {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** '' where nobody has translated it. */
  readonly nameEn: string
  readonly lifeEvents: readonly string[]
  readonly version: number
  readonly decree: string
}

/** The same with its text, and the SOPs by which the service is delivered now. */
export type OpenServiceDetail = OpenService & {
  readonly standard: ServiceStandard
  readonly sopIds: readonly string[]
}

/** A revision of an SOP, without its text. */
export type OpenSop = OpenVersion & {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly number: string
  /** Under which it is verified (`/v/<code>`); null: not ratified here. */
  readonly code: string | null
}

export type OpenSopDetail = OpenSop & { readonly document: Sop }

/** Something that came in force, or whose time ended. */
export type OpenChange = {
  /** To the microsecond, `2026-11-26T04:05:06.123456Z`: so exactly are changes told apart. */
  readonly at: string
  readonly kind: 'in-force' | PublicationEnd
  readonly of: 'service' | 'sop'
  readonly id: string
  readonly version: number
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly on: string
}

/** Which part of a list: so many, those behind a place; the place is told by what the order goes by. */
export type Stretch<Place> = { readonly limit: number; readonly after?: Place }

/** A part of a list; `next`: the place of its last item, where there are more. */
export type OpenList<Item, Place> = {
  readonly items: readonly Item[]
  readonly next?: Place
}

/** Place in a list by name. */
export type NamePlace = { readonly name: string; readonly id: string }

/** Place in the list of changes. */
export type ChangePlace = Pick<OpenChange, 'at' | 'id' | 'version' | 'kind'>

/** What a list of services or SOPs is narrowed to. */
export type OpenFilter = {
  readonly unitId?: string
  /** With what the name begins. */
  readonly q?: string
  readonly updatedSince?: Date
  /** Services alone. */
  readonly lifeEvent?: string
}

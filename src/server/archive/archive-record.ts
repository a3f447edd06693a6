import type { Sop } from '#sop'

/** How a revision's time in force ended: by the next one, or for good. */
export type PublicationEnd = 'superseded' | 'revoked'

/** The archive of a government, open to everybody under `/arsip/<slug>`. */
export type Archive = {
  readonly governmentId: string
  readonly slug: string
  /** Name of the government. */
  readonly name: string
  readonly timeZone: string
}

/** An office as the public sees it; the count includes the offices below. */
export type ArchiveUnit = { readonly id: string; readonly name: string; readonly count: number }

/** A row of a list of SOPs in force. */
export type ArchiveItem = {
  readonly sopId: string
  readonly title: string
  readonly number: string
  readonly unitName: string
  /** Day, `2026-11-26`. */
  readonly since: string
}

/** A page of a list. */
export type ArchivePage<Item> = {
  readonly items: readonly Item[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
  /** There are more than `total`, to which no page leads. */
  readonly isCut: boolean
}

/** What stands on the first page of an archive. */
export type ArchiveFront = {
  readonly total: number
  readonly units: readonly ArchiveUnit[]
  /** First letters of titles; `#`: anything else. */
  readonly letters: readonly { readonly letter: string; readonly count: number }[]
}

/** An office with the offices above it (topmost first), those below it, and its own SOPs. */
export type ArchiveUnitPage = {
  readonly unit: ArchiveUnit
  readonly above: readonly Pick<ArchiveUnit, 'id' | 'name'>[]
  readonly below: readonly ArchiveUnit[]
  readonly list: ArchivePage<ArchiveItem>
}

/** Something that a search found, and the step in which it stands where the title has it not. */
export type ArchiveHit = ArchiveItem & {
  readonly step?: { readonly number: number; readonly text: string }
}

export type ArchiveSearch = ArchivePage<ArchiveHit> & {
  /** Titles that are written nearly so, where nothing was found. */
  readonly similar: readonly ArchiveItem[]
}

/** One version of a published SOP. */
export type PublishedVersion = {
  readonly revision: number
  readonly title: string
  readonly number: string
  /** Under which it is verified (`/v/<code>`); null: not ratified here. */
  readonly code: string | null
  readonly since: string
  /** Absent: in force. */
  readonly end?: {
    readonly kind: PublicationEnd
    readonly on: string
    readonly reason: string
  }
}

/** A version with its content, in which no person is named. */
export type PublishedSop = PublishedVersion & {
  readonly sopId: string
  readonly unitId: string
  readonly unitName: string
  readonly content: Sop
  readonly publishedAt: Date
  /** All versions, newest first. */
  readonly versions: readonly PublishedVersion[]
}

/** Something that happened in an archive: a version came in force, or its time ended. */
export type ArchiveEvent = {
  readonly kind: 'in-force' | PublicationEnd
  readonly sopId: string
  readonly revision: number
  readonly title: string
  readonly number: string
  readonly unitName: string
  readonly on: string
  readonly at: Date
  readonly reason: string
}

/** Where a ratified revision stands now. `not-yet`: ratified, its day has not come. */
export type Standing = 'in-force' | 'not-yet' | PublicationEnd

/** What everybody may know of a ratified revision whose code they hold. */
export type VerifiedRevision = {
  readonly standing: Standing
  readonly governmentId: string
  readonly governmentName: string
  readonly timeZone: string
  /** Where its archive is, if that is open. */
  readonly slug: string | null
  readonly unitName: string
  readonly sopId: string
  readonly revision: number
  readonly title: string
  readonly number: string
  readonly ratifiedOn: string
  readonly effectiveOn: string
  readonly endedOn: string | null
  readonly endReason: string
  /** The revision in force now, whichever that is. */
  readonly inForce: number | null
  /** SHA-256 of the official content in canonical JSON, hexadecimal. */
  readonly contentHash: string
  /** When its document was signed electronically. */
  readonly signedAt: Date | null
}

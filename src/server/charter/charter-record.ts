import type { CountedDeadline } from '../consultation/legal-clock.ts'

/** A service that a charter promises. */
export type CharterService = {
  readonly name: string
  readonly nameEn: string
  readonly slug: string
  readonly unit: string
}

/** What is written of a charter. The signatory is the head of region, whose name is public. */
export type CharterText = {
  readonly statement: string
  readonly providerDuties: string
  readonly publicRights: string
  readonly publicDuties: string
  readonly sanctions: string
  readonly signatoryPosition: string
  readonly signatoryName: string
  readonly place: string
  /** Day on which it was signed; null: not yet. */
  readonly signedOn: string | null
}

export type PublishedCharter = CharterText & {
  readonly number: number
  readonly services: readonly CharterService[]
  readonly publishedAt: Date
}

export type CharterDraft = CharterText & {
  readonly number: number
  readonly version: number
  readonly savedBy: string
  readonly savedAt: Date
}

/** A standard that was fixed after the charter that holds, and by when a charter must tell of it. */
export type CharterDue = CountedDeadline & { readonly service: string; readonly isLate: boolean }

export type CharterFront = {
  readonly published: PublishedCharter | undefined
  readonly draft: CharterDraft | undefined
  /** Services that a charter published now would list. */
  readonly services: readonly CharterService[]
  readonly due: readonly CharterDue[]
  readonly mayWrite: boolean
}

import type { Sop } from '#sop'
import type { SignerKind } from './signer.ts'

/** How far the signing of a revision is: begun, signed but not recorded, recorded. */
export type SigningState = 'prepared' | 'signed' | 'recorded'

/** The signed document of a revision, without its bytes. */
export type Signature = {
  readonly id: string
  readonly sopId: string
  readonly revision: number
  /** As the document shows it. */
  readonly number: string
  /** SHA-256 of the signed file, hexadecimal. */
  readonly documentHash: string
  readonly kind: SignerKind
  /** Whom the certificate names. */
  readonly signer: string
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string
  readonly signedAt: Date
  /** Who pressed. */
  readonly signedBy: string
}

/** A ratified revision: what its official document says. */
export type OfficialRevision = {
  readonly sopId: string
  readonly revision: number
  readonly number: string
  /** ISO dates. */
  readonly ratifiedOn: string
  readonly effectiveOn: string
  readonly unitName: string
  readonly content: Sop
  /** Under which anyone can verify it (`/v/<code>`). */
  readonly code: string
}

/** What anyone may know of a signed document who has it. */
export type KnownDocument = {
  readonly governmentName: string
  readonly unitName: string
  readonly title: string
  readonly number: string
  readonly revision: number
  readonly signedAt: Date
  /** Under which it is told whether that is in force (`/v/<code>`); null: not ratified. */
  readonly code: string | null
}

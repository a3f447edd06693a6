import type { PasskeySummary } from './passkey.queries.ts'

/** An account as sign-in needs it. Never leaves the server. */
export type AccountRecord = {
  readonly personId: string
  readonly signInName: string
  readonly passwordHash: string
  /** Sealed; absent where no app is asked for a code. */
  readonly totpSecret: Buffer | null
  /** Sealed; shown to the person and not confirmed yet. */
  readonly totpSecretNext: Buffer | null
  /** Attempts since the last sign-in. */
  readonly attempts: number
  readonly waiting: boolean
  /** Failures of which the audit does not know yet. */
  readonly failuresUntold: number
}

/** What a person sees of the own account. */
export type Account = {
  readonly signInName: string
  readonly passwordChangedAt: Date
  /** An app is asked for a code. */
  readonly hasAuthenticator: boolean
  readonly recoveryCodesLeft: number
  /** Linked to the provider of single sign-on. */
  readonly isLinked: boolean
  readonly passkeys: readonly PasskeySummary[]
  /** An app that is being added: the address for its QR code, and the secret to be typed. */
  readonly authenticatorNext?: { readonly uri: string; readonly text: string }
}

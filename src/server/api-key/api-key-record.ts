import type { Actor } from '../session/actor.ts'

/** What a key is good for. `standards:write`: make services and write their draft standards. */
export type KeyScope = 'standards:write'

/** How a key stands: it works, or why it does not any more. */
export type KeyState = 'valid' | 'expired' | 'revoked' | 'maker-left' | 'unit-closed'

/** A key as its administrators see it; the key itself is kept nowhere. */
export type ApiKey = {
  readonly id: string
  readonly name: string
  readonly unitName: string
  readonly scope: KeyScope
  readonly state: KeyState
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
  /** To the minute; null: never. */
  readonly lastUsedAt: Date | null
}

/** Who writes with a key: acts as a drafter of its unit, under its name. */
export type KeyHolder = { readonly keyId: string; readonly scope: KeyScope; readonly actor: Actor }

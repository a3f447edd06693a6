import type { Actor } from '../session/actor.ts'

/** One change, as it is kept for ever. */
export type AuditEvent = {
  readonly actor: Pick<Actor, 'personId' | 'name'>
  /** What was done, in the past: `sop.created`, `draft.saved` … */
  readonly action: string
  readonly subject: {
    readonly kind: 'sop' | 'import' | 'session' | 'government' | 'person'
    readonly id: string
  }
  readonly details?: Readonly<Record<string, unknown>>
}

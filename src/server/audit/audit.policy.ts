import { holds, type Actor, type Role } from '../session/actor.ts'

/** Who may read the audit of the government, examine it and take it along. Nobody may change it. */
const readers: readonly Role[] = ['auditor', 'bureau', 'administrator']

export function mayReadAudit(actor: Actor): boolean {
  return holds(actor, readers)
}

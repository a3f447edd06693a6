import { holds, type Actor } from '../session/actor.ts'

/** May this person say how long sessions last and who must have a second factor? */
export function maySetSignInRule(actor: Actor): boolean {
  return holds(actor, ['administrator'])
}

/** May this person make links by which others of the government come to their accounts? */
export function mayInvite(actor: Actor): boolean {
  return holds(actor, ['administrator'])
}

import { holds, type Actor } from '../session/actor.ts'

/** May this person make and revoke keys by which other programs write? */
export function mayManageKeys(actor: Actor): boolean {
  return holds(actor, ['administrator'])
}

import { holds, type Actor } from '../session/actor.ts'

/** May this person say what else people here call a service? */
export function mayEditOwnWords(actor: Actor): boolean {
  return holds(actor, ['bureau'])
}

import { holds, type Actor } from '../session/actor.ts'

/** May this person open the government's archive to the public, and close it? */
export function mayOpenArchive(actor: Actor): boolean {
  return holds(actor, ['administrator'])
}

import { holds, type Actor } from '../session/actor.ts'

/** May this person say how the government moves and numbers its SOPs? */
export function maySetRules(actor: Actor): boolean {
  return holds(actor, ['bureau', 'administrator'])
}

import { holds, type Actor } from '../session/actor.ts'

/** May this person write, publish and replace the government's charter? */
export function writesCharter(actor: Actor): boolean {
  return holds(actor, ['bureau'])
}

/** May this person see how the charter stands? */
export function seesCharter(actor: Actor): boolean {
  return holds(actor, ['drafter', 'reviewer', 'approver', 'bureau', 'auditor'])
}

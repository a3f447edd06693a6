import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What staff do with rounds of drafting. `lead`: begin, minutes, publish, finish; `judge`: comments. */
export type ConsultationAction = 'read' | 'lead' | 'judge'

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<ConsultationAction, readonly Role[]>> = {
  read: ['drafter', 'reviewer', 'approver', 'bureau', 'auditor'],
  lead: ['drafter', 'bureau'],
  judge: ['drafter', 'reviewer', 'bureau'],
}

/** May this person do this with a round of a unit? `unitLine`: the unit and those above it. */
export function mayConsult(
  actor: Actor,
  action: ConsultationAction,
  unitLine: readonly string[],
): boolean {
  return action === 'read' ? seesConsultations(actor) : holdsIn(actor, roles[action], unitLine)
}

/** May this person see rounds of drafting, whatever unit they are of? */
export function seesConsultations(actor: Actor): boolean {
  return holds(actor, roles.read)
}

/** May this person lead rounds of some unit? */
export function leadsConsultations(actor: Actor): boolean {
  return holds(actor, roles.lead)
}

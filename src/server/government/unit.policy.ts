import { holds, type Actor, type Role } from '../session/actor.ts'

/** What one can do to the units of a government. */
export type UnitAction = 'read' | 'change'

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<UnitAction, readonly Role[]>> = {
  read: ['reader', 'drafter', 'reviewer', 'approver', 'bureau', 'auditor', 'administrator'],
  change: ['bureau', 'administrator'],
}

/** May this person do this to the units? They are one tree of the whole government. */
export function mayUnits(actor: Actor, action: UnitAction): boolean {
  return holds(actor, roles[action])
}

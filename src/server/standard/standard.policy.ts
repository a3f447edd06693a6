import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What one can do with services and their standards. `close`: end a service, or take it up again. */
export type StandardAction = 'read' | 'write' | 'fix' | 'close'

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<StandardAction, readonly Role[]>> = {
  read: ['drafter', 'reviewer', 'approver', 'bureau', 'auditor'],
  write: ['drafter', 'bureau'],
  fix: ['approver', 'bureau'],
  close: ['approver', 'bureau'],
}

/**
 * May this person do this with the services of a unit? Reading goes across the government; all else
 * stays in the units where the role is held and those below them, but for the organisation bureau.
 * `unitLine`: the unit and those above it.
 */
export function mayStandard(
  actor: Actor,
  action: StandardAction,
  unitLine: readonly string[],
): boolean {
  return action === 'read' ? holds(actor, roles.read) : holdsIn(actor, roles[action], unitLine)
}

/** May this person see services and their drafts? */
export function seesServices(actor: Actor): boolean {
  return holds(actor, roles.read)
}

/** May this person write the services of some unit? */
export function writesServices(actor: Actor): boolean {
  return holds(actor, roles.write)
}

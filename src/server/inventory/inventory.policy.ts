import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What one can do with what units need. `read-board`: all units beside each other. */
export type InventoryAction = 'read' | 'write' | 'read-board'

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<InventoryAction, readonly Role[]>> = {
  read: ['drafter', 'reviewer', 'approver', 'bureau', 'auditor'],
  write: ['drafter', 'bureau'],
  'read-board': ['bureau', 'auditor'],
}

/**
 * May this person do this with the inventory of a unit? Reading goes across the government; writing
 * stays in the units where the role is held and those below them, but for the organisation bureau.
 * `unitLine`: the unit and those above it.
 */
export function mayInventory(
  actor: Actor,
  action: InventoryAction,
  unitLine: readonly string[],
): boolean {
  return action === 'write' ? holdsIn(actor, roles.write, unitLine) : holds(actor, roles[action])
}

/** May this person see all units beside each other? */
export function seesBoard(actor: Actor): boolean {
  return holds(actor, roles['read-board'])
}

/** May this person see what units need? */
export function seesInventory(actor: Actor): boolean {
  return holds(actor, roles.read)
}

/** May this person change what any unit needs? */
export function writesInventory(actor: Actor): boolean {
  return holds(actor, roles.write)
}

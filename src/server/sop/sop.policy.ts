import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What one can do to an SOP. */
export type SopAction = 'read' | 'read-draft' | 'create' | 'edit' | 'fix' | 'delete' | 'restore'

const staff: readonly Role[] = ['drafter', 'reviewer', 'approver', 'bureau', 'auditor']
const everyone: readonly Role[] = [...staff, 'reader', 'administrator']
const writers: readonly Role[] = ['drafter', 'bureau']

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<SopAction, readonly Role[]>> = {
  read: everyone,
  'read-draft': staff,
  create: writers,
  edit: writers,
  fix: writers,
  delete: writers,
  restore: writers,
}

/**
 * May this person do this to an SOP of this unit? Reading goes across the government; writing
 * stays in the units where the role is held and those below them, but for the organisation bureau.
 * `unitLine`: the SOP's unit and those above it.
 */
export function may(actor: Actor, action: SopAction, unitLine: readonly string[]): boolean {
  const isReading = action === 'read' || action === 'read-draft'
  return isReading ? holds(actor, roles[action]) : holdsIn(actor, roles[action], unitLine)
}

/** May this person see drafts, or only what has been fixed? */
export function seesDrafts(actor: Actor): boolean {
  return holds(actor, roles['read-draft'])
}

/** May this person write SOPs of this unit? */
export function mayWriteIn(actor: Actor, unitLine: readonly string[]): boolean {
  return may(actor, 'create', unitLine)
}

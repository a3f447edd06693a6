import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What one can do to an SOP. */
export type SopAction =
  | 'read'
  | 'read-draft'
  | 'create'
  | 'edit'
  | 'delete'
  | 'restore'
  /** A move of a revision; the life cycle says which role makes which. */
  | 'move'
  | 'note'
  | 'answer'
  | 'record-trial'

const staff: readonly Role[] = ['drafter', 'reviewer', 'approver', 'bureau', 'auditor']
const everyone: readonly Role[] = [...staff, 'reader', 'administrator']
const writers: readonly Role[] = ['drafter', 'bureau']
const judges: readonly Role[] = ['reviewer', 'bureau', 'approver']

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<SopAction, readonly Role[]>> = {
  read: everyone,
  'read-draft': staff,
  create: writers,
  edit: writers,
  delete: writers,
  restore: writers,
  move: ['drafter', ...judges],
  note: judges,
  answer: writers,
  'record-trial': ['drafter', 'reviewer', 'bureau'],
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

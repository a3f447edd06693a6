import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What one can do with monitoring and evaluation. */
export type ReviewAction = 'read' | 'write' | 'set-periods'

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<ReviewAction, readonly Role[]>> = {
  read: ['drafter', 'reviewer', 'approver', 'bureau', 'auditor'],
  write: ['drafter', 'reviewer', 'approver', 'bureau'],
  'set-periods': ['bureau'],
}

/**
 * May this person do this with reviews of SOPs of a unit? Reading goes across the government; writing
 * stays in the units where the role is held and those below them, but for the organisation bureau.
 */
export function mayReview(
  actor: Actor,
  action: ReviewAction,
  unitLine: readonly string[],
): boolean {
  return action === 'write' ? holdsIn(actor, roles.write, unitLine) : holds(actor, roles[action])
}

/** May this person see reviews? */
export function seesReviews(actor: Actor): boolean {
  return holds(actor, roles.read)
}

/** May this person set how often SOPs are looked at? */
export function setsReviewPeriods(actor: Actor): boolean {
  return holds(actor, roles['set-periods'])
}

/** The units whose reviews are the person's own, or `all` of them: what the list of due ones shows. */
export function reviewedUnits(actor: Actor): 'all' | readonly string[] {
  if (holds(actor, ['bureau', 'auditor'])) return 'all'
  const held = actor.assignments.filter(({ role }) => roles.write.includes(role))
  return held.map(({ unitId }) => unitId)
}

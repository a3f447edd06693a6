import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What one can change of when offices work: the holidays of the government, the hours of a unit. */
export type CalendarAction = 'set-holidays' | 'set-hours'

/** Who may, by role; what is not here may nobody. Reading is for everybody who is signed in. */
const roles: Readonly<Record<CalendarAction, readonly Role[]>> = {
  'set-holidays': ['bureau', 'administrator'],
  'set-hours': ['approver', 'bureau'],
}

/** May this person set the holidays, and the times of other hours, of the whole government? */
export function setsHolidays(actor: Actor): boolean {
  return holds(actor, roles['set-holidays'])
}

/** May this person set the hours of a unit? `unitLine`: the unit and those above it. */
export function setsHours(actor: Actor, unitLine: readonly string[]): boolean {
  return holdsIn(actor, roles['set-hours'], unitLine)
}

import { holds, type Actor, type Role } from '../session/actor.ts'

/** What one can do with the list of people and their roles. */
export type PeopleAction = 'read' | 'change'

/** Who may, by role; what is not here may nobody, for himself neither. */
const roles: Readonly<Record<PeopleAction, readonly Role[]>> = {
  read: ['bureau', 'auditor', 'administrator'],
  change: ['administrator'],
}

/** May this person do this to the people of the government? */
export function mayPeople(actor: Actor, action: PeopleAction): boolean {
  return holds(actor, roles[action])
}

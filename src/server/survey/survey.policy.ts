import { holds, holdsIn, type Actor, type Role } from '../session/actor.ts'

/**
 * What staff do with surveys. `plan`: make, open, close, print codes, set up devices; `enter`: answers on
 * paper; `judge`: answers and remarks that wait; `follow-up`: causes and actions; `report`: what the office
 * writes into the report; `publish`: results; `instrument`: what is asked, for all units.
 */
export const surveyActions = [
  'read',
  'plan',
  'enter',
  'judge',
  'follow-up',
  'report',
  'publish',
  'instrument',
] as const
export type SurveyAction = (typeof surveyActions)[number]

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<SurveyAction, readonly Role[]>> = {
  read: ['drafter', 'reviewer', 'approver', 'bureau', 'auditor'],
  plan: ['drafter', 'bureau'],
  enter: ['drafter', 'reviewer', 'bureau'],
  judge: ['reviewer', 'bureau'],
  'follow-up': ['drafter', 'reviewer', 'bureau'],
  report: ['drafter', 'reviewer', 'bureau'],
  publish: ['approver', 'bureau'],
  instrument: ['bureau'],
}

/** May this person do this with a survey of a unit? `unitLine`: the unit and those above it. */
export function maySurvey(
  actor: Actor,
  action: SurveyAction,
  unitLine: readonly string[],
): boolean {
  return action === 'read' ? seesSurveys(actor) : holdsIn(actor, roles[action], unitLine)
}

/** May this person see surveys, whatever unit they are of? */
export function seesSurveys(actor: Actor): boolean {
  return holds(actor, roles.read)
}

/** May this person do this in some unit? For what a page offers before a survey is chosen. */
export function surveysSomewhere(actor: Actor, action: SurveyAction): boolean {
  return holds(actor, roles[action])
}

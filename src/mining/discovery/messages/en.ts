import type { DraftMessages } from './messages.ts'

const numbers = new Intl.NumberFormat('en-GB')
const count = (value: number) => numbers.format(value)
const share = (value: number) => `${Math.round(value * 100)}%`

/** English words for a draft made of a log. */
export const english: DraftMessages = {
  title: 'Draft SOP from an event log',
  officer: 'Officer',
  share,
  shareTo: (share, step) => `${share} (step ${step})`,
  optionalWhen: (cases, all) => `in ${share(cases / all)} of the cases`,
  stepNote: ({ cases, all, events }) =>
    `Occurred in ${count(cases)} of ${count(all)} cases (${share(cases / all)}), ${count(events)} events.`,
  proposed: 'The time is proposed from the recorded median.',
  explains: (cases, all) =>
    `This draft explains ${count(cases)} of ${count(all)} cases (${share(cases / Math.max(1, all))}) as they are.`,
  activitiesLeftOut: (activities, events) =>
    `${count(activities)} rare activities (${count(events)} events) are no steps.`,
  movesLeftOut: (moves) => `${count(moves)} moves along rare ways are not shown.`,
  movesReordered: (moves) =>
    `${count(moves)} times work was done in another order than the draft shows.`,
  performersJoined: (performers) => `${count(performers)} performers of the log became one column.`,
  performersUnknown: 'The log names no performers; all steps stand in one column.',
  durationsUnknown: (steps) =>
    `The working time of ${count(steps)} steps was not recorded, so it is empty.`,
  textsCut: (texts) => `${count(texts)} texts were too long and were cut.`,
  noStep: 'No activity is frequent enough to be a step.',
}

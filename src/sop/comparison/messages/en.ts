import { english as rules } from '../../rules/messages/en.ts'
import type { ComparisonMessages } from './messages.ts'

/** English words for a comparison. */
export const english: ComparisonMessages = {
  figures: {
    steps: 'Steps',
    decisions: 'Decisions',
    internal: 'Performers in the office',
    external: 'Performers from outside',
    software: 'Software',
    handovers: 'Handovers',
    loops: 'Ways back',
    promised: 'Promised duration',
    likely: 'Sum of times, usual way',
    longest: 'Sum of times, longest way',
    untimed: 'Steps without a measurable time',
    brings: 'Asked from the applicant',
    lacks: 'Half or more of the others have it, this one does not',
    hasAlone: 'Only in this SOP',
  },
  units: rules.units,
  row: 'Row',
  step: (number) => `Step ${number}`,
  none: 'no such step',
  elsewhere: (number) => `elsewhere: step ${number}`,
  unsure: 'match not certain',
  alone: 'only in this SOP',
  notStated: 'not stated',
  performer: 'Performer',
  noPerformerHere: 'no such performer',
  noActivity: 'activity not written yet',
  noPerformer: 'performer not stated',
  noTime: 'time not stated',
  without: (steps) => `${steps} ${steps === 1 ? 'step' : 'steps'} not counted`,
  sharedTime: (number) => `within the time of step ${number}`,
  nothing: 'none',
}

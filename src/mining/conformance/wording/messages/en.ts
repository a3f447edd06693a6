import type { CountText, DepartureMessages } from './messages.ts'

/** English words for departures. */
export const english: DepartureMessages = {
  step: (number, name) => (number === '' ? `Step '${name}'` : `Step ${number} '${name}'`),
  ofCases: ({ count, of, ofOne, percent, low, high }) =>
    `${count} of ${of} ${ofOne ? 'case' : 'cases'} (${percent}%; 95%: ${low}–${high}%)`,
  ofTimes: ({ count, of, ofOne, percent, low, high }) =>
    `${count} of ${of} ${ofOne ? 'time' : 'times'} (${percent}%; 95%: ${low}–${high}%)`,
  times: (count) => `${count} times in all`,
  andOthers: (names, count) => `${names} and ${count} more`,
  departures: {
    skipped: (step, cases) => `${step} was skipped in ${cases}`,
    unknown: (activity, cases) =>
      `Activity '${activity}', which the SOP does not have, was done in ${cases}`,
    known: (step, cases) => `${step} was done although it is not on their way in ${cases}`,
    later: (step, cases, than) => `${step} was done after ${than}, which it precedes, in ${cases}`,
    earlier: (step, cases, than) =>
      `${step} was done before ${than}, which it follows, in ${cases}`,
    unordered: (step, cases) => `${step} was done out of order in ${cases}`,
    repeated: (step, cases) => `${step} was done more often than the SOP allows in ${cases}`,
    otherPerformer: (step, cases, by) =>
      `${step} was done by somebody who is not its performer (${by}) in ${cases}`,
    late: (step, cases, by) => `${step} took longer than promised in ${cases}; by ${by} (median)`,
    lateCase: (cases, by) => `The promised duration was exceeded in ${cases}; by ${by} (median)`,
  },
  slower: (time) => `Such cases took ${time} longer (median)`,
  faster: (time) => `Such cases took ${time} less (median)`,
  asFast: 'Such cases took as long as the others (median)',
  association:
    'These differences in time are an association, not a cause: the cases may differ in other ways',
  accepted: (reason, by) => (by === '' ? `Accepted: ${reason}` : `Accepted by ${by}: ${reason}`),
  acceptedNothing: (what, reason) => `${what}: accepted (${reason}), but it never happened`,
  kinds: {
    skipped: 'skipped',
    inserted: 'inserted',
    'out-of-order': 'out of order',
    repeated: 'repeated',
    'other-performer': 'other performer',
    late: 'late',
    'late-case': 'Promised duration exceeded',
  },
  notYet: (step, cases) =>
    `${step} is not done yet in ${counted(cases, 'running case')}; this is no departure`,
  keptStep: (step, times) => `${step} was done within the promised time ${times}`,
  keptCase: (cases) => `The promised duration was kept in ${cases}`,
  bottleneck: ({ step, percent, half, most }) =>
    `${step} takes ${percent}% of the working time of all cases: half are done within ${half}, nine in ten within ${most}`,
  queue: (resource, total, half) =>
    `Taken together, cases waited ${total} for ${resource}; half of the waits were over within ${half}`,
  queueWithWork: (resource, total, half) =>
    `Taken together, cases waited for and were worked on by ${resource} for ${total}; half were done within ${half}`,
  nothing: 'No departure from the SOP',
  notAligned: (cases) => `${counted(cases, 'case')} could not be held against the SOP`,
  bounded: (cases) =>
    `The search ended at its limit in ${counted(cases, 'case')}: fewer departures than told here may explain them`,
  performersUnknown: (events) =>
    `The performer of ${counted(events, 'event')} was not judged: nothing says which performer of the SOP the name in the log is`,
  leftOut: (departures, occurrences) =>
    `${counted(departures, 'rarer departure')} (occurrences: ${occurrences}) left out`,
  faults: {
    empty: () => 'a reason must be given',
    'unknown-kind': (found) =>
      `unknown kind ${found}; expected skipped, inserted, out-of-order, repeated, other-performer, late or late-case`,
    'step-of-whole-case': (found) => `a whole case that is late has no step, but ${found} is given`,
  },
  fields: { departures: 'departure', cases: 'case' },
}

function counted({ text, one }: CountText, noun: string): string {
  return `${text} ${noun}${one ? '' : 's'}`
}

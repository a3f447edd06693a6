import type { ConformWords } from './conform-words.ts'

/** English. */
export const conformWordsEn: ConformWords = {
  title: (log, model) => `${log} beside ${model}`,
  aligning: (share) => `aligning variants ${Math.round(100 * share)}%`,
  cases: (cases, variants) => `${cases} cases in ${variants} variants.`,
  fitting: (cases, share) => `${cases} cases (${share}) fit the model in everything.`,
  fitness: (average, log) => `Fitness: ${average} on average of cases, ${log} of the whole log.`,
  precision: (precision) => `Precision: ${precision} of what the model allows did happen.`,
  deviations: (sum) => `Sum of deviations: ${sum}.`,
  bounded: (variants, cases) =>
    `The search of ${variants} variants (${cases} cases) ended at its limit: their figures lie between a lower and an upper bound (--states raises the limit).`,
  impossible: 'this model can never come to its end, so nothing can be laid beside it',
  nothingMatched:
    'The model knows no activity of this log, so the figures below mean nothing: connect the names with --mapping, or see whether this is the right model.',
  range: (low, high) => `${low} to ${high}`,
  headings: {
    departures: 'Departures',
    accepted: 'Accepted departures',
    notYet: 'Steps not yet done in cases that are still running',
    promises: 'Times against what is promised',
    times: 'Bottlenecks: steps that take most time',
    queues: 'Lines by resource',
    remarks: 'Remarks',
    reading: 'How it was read',
  },
  matched: (activity, label) => `activity '${activity}' was read as '${label}'`,
  ambiguous: (activity, labels) =>
    `activity '${activity}' fits several steps (${labels}) and counts as unknown; decide with --mapping`,
  unknownTarget: (activity, target) =>
    `--mapping names '${target}' for '${activity}', which the model does not have`,
  joined: (activities) =>
    `${activities} further activities that the model does not know are counted together as '…'`,
  unmatched: (activities) => `unknown to the model: ${activities} (--mapping connects them)`,
  transitionsCounted:
    'the log records starts and completes; each record counts as an event (--events pairs pairs them)',
  startsUnknown:
    'where no start is told, a step runs from the event before, so its time holds the waiting as well',
  foreignPerformers: (performers) =>
    `--performers names performers that the model does not have: ${performers}`,
  reversed: (events) =>
    `events that are complete before they began, whose working time is not counted: ${events}`,
  noHolidays:
    'working time by the hours of Perpres 21/2023 without national holidays (--calendar: that of the office)',
  unsound: (why) => `the model is not sound: ${why}`,
  picture: (path) => `Picture: ${path}`,
  marks: {
    skipped: 'skipped',
    outside: 'outside',
    moved: 'moved',
    repeated: 'repeated',
    late: 'late',
    otherPerformer: 'other',
  },
  mapMarks: {
    skipped: (cases) => `skipped: ${cases} cases`,
    outside: (cases) => `outside the model: ${cases} cases`,
  },
  table: {
    kind: 'kind',
    step: 'step',
    activity: 'activity',
    occurrences: 'occurrences',
    cases: 'cases',
    of: 'of',
    share: 'share',
    low: 'low 95%',
    high: 'high 95%',
    extraMinutes: 'extra working minutes (median)',
    examples: 'example cases',
    case: 'case',
    variant: 'variant',
    deviations: 'deviations',
    fitness: 'fitness',
    events: 'events',
    begin: 'begin',
    end: 'end',
    workingMinutes: 'working minutes',
    departures: 'kinds of departures',
  },
}

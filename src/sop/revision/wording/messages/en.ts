import type { ChangeMessages, ManyName } from './messages.ts'

const many: Readonly<Record<ManyName, (count: number) => string>> = {
  'steps-added': (count) => `${count} steps added`,
  'steps-removed': (count) => `${count} steps removed`,
  'steps-moved': (count) => `${count} steps moved`,
  'performers-added': (count) => `${count} performers added`,
  'performers-removed': (count) => `${count} performers removed`,
  'performers-moved': (count) => `${count} performer columns moved`,
  'performers-changed': (count) => `${count} performers changed`,
  'steps-changed': (count) => `${count} steps changed`,
}

/** English words for what changed. */
export const english: ChangeMessages = {
  parts: {
    title: 'title',
    promise: 'promised duration',
    number: 'SOP number',
    government: 'government',
    unit: 'unit',
    madeOn: 'date made',
    revisedOn: 'date revised',
    effectiveOn: 'date in force',
    position: 'office of the approver',
    approverName: 'name of the approver',
    nip: 'staff number of the approver',
    legalBasis: 'legal basis',
    qualifications: 'qualifications',
    relatedSops: 'related SOPs',
    equipment: 'equipment',
    warnings: 'warnings',
    records: 'records',
    'performer-name': 'name',
    'performer-kind': 'kind',
    'performer-group': 'group',
    'step-activity': 'activity',
    'step-requirements': 'requirements',
    'step-duration': 'duration',
    'step-output': 'output',
    'step-note': 'note',
    'step-number': 'number',
    'step-phase': 'phase',
    'step-optional': 'condition',
    'symbol-kind': 'symbol',
    'symbol-performers': 'performer',
    'symbol-question': 'question',
    'symbol-exits': 'ways out',
    'symbol-join': 'condition to begin',
    symbol: 'symbol',
  },
  kinds: { start: 'start', process: 'process', decision: 'decision', end: 'end' },
  performerKinds: {
    internal: 'internal performer',
    external: 'outside party',
    software: 'software',
  },
  step: (number) => `step ${number}`,
  row: (number) => `row ${number}`,
  performer: (name) => `performer “${name}”`,
  identity: 'identity',
  formerly: (place, was) => `${place} (was ${was})`,
  quote: (text) => `“${text}”`,
  symbol: (number) => `symbol ${number}`,
  of: (part, place) => `${part} of ${place}`,
  nobody: 'not yet said',
  stop: 'stop',
  open: 'target not yet said',
  together: (place) => `together with ${place}`,
  optional: 'may be left out',
  waits: 'waits for every way in',
  added: (what) => `${what} added`,
  addedAfter: (what, place) => `${what} added after ${place}`,
  removed: (what) => `${what} removed`,
  ledHere: (places) => `formerly reached from ${several(places)}`,
  didThis: (places) => `did ${several(places)} before`,
  moved: (what, to) => `${what} moved, now ${to}`,
  column: (number) => `column ${number}`,
  changed: (what) => `${what} changed`,
  fromTo: (what, before, after) => `${what} from ${before} to ${after}`,
  filled: (what, after) => `${what} filled in: ${after}`,
  emptied: (what, before) => `${what} emptied (was ${before})`,
  list: (what, added, removed) =>
    `${what}: ${[
      ...added.map((entry) => `${entry} added`),
      ...removed.map((entry) => `${entry} removed`),
    ].join(', ')}`,
  many: (name, places) => `${many[name](places.length)} (${several(places)})`,
  manyParts: (part, places) => `${part} of ${places.length} steps changed (${several(places)})`,
  identityParts: (parts) => `${parts.length} parts of the identity changed (${several(parts)})`,
  furthermore: (count) => `${count} other small changes`,
  noChanges: 'No changes.',
  unsure: (count) =>
    count === 1
      ? 'One match of rows or columns is not sure and is marked.'
      : `${count} matches of rows or columns are not sure and are marked.`,
}

const most = 4

/** The first few, and how many more: "2, 5, 7, 8 and 3 more". */
function several(names: readonly string[]): string {
  if (names.length <= most + 1) return names.join(', ')
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`
}

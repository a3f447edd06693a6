import type { UnitChange } from '#server'
import type { unitsId } from './units-id.ts'

const names = (units: readonly { readonly name: string }[] = []) =>
  units.map(({ name }) => name).join(', ')
const top = 'the top'

function wordChange({ kind, details }: UnitChange): string {
  const { from = [], into = [], names: renamed, above } = details
  switch (kind) {
    case 'opened':
      return from.length === 0 ? 'Opened.' : `Opened from ${names(from)}.`
    case 'renamed':
      return `Renamed from ${renamed?.before.name} (${renamed?.before.shortName}) to ${renamed?.after.name} (${renamed?.after.shortName}).`
    case 'moved':
      return `Moved from ${above?.before ?? top} to ${above?.after ?? top}.`
    case 'merged':
      return into.length === 0
        ? `Took over the work of ${names(from)}.`
        : `Merged into ${names(into)}, then closed.`
    case 'split':
      return `Split into ${names(into)}.`
    case 'closed':
      return into.length === 0 ? 'Closed.' : `Closed; ${names(into)} goes on with its work.`
  }
}

export const unitsEn: typeof unitsId = {
  title: 'Units',
  search: 'Search name or short name',
  find: 'Search',
  count: (count) => (count === 1 ? '1 unit' : `${count.toLocaleString('en-GB')} units`),
  unit: 'Unit',
  people: 'People',
  sops: 'SOPs',
  peopleCount: (count) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`),
  sopCount: (count) => (count === 1 ? '1 SOP' : `${count.toLocaleString('en-GB')} SOPs`),
  countsHint: 'People and SOPs of the units below are counted, too.',
  below: (count) => `${count.toLocaleString('en-GB')} units below`,
  andMore: (count) => `and ${count.toLocaleString('en-GB')} more`,
  all: 'All units',
  cut: (shown) =>
    `Only the first ${shown.toLocaleString('en-GB')} units are shown; search by name.`,
  closedOnes: (count) => `Units that were closed (${count.toLocaleString('en-GB')})`,
  empty: 'No units yet',
  emptyText: 'Open the first unit, for instance the regional secretariat.',
  nothingFound: 'No unit matches',
  nothingFoundText: 'Try another name or short name.',
  pick: (name) => `Mark ${name}`,
  mergePicked: 'Merge the marked ones',
  opened: (day) => `Opened ${day}`,
  closed: (day) => `Closed ${day}`,
  shortName: 'Short name',
  belowTitle: 'Units below',
  noneBelow: 'There are no units below.',
  predecessors: 'Came from',
  successors: 'Carried on by',
  history: 'History',
  noHistory: 'No change was recorded yet.',
  basisOf: (basis) => `Basis: ${basis}.`,
  recorded: (name, when) => `Recorded by ${name}, ${when}.`,
  wordChange,
  done: {
    opened: 'The unit is open.',
    renamed: 'The unit is renamed; the old name stays in its history.',
    moved: 'The unit is moved.',
    merged: 'The units are merged. People, SOPs and units below have moved.',
    split: 'The unit is split. People, SOPs and units below have moved.',
    closed: 'The unit is closed.',
  },
  actions: {
    open: 'New unit',
    openBelow: 'New unit below',
    rename: 'Rename',
    move: 'Move',
    merge: 'Merge',
    split: 'Split',
    close: 'Close',
  },
  fields: {
    name: 'Name',
    shortName: 'Short name',
    shortNameHint: 'May stay empty where it is the same as the name.',
    parent: 'Below unit',
    top: 'At the top',
    happenedOn: 'Holds from',
    happenedOnHint: 'Not later than today.',
    legalBasis: 'Legal basis',
    legalBasisHint: 'For instance: Perda Nomor 3 Tahun 2024',
    optional: 'May stay empty. For instance: Perda Nomor 3 Tahun 2024',
  },
  open: { title: 'New unit', submit: 'Open unit' },
  rename: {
    title: (name) => `Rename ${name}`,
    lead: 'The old name stays in the history and in documents that were ratified.',
    submit: 'Rename',
  },
  move: {
    title: (name) => `Move ${name}`,
    lead: 'SOPs, people and the units below stay with this unit.',
    submit: 'Move',
  },
  merge: {
    title: 'Merge units',
    lead: 'People, roles, SOPs, uploads and units below move to the unit that goes on. SOPs under way go on there.',
    units: 'Units to be merged',
    add: 'Add a unit',
    addUnit: 'Add',
    none: 'Choose a unit',
    into: 'Merged into',
    intoNew: 'A new unit',
    others: 'Other units',
    newTitle: 'New unit',
    newHint: 'To be filled in where they are merged into a new unit.',
    submit: 'Merge',
    tooFew: 'Choose at least two units.',
  },
  split: {
    title: (name) => `Split ${name}`,
    lead: 'Write the names of the new units. Then choose where each SOP, person and unit below goes.',
    parts: 'New units',
    part: (number) => `New unit ${number}`,
    partShort: (number) => `Short name of new unit ${number}`,
    continues: 'This unit goes on and only gives a part away',
    next: 'Next',
    change: 'Update the choices',
    chooseLead: 'Proposed by common words; look at each.',
    stays: (name) => `Stays in ${name}`,
    sops: 'SOPs',
    services: 'Services',
    people: 'People',
    units: 'Units below',
    rest: (count) =>
      `${count} others go to the first new unit, or stay in this unit where it goes on.`,
    nothing: 'There is nothing to be shared out.',
    submit: 'Split unit',
    few: 'Write at least two new units, or one where this unit goes on. Their names must differ and not be in use.',
  },
  close: {
    title: (name) => `Close ${name}`,
    lead: 'Nothing may be left behind. Choose the unit that goes on with all of it.',
    has: (sops, people, units) =>
      `This unit still has ${sops} SOPs, ${people} people and ${units} units below.`,
    to: 'Carried on by',
    none: 'There is nothing to carry on',
    submit: 'Close unit',
    choose: 'Something would be left behind in this unit. Choose the unit that carries it on.',
  },
}

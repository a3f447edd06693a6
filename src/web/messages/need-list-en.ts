import type { needListId } from './need-list-id.ts'

/** The words of bringing in an office's list of SOPs, in English. */
export const needListEn: typeof needListId = {
  link: 'Add from a list',
  title: 'SOPs needed, from a list',
  lead: 'Copy rows from the list of SOPs in Excel, with the headings of its columns, and paste them here, or choose an Excel or CSV file.',
  ofUnit: (unit) =>
    `Rows without a unit are noted for ${unit}. SOPs that are noted already are skipped.`,
  ofAll: 'Each row names its unit. SOPs that are noted already are skipped.',
  hint: 'The columns that are read: judul SOP (title), tugas (duty), unit, prioritas (tinggi, sedang, rendah; high, medium, low), target (2027 or TW II 2027), penanggung jawab (person), status, nomor SOP (number), tahun (year), keterangan (remark). Only the title must be there; without headings they come in this order.',
  counts: {
    new: (count) => (count === 1 ? '1 new need' : `${count} new needs`),
    linked: (count) => `${count} linked to their SOP`,
    known: (count) => (count === 1 ? '1 is there already' : `${count} are there already`),
    doubtful: (count) => `${count} to be settled`,
    incomplete: (count) => `${count} incomplete`,
  },
  columns: {
    title: 'SOP',
    unit: 'Unit',
    priority: 'Priority',
    planned: 'Planned',
    person: 'Person',
    state: 'Result',
  },
  states: {
    new: 'New need',
    linked: 'New, met by the SOP of this title',
    known: 'There already',
    doubtful: 'To be settled',
    incomplete: 'Title missing, or a text too long',
  },
  duty: (text) => `Duty: ${text}`,
  newDuty: (text) => `New duty: ${text}`,
  doubts: {
    'no-unit': () => 'The unit is empty.',
    'foreign-unit': (text) => `You do not write SOPs of the unit '${text}'.`,
    similar: (title) => `Looks like '${title}'.`,
    dropped: (title) => `The need '${title}' was dropped once.`,
    'unknown-priority': (text) => `The priority '${text}' is not known.`,
    'unknown-time': (text) => `The target '${text}' cannot be read.`,
    'unknown-person': (text) => `'${text}' is not found in this unit and those above it.`,
    'several-people': (text) => `Several people have the name or position '${text}'.`,
  },
  questions: {
    twin: (number) => `SOP of row ${number}`,
    priority: (number) => `Priority of row ${number}`,
    year: (number) => `Planned year of row ${number}`,
    person: (number) => `Person of row ${number}`,
  },
  twins: { other: 'Another SOP, add', same: 'The same, skip' },
  noYear: 'No planned year',
  nobody: 'Nobody yet',
  saved: (needs, duties) =>
    duties === 0 ? `${needs} needs were added.` : `${needs} needs and ${duties} duties were added.`,
  toInventory: 'See what is needed',
}

import type { listsId } from './lists-id.ts'

/** The words of bringing in lists, whatever is in them, in English. */
export const listsEn: typeof listsId = {
  text: 'Paste the list',
  file: 'Excel or CSV file',
  submit: 'Check the list',
  sendFile: 'Read the file',
  missing: 'This list is empty. Paste at least one row.',
  tooLong: 'This list has more than 2,000 rows. Part it into several lists.',
  unread: 'This file cannot be read as a list. Save it as .xlsx or .csv, at most 5 MB.',
  preview: 'Check before saving',
  leftOut: 'Cannot be saved yet',
  leftOutLead:
    'Settle here what can be settled, or correct the list and check again. What is settled in one row holds in others that say the same.',
  more: (count) => `${count} more rows are shown once these are settled.`,
  sure: 'Sure',
  row: 'Row',
  doubts: {
    'unknown-unit': (text) => `The unit '${text}' is not known.`,
    'several-units': (text) => `There are several units '${text}'.`,
  },
  unitOf: (number) => `Unit of row ${number}`,
  notYet: 'Not settled yet',
  check: 'Check again',
  save: (count) => (count === 1 ? 'Save the 1 sure row' : `Save the ${count} sure rows`),
  change: 'Correct the list',
  nothingToSave: 'There is nothing to save.',
}

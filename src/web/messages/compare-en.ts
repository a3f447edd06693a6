import type { compareId } from './compare-id.ts'

/** The words of the page that compares SOPs, in English. */
export const compareEn: typeof compareId = {
  title: 'Comparison of SOPs',
  link: 'Compare',
  linkChosen: 'Compare the marked ones',
  pick: (title) => `Mark to compare: ${title}`,
  lead: 'Choose two to twelve SOPs of the same service to see their steps, performers and times beside each other.',
  count: (count) => `${count} SOPs`,
  rows: (count) => `${count} common rows`,
  unsureRows: (count) =>
    count === 0 ? 'all matches are certain' : `${count} rows with a match that is not certain`,
  oneChosen: 'Only one SOP is chosen. Choose another one to compare.',
  leftOut: (count) =>
    `${count} SOPs are left out: not found, not yours to see, or more than twelve.`,
  tooLong: ({ found, expected }) =>
    `The chosen SOPs have ${found} steps. At most ${expected} steps can be compared; choose fewer.`,
  choose: 'Change the choice',
  chosen: 'Chosen',
  similar: 'Similar titles in other units',
  search: 'Search other SOPs',
  find: 'Search',
  found: 'Found',
  latest: 'Last changed',
  nothingFound: 'No other SOP matches.',
  submit: 'Compare',
  files:
    'SOPs of other governments that are still files: bring them in and choose Compare beside what was read. They need not be saved.',
  csv: 'Download CSV',
  json: 'Download JSON',
  fileName: 'sop-comparison',
  figures: 'Figures',
  performers: 'Performers',
  steps: 'Steps',
  stepsLead:
    'Each row holds steps that are taken to be the same. Steps are matched by the words of the activity, performer, kind of symbol and place; what is not certain is marked.',
  have: (count, of) => `${count} of ${of} SOPs`,
  part: 'What is compared',
}

import type { bundleId } from './bundle-id.ts'

/** The words of the page that binds SOPs of a unit, in English. */
export const bundleEn: typeof bundleId = {
  title: 'Bound SOPs',
  link: 'Bound SOPs (PDF)',
  linkOne: 'Cover and decree',
  lead: 'One PDF with cover, decree, table of contents, short explanation and the sheets of each SOP. With a single SOP: its cover and decree.',
  nothing: 'This unit has no SOPs to bind yet.',
  sops: 'SOPs to bind',
  sopsLead:
    'What is printed is the latest revision; an SOP that was never fixed is printed as its draft stands.',
  leftOut: (count, limit) =>
    `${count} further SOPs are not shown: at most ${limit} are bound as one. Bind them by the units below.`,
  document: 'Document',
  decreePart: 'Decree',
  withDecree: 'With the decree',
  decreeLead:
    'The wording below is proposed, in Indonesian as the decree is; adapt it and check its legal bases. A number, date, place or name left empty is printed as dots.',
  explanationPart: 'Short explanation',
  withExplanation: 'With the short explanation',
  onePerLine: 'One item per paragraph.',
  fields: {
    title: 'Title of the document',
    year: 'Year',
    paper: 'Paper',
    kind: 'Name of the decree',
    number: 'Number',
    date: 'Date',
    place: 'Signed in',
    about: 'About',
    considerations: 'Considering (Menimbang)',
    legalBases: 'Recalling (Mengingat)',
    decisions: 'Decisions (KESATU, KEDUA, …)',
    position: 'Position of who signs',
    name: 'Name of who signs',
    scope: 'Scope',
    summary: 'Summary',
    definitions: 'Definitions',
  },
  wrong: 'Not printed yet: some fields below need to be corrected.',
  submit: 'Download PDF',
  fileName: (unit, year) => `Himpunan SOP ${unit} ${year}`,
  errors: {
    noSop: 'Choose at least one SOP.',
    gone: 'Some of the chosen SOPs are not in this unit any more. Check your choice.',
    missing: 'Missing.',
    'queue-full': 'The printer is busy. Try again in a moment; what you typed is still here.',
    timeout: 'Too much to print at once. Choose fewer SOPs.',
    notAYear: 'Write the year with four digits, such as 2026.',
    notADate: 'Not a date. Write it like 2026-01-31.',
    tooLong: (limit) => `Too long: at most ${limit} characters.`,
  },
}

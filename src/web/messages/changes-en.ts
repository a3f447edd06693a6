import type { changesId } from './changes-id.ts'

/** The words of the page that shows what changed, in English. */
export const changesEn: typeof changesId = {
  title: 'What changed',
  link: 'Changes',
  previous: 'Compare with the one before',
  between: (from, to) => `From ${from} to ${to}`,
  draft: 'Draft',
  revision: (number, date) => `Revision ${number}, ${date}`,
  from: 'From',
  to: 'To',
  compare: 'Compare',
  summary: 'Summary',
  none: 'No changes',
  noneText: 'Both say the same.',
  nothing:
    'There are no two states to compare yet: it takes a revision, and a draft or revision after it.',
  step: 'Step',
  performer: 'Performer',
  head: 'Identity',
  part: 'Part',
  before: 'Before',
  after: 'After',
  whole: 'All of it',
  statuses: { added: 'New', removed: 'Removed', changed: 'Changed', moved: 'Moved' },
  unsure: (percent) => `Not sure that this is the same row: ${percent}% alike`,
  drawings: 'Flowcharts side by side',
  legend: 'Marks at the left edge and the lines of symbols show the steps that differ.',
  beforePage: (page, count) => `Flowchart before, page ${page} of ${count}`,
  afterPage: (page, count) => `Flowchart after, page ${page} of ${count}`,
  pdf: 'PDF with the changes',
  json: 'Download JSON',
}

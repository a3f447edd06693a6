import type { surveysId } from './surveys-id.ts'

/** The words of satisfaction surveys as staff lead them, in English. */
export const surveysEn: typeof surveysId = {
  link: 'Satisfaction surveys',
  pages: 'Pages of the survey',
  tabs: {
    plan: 'Plan',
    codes: 'Codes',
    devices: 'Screens',
    paper: 'Paper forms',
    judging: 'Checking',
    remarks: 'Suggestions',
    results: 'Results',
    followUp: 'Follow-up',
    report: 'Report',
  },
  states: { draft: 'Draft', open: 'Open', closed: 'Closed' },
  period: (from: string, to: string) => `${from} – ${to}`,
  list: {
    title: 'Satisfaction surveys',
  },
}

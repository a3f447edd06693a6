import type { standardReviewId } from './standard-review-id.ts'

/** The words of evaluations and reviews of service standards, in English. */
export const standardReviewEn: typeof standardReviewId = {
  link: 'Evaluations of standards',
  kinds: { evaluation: 'Yearly evaluation', review: 'Three-yearly review' },
  conclusions: {
    keep: 'The standard stays',
    change: 'The standard is changed: a new draft is made with the public',
  },
  due: {
    title: 'Evaluation and review of service standards',
    lead: 'Each standard in force is evaluated every year and reviewed every three years (PP 96/2012 articles 32 and 33).',
    empty: 'Nothing is due within 30 days.',
    begun: 'has been begun',
  },
  history: {
    toService: 'The service and its draft standard',
    title: (name) => `Evaluations of the standard ${name}`,
    due: 'Due next',
    none: 'No standard is in force yet.',
    begin: (kind) => `Begin: ${kind}`,
    reviews: 'Minutes',
    noReviews: 'No minutes yet.',
  },
  form: {
    title: (kind, name) => `${kind}: ${name}`,
    standard: (number) => `Standard version ${number}`,
    heldOn: 'Day on which it was held',
    findings: 'Findings by component',
    findingsHint: 'Leave a component empty where nothing was found.',
    conclusion: 'Conclusion',
    recommendation: 'Suggestions, or why it is changed',
    save: 'Save',
    finish: 'Finish as minutes',
    finishHint: 'Once they are finished, the minutes cannot be changed.',
    saved: 'The form is saved.',
    finished: 'The minutes are finished.',
    finishedOn: (day) => `Minutes, finished on ${day}`,
    noFindings: 'Nothing found.',
    incomplete: 'Not finished: fill in the marked fields. What you typed is not saved yet.',
    changed: (by, at) =>
      `${by} saved changes at ${at}. What you typed is not saved yet; compare, then save again.`,
    errors: {
      heldOn: 'Give a day that has come.',
      conclusion: 'Choose a conclusion.',
      recommendation: 'Say why it is changed.',
    },
    toConsultation: 'Begin the consultation on a new draft',
  },
}

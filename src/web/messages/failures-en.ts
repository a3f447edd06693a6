import { accountFailuresEn } from './account-en.ts'
import { publicationFailuresEn } from './publication-failures-en.ts'
import { servicesFailuresEn } from './services-failures-en.ts'
import { lifeEn } from './life-en.ts'

/** What users run into, said in words. */
export const failuresEn = {
  ...accountFailuresEn,
  ...lifeEn.failures,
  ...servicesFailuresEn,
  ...publicationFailuresEn,
  'not-found': {
    title: 'Not found',
    text: 'This page or SOP does not exist, or does not belong to your government.',
  },
  'not-allowed': { title: 'Not allowed', text: 'Your role may not do this.' },
  'not-a-sample-person': {
    title: 'Not known',
    text: 'This person is not in the sample city.',
  },
  'too-large': {
    title: 'Too large',
    text: 'What was sent exceeds the limit. The saved draft is unchanged.',
  },
  'invalid-content': {
    title: 'The content cannot be saved yet',
    text: 'Repair the parts below; the saved draft is unchanged.',
  },
  'invalid-calendar': {
    title: 'The calendar cannot be brought in yet',
    text: 'Repair the parts below; the stored calendar is unchanged.',
  },
  'nothing-to-fix': {
    title: 'Nothing has changed',
    text: 'The draft is the same as the last revision.',
  },
  'no-revision': { title: 'No revision yet', text: 'This SOP has never been submitted.' },
  'has-revision': {
    title: 'Cannot be deleted',
    text: 'An SOP that was submitted is not deleted; revoke it or replace it with a new revision.',
  },
  'has-twin': { title: 'Already there', text: 'This unit has such an SOP.' },
  'need-twin': {
    title: 'There already',
    text: 'This unit has stated a need for an SOP of that title.',
  },
  'need-not-open': {
    title: 'Not possible',
    text: 'This need is met or was dropped, or that SOP meets another need.',
  },
  'not-in-force': {
    title: 'Not in force',
    text: 'Only SOPs in force are monitored and evaluated.',
  },
  'wrong-round-stage': {
    title: 'It is at another stage',
    text: 'This consultation is no longer, or not yet, where that can be done. Open its page again.',
  },
  'comments-waiting': {
    title: 'Comments are still waiting',
    text: 'Each comment must be judged, and each one shown must be answered, before the consultation is finished.',
  },
  'review-finished': {
    title: 'Finished already',
    text: 'These minutes are finished and change no more.',
  },
  'review-incomplete': { title: 'Not complete', text: 'Something is not filled in.' },
  'doubts-open': {
    title: 'Something is not sure yet',
    text: 'Settle every place that is not sure first.',
  },
  'invalid-fields': {
    title: 'Something is missing',
    text: 'Look at the fields of this form again; nothing has changed yet.',
  },
  'wrong-survey-state': {
    title: 'The survey is elsewhere by now',
    text: 'That is no longer, or not yet, done with this survey. Open its page again.',
  },
  'survey-empty': {
    title: 'No service yet',
    text: 'A survey is opened when it asks about one service at least.',
  },
  'survey-over': {
    title: 'The period is over',
    text: 'Change the last day first, then open the survey.',
  },
  'survey-in-use': {
    title: 'There are codes or screens',
    text: 'Codes or screens were made for this draft, so that it can no longer be deleted.',
  },
  'last-administrator': {
    title: 'Last administrator',
    text: 'There must always be an administrator without an end date. Give somebody else that role first.',
  },
  'no-longer-open': {
    title: 'Already done with',
    text: 'This result was saved or dropped by now, perhaps by somebody else.',
  },
  'not-ratified': {
    title: 'Not ratified',
    text: 'Only a revision that is ratified, and whose ratification has not ended, is signed.',
  },
  'already-signed': {
    title: 'Signed already',
    text: 'This revision has its signed document.',
  },
  'being-signed': {
    title: 'Being signed',
    text: 'Wait a moment, then load the page again.',
  },
  'not-signed': {
    title: 'Not signed',
    text: 'Nothing has changed; mend the cause and try again.',
  },
  'not-a-mail-address': {
    title: 'Not a mail address yet',
    text: 'Expected is something like name@city.go.id.',
  },
  'answers-changed': {
    title: 'The answers have changed',
    text: 'Somebody decided, or new answers came, since this page was opened. Look again, then decide.',
  },
  'check-running': {
    title: 'Another examination is running',
    text: 'Audit chains are examined one at a time. Try again in a moment.',
  },
  deleted: { title: 'In the bin', text: 'Restore this SOP first.' },
  'changed-meanwhile': {
    title: 'Just changed by someone else',
    text: 'Reload the page to see the change, then try again.',
  },
  conflict: {
    title: 'Changed by two people',
    text: 'Choose which change to use; nothing is lost.',
  },
  'bad-request': {
    title: 'The request cannot be read',
    text: 'Reload the page and try again.',
  },
  forged: {
    title: 'The request was refused',
    text: 'This form does not come from your session, or it has expired. Go back, reload, and send it again.',
  },
  'too-many': { title: 'Too many requests', text: 'Wait a moment, then try again.' },
  overloaded: {
    title: 'This takes too long just now',
    text: 'Many people are asking at once. Wait a moment, then try again; nothing is lost.',
  },
  broken: {
    title: 'Something broke on our side',
    text: 'Saved drafts are safe. Try again; if it happens again, tell the operator this number:',
  },
}

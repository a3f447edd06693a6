import type { publicationFailuresId } from './publication-failures-id.ts'

/** The words of failures about published figures of surveys, in English. */
export const publicationFailuresEn: typeof publicationFailuresId = {
  'survey-not-closed': {
    title: 'The survey is not closed yet',
    text: 'The results of a survey can be published once it is closed; nothing was published.',
  },
  'answers-waiting': {
    title: 'Some answers still wait',
    text: 'Every answer must be decided about before the results of the survey are published.',
  },
  'already-published': {
    title: 'There is a newer version already',
    text: 'The results of this survey were published while you had it open; see the newest version.',
  },
}

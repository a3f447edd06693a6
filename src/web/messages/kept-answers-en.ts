import type { keptAnswersId } from './kept-answers-id.ts'

/** The words of answers that wait in a browser until they can be sent, in English. */
export const keptAnswersEn: typeof keptAnswersId = {
  title: 'Answers on this device',
  send: 'Send now',
  next: 'Next answer',
  file: 'Download refused answers',
  forget: 'Remove refused answers from this device',
  noScript:
    'Without JavaScript this tablet can only be used while there is a network. Turn JavaScript on so that answers are kept without a network, too.',
  thanks: 'Thank you',
  stored: 'Your answer is kept on this tablet and sent as soon as there is a network.',
  unsentTitle: 'Your answer is not sent yet',
  unsent:
    'The network or the system is out of reach. Your answer is kept on this device and sent by itself, once only, as soon as there is a connection. You may leave this page open; if you close it, the answer is sent when you open this survey again.',
  offline: {
    title: 'No network',
    text: 'This page is not kept on this device yet. Open it again while there is a network; tablet pages that were opened before can still be used, and answers that are kept are not lost.',
  },
  tablet: {
    title: 'Survey tablet',
    note: 'Answers are kept on this tablet while there is no network.',
    revoked: 'This tablet is not used any more',
    revokedText: 'Ask the officer who runs the survey.',
  },
  script: {
    none: 'No answer is waiting.',
    one: '1 answer is waiting to be sent.',
    many: '{count} answers are waiting to be sent.',
    sent: 'Last sent {moment}.',
    sending: 'Sending …',
    unreached: 'No connection yet. The answers are kept and will be tried again.',
    ready: 'Ready to be used without a network.',
    notReady:
      'Not ready to be used without a network: leave this page open for a moment while connected.',
    refused: 'Answer of {moment} was refused: {reason}',
    unanswered: 'Some questions are not answered yet. Choose an answer or “No answer”.',
    nothing: 'Answer at least one question.',
    full: 'The answer cannot be kept on this device. Do not close this page and try again.',
    reasons: {
      closed: 'the survey is closed, or the day is outside its period.',
      unknown: 'the survey, the service or this tablet is not known any more.',
      'code-spent': 'its code was used or revoked.',
      broken: 'it does not fit the questions of the survey.',
    },
  },
}

import type { answeringId } from './answering-id.ts'

/** The words of the pages on which the public answers a survey, in English. */
export const answeringEn: typeof answeringId = {
  name: 'Satisfaction survey',
  description: (title, unit) =>
    `${title}: say how you were served by ${unit}. No name, no account.`,
  lead: (unit) => `${unit} wants to know how you were served, so that it can do better.`,
  promise: (minutes) =>
    `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, without name or account.`,
  service: 'Service',
  changeService: 'Choose another service',
  chooseService: 'Which service do you rate?',
  chooseHint: 'Choose the service that you have just received.',
  form: {
    questionOf: (number, count) => `${number} of ${count}`,
    pass: 'No answer',
    importance: 'How important to you?',
    importanceOf: (element) => `How important to you: ${element}?`,
    optional: 'may be skipped',
    more: 'A few more things',
    textHint:
      'Do not write a name, identity or telephone number, or anything else that tells who you or others are.',
    send: 'Send answers',
    wrong: (count) =>
      count === 1 ? 'One thing is to be completed' : `${count} things are to be completed`,
    nothingLost: 'Your other answers are still there.',
    faults: {
      choose: 'Choose one of the answers, or “No answer”.',
      'nothing-rated': 'Answer one question at least.',
      'too-long': 'This is too long; shorten it to 4,000 letters at most.',
      forged: 'We do not know this form, so it was not sent. Look it over, then send it once more.',
    },
  },
  about: {
    title: 'About this survey and your data',
    rows: (unit, until) => [
      ['Who asks', unit],
      [
        'What for',
        'The survey of public satisfaction under Law 25/2009 and PermenPANRB 14/2017: it measures how good services are and mends what is lacking.',
      ],
      [
        'What is kept',
        'Your answers, the service and the day. No name, identity number, telephone number, hour or network address. To limit repeated sending, the network address is noted only as a random mark that changes each day and is not linked with answers.',
      ],
      [
        'What happens next',
        `The survey lasts until ${until}. Its results are published as figures of many; groups that are too small are not shown. Written suggestions are read by staff before they are shown.`,
      ],
      [
        'How long it is kept',
        'As the retention schedule of the regional government’s records says, always without a name.',
      ],
      [
        'Your rights',
        'The survey is voluntary and each question may be left unanswered. As nothing leads to you, answers that were sent cannot be found, changed or taken back (Law 27/2022).',
      ],
    ],
  },
  thanks: {
    title: 'Thank you',
    text: 'We have received your answers.',
    next: (until) => `The survey lasts until ${until}. After that its results are published.`,
    results: 'See the results of the survey',
    another: 'Rate another service',
    portal: 'To the public services',
    back: (seconds) => `This screen goes back to the start in ${seconds} seconds.`,
  },
  closed: {
    coming: {
      title: 'The survey has not begun',
      text: (day) => `This survey can be answered from ${day} on.`,
    },
    over: {
      title: 'The survey has ended',
      text: (day) =>
        `This survey ended on ${day} and takes no more answers. Thank you for your interest.`,
    },
  },
  missing: {
    title: 'There is no such survey',
    text: 'Look at the address again. Surveys that can be answered are on the page of surveys.',
  },
  unsent: {
    title: 'Your answers were not sent yet',
    kept: 'Your answers are still on this page. Do not close it.',
    again: 'Send again',
    reasons: {
      unavailable: 'Answers cannot be stored at the moment. Wait a little, then press Send again.',
      busy: 'Many people are sending at once. Wait a little, then press Send again.',
      'too-often':
        'Many answers were sent from this network today. Send again tomorrow or from another network, or use a code from the staff.',
      'code-spent':
        'This code was used before or was revoked. You can still send these answers without a code.',
    },
    withoutCode: 'Send without a code',
  },
  list: {
    title: 'Surveys that can be answered',
    lead: 'Choose the survey of the office that served you.',
    none: 'There is no survey that can be answered at the moment.',
    until: (day) => `Until ${day}`,
    haveCode: 'I have a code',
  },
  code: {
    title: 'Enter the code of the survey',
    lead: 'The code of twelve signs is on the paper that you were given after you were served.',
    label: 'Code',
    hint: 'For example 7K3M-92QX-4VTA. Capital or small letters are the same; hyphens may be left out.',
    go: 'Continue',
    bound: 'Your code is known. It tells the service and the month only, not who you are.',
    faults: {
      empty: 'Write the code that is on the paper.',
      'not-a-code': 'This is no code of a survey. A code has twelve letters and digits.',
      mistyped: 'There is a typing mistake. Compare it with the paper sign by sign.',
      unknown:
        'This code is not valid: it was used, revoked, or is not one of this office. You can still answer the survey without a code.',
      'too-often': 'Too many wrong codes came from this network. Try again in a few minutes.',
    },
    without: 'Answer the survey without a code',
  },
  kiosk: {
    start: 'Start',
    restart: 'Start again',
    idle: (minutes) => `What is left unsent is cleared after ${minutes} minutes.`,
    revoked: {
      title: 'This screen is no longer in use',
      text: 'Please ask the staff. The survey can still be answered on your telephone.',
    },
  },
}

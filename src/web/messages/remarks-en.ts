import type { remarksId } from './remarks-id.ts'

/** The words for what people write in a survey, in English. */
export const remarksEn: typeof remarksId = {
  title: (survey) => `Suggestions: ${survey}`,
  lead: 'An officer reads each text before the public sees it. Phone numbers, numbers of persons and mail addresses are always masked.',
  shelves: 'Texts by decision',
  states: { held: 'Waiting', shown: 'Shown in public', refused: 'Not shown' },
  empty: {
    held: 'No text is waiting.',
    shown: 'No text is shown yet.',
    refused: 'No text was refused.',
  },
  noneChosen: 'No text is like this.',
  filter: {
    service: 'Service',
    allServices: 'All services',
    reason: 'What is doubted',
    allReasons: 'Anything',
    none: 'nothing',
    show: 'Show',
  },
  list: 'Texts',
  why: (reasons) => `What is doubted: ${reasons}.`,
  from: (service, month) => `${service}, ${month}`,
  judged: (state, name, time) => `${state} by ${name}, ${time}`,
  chooseHint: 'Choose texts, then press a button below the list.',
  show: 'Show those chosen',
  refuse: 'Do not show those chosen',
  missing: 'Choose at least one text.',
  takeAlong: 'Download all as CSV',
  columns: {
    service: 'Service',
    month: 'Month',
    question: 'Question',
    text: 'Text',
    state: 'Decision',
    reasons: 'What is doubted',
    by: 'Decided by',
    at: 'On',
  },
  done: {
    shown: 'The chosen texts are shown.',
    refused: 'The chosen texts are not shown.',
  },
}

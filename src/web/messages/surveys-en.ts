import type { surveysId } from './surveys-id.ts'

/** The words of satisfaction surveys as staff lead them, in English. */
export const surveysEn: typeof surveysId = {
  link: 'Satisfaction surveys',
  pages: 'Pages of the survey',
  tabs: {
    plan: 'Plan',
    codes: 'Codes',
    devices: 'Links and screens',
    paper: 'Paper forms',
    judging: 'Checking',
    remarks: 'Suggestions',
    results: 'Results',
    followUp: 'Follow-up',
    report: 'Report',
  },
  states: { draft: 'Draft', open: 'Open', closed: 'Closed' },
  channels: {
    link: 'Link',
    poster: 'QR poster',
    code: 'One-time code',
    kiosk: 'Screen at the counter',
    tablet: 'Tablet of an officer',
    paper: 'Paper form',
  },
  period: (from: string, to: string) => `${from} to ${to}`,
  closedEarly: (from: string, to: string, planned: string) =>
    `${from} to ${to}, closed earlier than planned (${planned})`,
  list: {
    title: 'Surveys of public satisfaction',
    lead: 'Each provider surveys its users at least once a year (PermenPANRB 14/2017).',
    create: 'New survey',
    year: 'Year',
    allYears: 'All years',
    columns: { title: 'Survey', period: 'Period', state: 'State', answers: 'Answers' },
    overdue: 'Period over, not yet closed',
    answers: (count: number) => `${count}`,
    answersOf: (count: number, wanted: number) => `${count} of ${wanted}`,
    emptyTitle: 'No survey yet',
    emptyText:
      'Make a survey: choose a unit, the services to ask about and the period. Once it is open, citizens can answer.',
    nothingFound: 'No survey matches',
    newer: 'Newer',
    older: 'Older',
    unsurveyed: (count: number, year: number) =>
      count === 1 ? `1 unit has no survey in ${year}` : `${count} units have no survey in ${year}`,
    yearly:
      'A survey is held at least once a year (PermenPANRB 14/2017). These units give services of which none is in a survey of this year that was opened.',
    services: (count: number) => (count === 1 ? '1 service' : `${count} services`),
    done: { deleted: 'The draft was deleted.' },
  },
  form: {
    newTitle: 'New survey',
    editTitle: 'Change the plan',
    unit: 'Unit that surveys',
    unitHint: 'It can ask about its own services and those of the units below it.',
    chooseUnit: 'Choose this unit',
    proposedTitle: (unit: string, year: string) =>
      `Survei Kepuasan Masyarakat ${unit} ${year}`.slice(0, 200),
    title: 'Title',
    slug: 'Address',
    slugHint:
      'Small letters, digits and hyphens. Left empty: made of the title. It cannot be changed, so that posters and links hold.',
    slugFixed: 'cannot be changed, so that posters and links hold',
    instrument: 'Instrument',
    instrumentHint: 'Once there are answers, it can no longer be changed.',
    beginsOn: 'First day',
    endsOn: 'Last day',
    services: 'Services that are asked about',
    servicesHint:
      'Population: users in the period, from which the size of the sample and the quotas follow. Asked: how many people were asked to answer, from which the response rate follows. Both may stay empty. Tick the elements that a service cannot have, such as cost where it is free.',
    noServices: 'This unit and those below it have no services yet.',
    service: 'Service',
    population: 'Population',
    asked: 'Asked',
    leftOut: 'Without element',
    without: (element: string) => `Without the element ${element}`,
    ofService: (what: string, service: string) => `${what}: ${service}`,
    rounding: 'Rounding of the size of the sample',
    roundings: {
      nearest: 'To the nearest whole: as the printed table of Krejcie and Morgan',
      up: 'Up: one respondent more in about half the rows of the table, thus stricter',
    },
    mostPerSender: 'Most answers without a code from one internet address on a day',
    mostPerSenderHint:
      'An office or an internet café often shares one address. What is above this is refused, and counted.',
    shares: 'Share of each channel (%)',
    sharesHint:
      'All may stay empty. Otherwise they add up to 100, and the quota of each service is shared out over the channels.',
    incomplete: 'Not saved yet: mend the marked fields.',
    changed: (by: string, at: string) =>
      `${by} saved changes on ${at}. What you typed is not saved; compare it with the page of the survey, then save again.`,
    create: 'Make the draft',
    save: 'Save',
  },
  plan: {
    done: {
      created: 'The draft was made. Nobody can answer before it is opened.',
      saved: 'The plan was saved.',
      opened: 'The survey is open: citizens can answer until its last day.',
      closed: 'The survey was closed.',
    },
    overdue:
      'The period of this survey is over and no answer is taken any more, but it is not closed.',
    asks: 'Instrument',
    address: 'Address for answering',
    portalClosed:
      'The portal of services is not open; an administrator opens it on "Public archive".',
    mostPerSender: 'Limit per internet address',
    perDay: (count: number) => `${count} answers a day`,
    open: 'Open the survey',
    edit: 'Change the plan',
    close: 'Close the survey',
    closeMeans:
      'Once it is closed no answer is taken any more, from paper forms and tablets neither, and it cannot be opened again.',
    closeNow: 'Yes, close the survey',
    delete: 'Delete the draft',
    deleteMeans: 'This draft is gone then. Its history stays in the audit.',
    deleteNow: 'Yes, delete the draft',
    sample: 'Sample',
    noPopulation:
      'Fill in the populations of the services to have the size of the sample and the quotas.',
    noSample: 'No populations were filled in, so there is neither a size of the sample nor quotas.',
    size: (size: number, population: number) =>
      `${commas(size)} respondents of a population of ${commas(population)}`,
    bothRoundings: (nearest: number, up: number) =>
      `Rounded to the nearest whole ${commas(nearest)}, rounded up ${commas(up)}.`,
    chosen: {
      nearest: 'Chosen: to the nearest, as the printed table.',
      up: 'Chosen: up, stricter than the printed table.',
    },
    uncounted: (count: number) =>
      count === 1
        ? 'The population of 1 service is not filled in; it does not count and has no quota.'
        : `The populations of ${count} services are not filled in; they do not count and have no quota.`,
    formula: 'The formula and its source',
    formulaText:
      'N is the population, χ² = 3.841 (95 %, one degree of freedom), P = 0.5, d = 0.05. Krejcie and Morgan, Educational and Psychological Measurement 30 (1970); the annex of PermenPANRB 14/2017 prints the table. Quotas share the sample out by population, then by the shares of the channels (largest remainders).',
    response: 'What has come in',
    responseLead: (counted: number, held: number, leftOut: number) =>
      `${commas(counted)} answers count, ${commas(held)} wait to be checked, ${commas(leftOut)} were left out.`,
    noServices: 'There is no service in this survey yet. Add some by "Change the plan".',
    byService: 'By service',
    byChannel: 'By service and channel',
    byWeek: 'By the week in which they came',
    weekOf: (day: string) => `From Monday, ${day}`,
    columns: {
      service: 'Service',
      channel: 'Channel',
      week: 'Week',
      population: 'Population',
      quota: 'Quota',
      counted: 'Counted',
      held: 'Waiting',
      leftOut: 'Left out',
      reached: 'Quota reached',
      rate: 'Response rate',
    },
    refusals: 'What was not taken',
    refusalsLead: 'Nothing is dropped without being counted.',
    refusalReasons: {
      closed: 'the survey was not open yet, or over',
      unknown: 'unknown survey or service',
      'code-spent': 'the code was used or does not hold',
      'too-often': 'too many from one internet address',
      broken: 'not whole',
    },
    strayCodes:
      'Codes typed in the period of this survey that lead to no survey, of the whole government: a code that was used is deleted, so its survey is not known.',
    strayCodeReasons: {
      'not-a-code': 'no code of a survey',
      mistyped: 'mistyped',
      unknown: 'used already, or never printed',
    },
  },
  instruments: {
    link: 'Instruments',
    title: 'Instruments of surveys',
    lead: 'What is asked, version by version. Versions never change: surveys keep the one that they chose.',
    named: (title: string, id: string, version: number) => `${title} (${id}, version ${version})`,
    columns: { title: 'Instrument', made: 'Stored', surveys: 'Surveys' },
    comesAlong: 'Comes along, not used yet',
    bring: 'Bring in from a file',
    file: 'JSON file',
    fileHint:
      'Of the format tatalaksana-survey/1, at most 200 kB. Download a version as an example. It gets the next number; what asks the same is not stored twice.',
    bringIn: 'Bring in',
    refused: 'The file was not brought in. To be mended:',
    noFile: 'Choose a JSON file of at most 200 kB.',
    done: {
      stored: 'The new version was stored.',
      same: 'There is a version that asks the same; nothing was stored.',
    },
    source: (source: string) => `Source: ${source}`,
    download: 'Download as a file',
    newVersion: 'Make a new version',
    newVersionLead:
      'The official answers stay, so that scores 1–4 mean the same in all surveys. Surveys that there are keep their version.',
    willBe: 'Will be kept at the address',
    willBeUnless:
      'The number differs only if somebody saves a version before; what asks the same as a version that is there is not kept again.',
    key: 'Key in files and data:',
    preview: 'See it as it is asked',
    elements: 'Elements',
    droppable: 'can be left out',
    parts: 'Asked by sub-elements; the score of the element is their mean:',
    importance: 'Importance',
    noImportance: 'Not asked.',
    asksImportance: 'Also ask how important each element is',
    howImportant: (element: string) => `How important: ${element}`,
    questions: 'Further questions',
    noQuestions: 'None.',
    kinds: { text: 'Free text', score: 'Score 1–4', choice: 'Choice' },
    addQuestion: {
      text: '+ Free text',
      score: '+ Question with scores 1–4',
      choice: '+ Question with choices',
    },
    titleField: 'Title',
    questionOf: (what: string) => `Question of ${what}`,
    partOf: (element: string, number: number) => `Sub-element ${number} of ${element}`,
    addPart: '+ Sub-element',
    numbered: (number: number) => `Further question ${number}`,
    choicesOf: (what: string) => `Choices of ${what}`,
    choicesHint: {
      score: 'Four lines exactly, from score 1 (worst) to 4 (best).',
      choice: 'One choice on each line.',
    },
    inLanguage: {
      id: (label: string) => `${label} (Indonesian)`,
      en: (label: string) => `${label} (English)`,
    },
    ofElement: (what: string, element: string) => `${what}: ${element}`,
    remove: 'Remove',
    save: 'Save as a new version',
  },
}

function commas(count: number): string {
  return count.toLocaleString('en-GB')
}

import type { surveyResultsId } from './survey-results-id.ts'

/** The words of a survey's results, for staff and for the public, in English. */
export const surveyResultsEn: typeof surveyResultsId = {
  title: (survey) => `Results of ${survey}`,
  range: (low, high) => `${low}\u00a0to\u00a0${high}`,
  percent: (value) => `${value}%`,
  noValue: 'none',
  answers: (count) => `${count} answers`,
  howComputed: 'How it is computed',
  inputs: 'Inputs',
  summary: {
    none: 'No answer has been counted yet.',
    hidden: (n, floor) =>
      `Only ${n} answers have been counted. Results are shown from ${floor} answers on, so that no answer can be linked to a person.`,
    graded: (unit, index, grade) =>
      `The service of ${unit} is rated ${grade} by its users, with an index of ${index} of 100.`,
    between: (one, other) =>
      `There are not enough answers to tell whether the grade is ${one} or ${other}.`,
    few: (n, floor) => `That is from only ${n} answers; a grade is given from ${floor} answers on.`,
    plain: (unit, index) => `Index of satisfaction with the service of ${unit}: ${index} of 100.`,
    lowest: (element, mean) => `Rated lowest: ${element} (${mean} of 4).`,
  },
  index: {
    title: 'Index of public satisfaction',
    of: 'of 100',
    interval: '95% confidence interval',
    intervalHint:
      'If the survey were repeated with other respondents, its result would nearly always fall around this range.',
    noInterval: 'Cannot be computed yet: at least two answers are needed.',
    answers: 'Answers counted',
    response: 'Response rate',
    responseText: (share, n, asked) => `${share} (${n} of ${asked} people who were asked)`,
    noResponse: 'Not known: how many people were asked was not recorded.',
    population: 'Users of the services in the period',
    noPopulation: 'Not known: their number was not recorded.',
    grade: 'Grade of the service',
    gradeText: (letter, word) => `${letter} (${word})`,
    withheld: 'Not given',
    crosses: (one, other) =>
      `The interval crosses a border between grades: it may be ${one} or ${other}. More answers make the interval narrower.`,
    tooFew: (n, floor) =>
      `There are ${n} answers; a grade is given from ${floor} on, since with fewer the result changes too easily by chance.`,
    noScale: 'No table of grades was in force in the period of the survey.',
    held: (count) => `${count} answers wait to be looked at and are not counted yet.`,
    leftOut: (count) => `${count} answers were left out by a reviewer.`,
    blank: (count) => `${count} answers rate no element at all.`,
    fault: (given, answers) =>
      `${given} people are recorded, but there are ${answers} answers. That number is not used; correct it in the plan of the survey.`,
    chart: 'The index and its interval between the borders of grades',
  },
  formula: {
    index: 'Index = 25 × sum of the means of elements ÷ number of elements',
    interval: 'Interval = index ± t × standard error',
    t: (degrees) => `t (95%, ${degrees} degrees of freedom)`,
    standardError: 'Standard error (SE)',
    corrected: (population, n) =>
      `The standard error is multiplied by √((N − n) ÷ (N − 1)), with N = ${population} users and n = ${n} answers.`,
    uncorrected:
      'The standard error has no correction for the population, since the number of users is not known.',
    clipped: 'The interval is cut at the ends of the scale (25 and 100).',
    response: 'Response rate = answers ÷ people who were asked; its interval by Wilson',
    element: 'Mean of an element = sum of scores ÷ answers to that element',
    elementMissing: 'An empty answer is left out of its own element only.',
    gap: 'Gap = mean of (performance − importance) of the respondents who gave both',
    conformity: 'Conformity = 100 × sum of performance ÷ sum of importance',
    trend: 'Change = index now − index before; its interval by Welch',
    derived:
      'Derived importance = rank correlation (Spearman) of the element’s score with the respondent’s overall score',
    version: (formula) => `Version of the formulas: ${formula}.`,
  },
  weightings: {
    title: 'Three ways of weighting',
    lead: 'The regulation weights by 1 divided by the number of elements. Older reports round that weight, which makes the index lower. All three are from the same answers.',
    view: 'Weight',
    purpose: 'What it is for',
    index: 'Index',
    exact: (count) => `1/${count} (exact)`,
    exactUse: 'The official index of this page; only this one is compared and graded.',
    threeUse: 'To read older reports that round the weight to three decimals.',
    twoUse: 'To read older reports that use a weight of two decimals.',
  },
  elements: {
    title: 'Each element',
    lead: 'The lowest first. Scores from 1 to 4.',
    element: 'Element',
    mean: 'Score',
    interval: '95% interval',
    n: 'Answers',
    unanswered: (names) => `Answered by nobody: ${names}.`,
    chart: 'Each element with its interval, the lowest first',
    inputs: (counts, sum, n) => `${counts} = ${sum}; ${sum} ÷ ${n}`,
  },
  distribution: {
    title: 'How answers are spread',
    lead: 'How often each score was given.',
    score: (score) => `Score ${score}`,
    chart: 'Number of answers by score for each element',
    parts: 'Elements that are asked in parts are rounded to the nearest score.',
  },
  services: {
    title: 'Services',
    lead: 'Sorted by name, not ranked: small differences may be due to chance.',
    service: 'Service',
    none: 'No service has enough answers yet to be shown by itself.',
    hidden: (count, floor) =>
      `${count} services are not shown by themselves: they have fewer than ${floor} answers, or the answers of so small a group could be computed from the difference. From few answers one may guess who answered what. Their answers are part of the overall index.`,
  },
  channels: {
    title: 'Ways of answering',
    lead: 'A difference between ways may mean that other people answered, not that they were served otherwise.',
    channel: 'Way',
    hidden: (count, floor) =>
      `${count} ways are not shown by themselves, since they have fewer than ${floor} answers or would reveal the answers of so small a group.`,
    names: {
      link: 'Link',
      poster: 'QR poster',
      code: 'One-time code',
      kiosk: 'Screen at the counter',
      tablet: 'Officer’s tablet',
      paper: 'Paper form',
    },
  },
  trend: {
    title: 'Change',
    none: 'There is no earlier survey to compare with.',
    better: (points, before, range) =>
      `Up ${points} points since ${before} (interval ${range}). That is more than chance can explain.`,
    worse: (points, before, range) =>
      `Down ${points} points since ${before} (interval ${range}). That is more than chance can explain.`,
    unclear: (points, before, range) =>
      `Changed by ${points} points since ${before} (interval ${range}). This cannot be told from chance.`,
    elements: 'Elements that clearly changed:',
    noElements: 'No element clearly changed.',
    period: 'Period',
    chart: 'The index of each period with its interval',
    axis: 'The vertical axis shows only the part of the scale that is needed.',
  },
  importance: {
    title: 'What matters and what is met',
    lead: 'Respondents rate how important each element is and how well it is done. The lines cross at the means, so some element is always on each side: read places together with scores.',
    number: 'No.',
    importance: 'Importance',
    performance: 'Performance',
    quadrant: 'Quadrant',
    line: (axis, mean) => `${axis} (line: ${mean})`,
    names: {
      I: 'I Concentrate here',
      II: 'II Keep it up',
      III: 'III Low priority',
      IV: 'IV Possible overkill',
    },
    chart: 'Quadrants of importance and performance',
    gapTitle: 'Gaps',
    gapLead:
      'Performance minus importance of the same respondents. Below nought: less is done than is thought important. Hollow circle: chance alone may have made the difference.',
    gap: 'Gap',
    gapInterval: '95% interval',
    conformity: 'Conformity',
    gapChart: 'The gap of each element with its interval',
    derivedTitle: 'Derived importance',
    derivedLead:
      'This survey did not ask for importance. These figures are derived: how closely the score of an element goes with the overall score (−1 to 1). A hint, not what respondents said.',
    derived: 'Derived importance',
  },
  about: {
    title: 'About these figures',
    computedAt: (time) => `Computed ${time}.`,
    floors: (show, rank) =>
      `Groups of fewer than ${show} answers are not shown; groups of fewer than ${rank} answers get no grade.`,
    rounding:
      'Everything is computed without rounding and rounded only when shown; the grade is given by the index rounded to two decimals.',
    source: (source) => `Borders of grades: ${source}.`,
  },
  published: {
    listTitle: 'Results of satisfaction surveys',
    listLead:
      'Each office asks its users at least once a year. Here are the results, with the data from which to compute them again.',
    listDescription: (government) => `Results of the satisfaction surveys of ${government}.`,
    empty: 'No results have been published yet.',
    item: (index, n) => `Index ${index} from ${n} answers.`,
    itemFew: (n) => `${n} answers, too few to be shown.`,
    period: (from, to) => `${from} to ${to}`,
    description: (survey, unit) => `Results of ${survey}, ${unit}.`,
    versionOf: (date) => `Published ${date}.`,
    corrected: (date, reason) =>
      `The figures of this page were corrected on ${date}. Reason: ${reason}`,
    outdated: (version) =>
      `This is version ${version}, which has been corrected. Its figures are kept as they were.`,
    toLatest: 'See the latest version',
    versions: 'Versions',
    version: (version, date) => `Version ${version}, ${date}`,
    remarks: 'Suggestions and input',
    remarksLead: 'Shown after an officer has read them; those that name people are not shown.',
    data: 'Open data, and how to compute again',
    dataLead:
      'These files hold the sums of scores by element, service and way of answering, without anybody’s own answers. All figures above can be computed from them.',
    json: 'Download data (JSON)',
    csv: 'Download data (CSV)',
    steps: [
      'Mean of an element: its sum divided by its number of answers (n).',
      'Index: 25 times the mean of all means of elements.',
      'Standard error: from n, sum and squares of index: √((squares − sum² ÷ n) ÷ (n − 1) ÷ n), times √((N − n) ÷ (N − 1)) where the number of users N is known.',
      'Interval: index ± t (95%, n − 1) × standard error, cut at 25 and 100.',
    ],
    newer: 'Newer',
    older: 'Older',
    poster: 'Poster to print',
    link: 'Results of satisfaction surveys',
  },
  poster: {
    back: 'Back to the results',
    print: 'Print this page on A4 and put it up where people are served.',
    scan: 'Scan to see how it is computed, and the data',
    qr: 'QR code of the page of results',
    facts: (n, period) => `${n} answers, ${period}`,
    grade: (grade) => `Grade of the service: ${grade}`,
  },
  publish: {
    title: 'Publish the results',
    lead: 'Published figures do not change any more. Small groups are hidden, and the data are open to everybody.',
    button: 'Publish these results',
    waiting: (count) =>
      `${count} answers still wait to be looked at. Results can be published once all are decided.`,
    notClosed: 'Results can be published once the survey is closed.',
    published: (version, date) => `Published: version ${version}, ${date}.`,
    toPublic: 'See the public page',
    same: 'The figures of this page are those that are published.',
    correct: 'Publish a correction',
    correctLead:
      'A correction is a new version beside the old one; everybody reads why it was made.',
    reason: 'Reason of the correction',
    done: { published: 'The results are published.', corrected: 'The correction is published.' },
  },
}

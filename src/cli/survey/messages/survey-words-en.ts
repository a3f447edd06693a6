import type { SurveyFileFault } from '../read-survey.ts'
import type { ProblemKind } from '../survey-problems.ts'
import type { SurveyWords } from './survey-words.ts'

const problems: Readonly<Record<ProblemKind, string>> = {
  'not-a-score': 'cells are no score 1–4 and count as not answered',
  formula: 'cells would run as formulas in a spreadsheet; as scores they count as not answered',
  'wrong-width': 'rows have another number of columns than the headings and are not counted',
  'wrong-encoding': 'cells are no proper UTF-8',
  'unknown-column': 'columns are unknown and not read',
  'no-answer': 'rows have no score at all and are not counted',
}

/** English. */
export const surveyWordsEn: SurveyWords = {
  whole: 'All answers',
  answers: (n, blank) => `${n} respondents${blank === 0 ? '' : `; ${blank} rows without a score`}`,
  index: 'Index (IKM)',
  interval: (low, high) => `95% interval ${low} – ${high}`,
  noInterval: 'no interval (it takes two respondents)',
  weightings: { exact: 'weight 1/x', threeDecimals: 'weight 0.111', twoDecimals: 'weight 0.11' },
  grade: 'Grade',
  withheld: (reason) => `withheld: ${reason}`,
  doubts: {
    'too-few-answers': 'too few respondents',
    'interval-crosses-border': 'the 95% interval crosses the bound of a grade',
    'no-scale-in-force': 'no bounds of grades in force on that date',
  },
  hidden: (floor) => `not shown: fewer than ${floor} respondents`,
  unranked: (floor) => `fewer than ${floor} respondents: too few to rank`,
  unanswered: 'answered by nobody, not counted',
  notInFile: (element) => `${element}: has no column, not counted`,
  headings: {
    element: 'Element',
    n: 'n',
    mean: 'mean',
    interval: '95% interval',
    importance: 'importance (n)',
    gap: 'gap [interval]',
    conformity: 'conformity',
    quadrant: 'quadrant',
    derived: 'derived importance (Spearman)',
  },
  trend: (difference, interval) => `Against the period before: ${difference} (${interval})`,
  verdicts: { better: 'better', worse: 'worse', unclear: 'may be chance alone' },
  population: (population, share) => `Population ${population}; respondents are ${share} of it`,
  sample: (nearest, up) =>
    `Krejcie–Morgan sample: ${nearest} (rounded to the nearest, as the table), ${up} (rounded up)`,
  response: (share, interval) => `Response rate ${share} (${interval})`,
  otherPeriods: (rows) => `${rows} rows of other periods not counted`,
  texts: (count) => `${count} suggestions (not shown)`,
  groupsWithoutPopulation:
    'Intervals of groups go without correction: the population of each is not known',
  columnsRead: 'Columns',
  doubtfulOrder: (u8, other) =>
    `U8 is read as '${u8}'; where the form prints the other order, use --u8 ${other}`,
  formula: (version) => `Formula ${version}; only the weight 1/x is compared`,
  problem: (kind, count) => `${count} ${problems[kind]}`,
  problemPlace: (line, column) => `line ${line}${column === undefined ? '' : `, column ${column}`}`,
  refused: 'file refused (--strict)',
  fileFault,
  surveyFault: ({ code, given, answers }) =>
    code === 'population-below-answers'
      ? `a population of ${given} is smaller than the ${answers} respondents`
      : `${given} asked are fewer than the ${answers} respondents`,
  expectedWhole: 'a whole number from 1 on',
  expectedDate: 'a date like 2026-01-31',
}

function fileFault(fault: Exclude<SurveyFileFault, { readonly code: 'rows' }>): string {
  switch (fault.code) {
    case 'empty':
      return 'the file is empty; expected CSV with headings'
    case 'damaged':
      return 'the file ends early or is damaged'
    case 'no-elements':
      return 'no column of an element in the first row; expected requirements, procedure, … or U1…U9'
    case 'foreign':
      return `the file is ${fault.kind}, not CSV; save it as "CSV UTF-8"`
    case 'encoding':
      return `encoded as ${fault.found}; expected UTF-8: save it as "CSV UTF-8"`
    case 'same-columns':
      return `columns '${fault.headings[0]}' and '${fault.headings[1]}' hold the same; leave one`
    case 'no-column':
      return `no column '${fault.wanted}'; there are: ${fault.headings.join(', ')}`
    case 'too-many-groups':
      return `the column of --by has more than ${fault.most} different values`
  }
}

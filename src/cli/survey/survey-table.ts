import type { Interval, SurveyFigures, Trend } from '#measures'
import { csvLine } from '../logs/csv-line.ts'
import type { SurveyReport } from './survey-report.ts'

const headings = [
  'group',
  'figure',
  'element',
  'value',
  'low95',
  'high95',
  'n',
  'weighting',
  'formula',
  'withheld',
]

type Figure = {
  readonly figure: string
  readonly element?: string
  readonly value?: number | string | undefined
  readonly interval?: Interval | undefined
  readonly n?: number
  readonly weighting?: string
  readonly withheld?: string | undefined
}

/** The report as a table: one row a figure, numbers with a point and all their decimals. */
export function surveyTable(report: SurveyReport): string {
  const all = [{ name: '', figures: report.whole }, ...report.groups]
  const lines = all.flatMap((group) => {
    const { name, figures } = group
    const trend = 'trend' in group ? group.trend : undefined
    return figuresOf(figures, trend).map((each) => line(name, each, figures.formula))
  })
  return [csvLine(headings), ...lines].join('')
}

function line(group: string, each: Figure, formula: string): string {
  const { figure, element, value, interval, n, weighting, withheld } = each
  const cells = [group, figure, element, value, interval?.low, interval?.high, n]
  return csvLine([...cells, weighting, formula, withheld])
}

function figuresOf(figures: SurveyFigures, trend: Trend | undefined): readonly Figure[] {
  const { n, standing, index, interval, grade, gradeDoubt, response } = figures
  if (standing === 'hidden') return [{ figure: 'index', n, withheld: 'too-few-to-show' }]
  const few = standing === 'unranked' ? 'too-few-to-rank' : undefined
  return [
    ...(index === undefined
      ? []
      : [
          { figure: 'index', value: index.exact, interval, n, weighting: '1/x', withheld: few },
          { figure: 'index', value: index.threeDecimals, n, weighting: '0.111' },
          { figure: 'index', value: index.twoDecimals, n, weighting: '0.11' },
          { figure: 'grade', value: grade?.letter, n, weighting: '1/x', withheld: gradeDoubt },
        ]),
    ...(trend === undefined
      ? []
      : [
          {
            figure: 'trend',
            value: trend.difference,
            interval: trend.interval,
            n,
            weighting: '1/x',
          },
        ]),
    ...(response === undefined
      ? []
      : [{ figure: 'response', value: response.share, interval: response, n }]),
    ...elementsOf(figures),
  ]
}

function elementsOf({ elements }: SurveyFigures): readonly Figure[] {
  return elements.flatMap((figures) => {
    const { key: element, n, importance, gap, conformity, quadrant, derivedImportance } = figures
    const paired = { element, n: gap?.n ?? 0 }
    const own: Figure = {
      figure: 'mean',
      element,
      value: figures.mean,
      interval: figures.interval,
      n,
    }
    return [
      n === 0 ? { ...own, withheld: 'unanswered' } : own,
      ...(importance === undefined
        ? []
        : [
            {
              figure: 'importance',
              element,
              value: importance.mean,
              interval: importance.interval,
              n: importance.n,
            },
          ]),
      ...(gap === undefined
        ? []
        : [
            { ...paired, figure: 'gap', value: gap.mean, interval: gap.interval },
            { ...paired, figure: 'conformity-percent', value: conformity },
          ]),
      ...(quadrant === undefined ? [] : [{ figure: 'quadrant', element, value: quadrant, n }]),
      ...(derivedImportance === undefined
        ? []
        : [{ figure: 'derived-importance-spearman', element, value: derivedImportance, n }]),
    ]
  })
}

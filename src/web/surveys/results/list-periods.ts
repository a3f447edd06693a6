import { getSurveyResults, type Context, type SurveyResults } from '#server'
import type { TrendPeriod } from '../figures/trend-part.tsx'

/** So many periods a trend shows at most; each is counted to be shown. */
const mostPeriods = 5

/** This survey and those of its unit before it, oldest first; those with too few answers are left out. */
export async function listPeriods(context: Context, results: SurveyResults) {
  const periods: TrendPeriod[] = []
  let at: SurveyResults | undefined = results
  for (let count = 0; at !== undefined && count < mostPeriods; count++) {
    periods.unshift(...periodOf(at))
    at = await findPrevious(context, at)
  }
  return periods
}

async function findPrevious(context: Context, { previous }: SurveyResults) {
  if (previous === undefined) return undefined
  const read = await getSurveyResults(context, previous.id)
  return read.ok ? read.results : undefined
}

/** A survey as its trend shows it; the chart names it by the month in which it ended. */
export function periodOf({ survey, whole }: SurveyResults): TrendPeriod[] {
  const { index, interval, n } = whole.figures
  if (index === undefined) return []
  const label = `${survey.endsOn.slice(5, 7)}/${survey.endsOn.slice(0, 4)}`
  return [
    {
      title: survey.title,
      label,
      index: index.exact,
      n,
      ...(interval !== undefined && { interval }),
    },
  ]
}

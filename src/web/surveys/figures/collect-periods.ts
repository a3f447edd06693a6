import { lastDayOf, type PreviousSurvey, type SurveyResults } from '#server'
import type { TrendPeriod } from './trend-part.tsx'

/** So many periods a trend shows at most. */
const mostPeriods = 5

/** This survey and those of its unit before it, oldest first; those with too few answers are left out. */
export async function collectPeriods(
  results: SurveyResults,
  find: (previous: PreviousSurvey) => Promise<SurveyResults | undefined>,
): Promise<readonly TrendPeriod[]> {
  const periods: TrendPeriod[] = []
  let at: SurveyResults | undefined = results
  for (let count = 0; at !== undefined && count < mostPeriods; count++) {
    periods.unshift(...periodOf(at))
    at = at.previous === undefined ? undefined : await find(at.previous)
  }
  return periods
}

/** A survey as a trend shows it; the chart names it by the month in which it ended. */
function periodOf({ survey, whole }: SurveyResults): TrendPeriod[] {
  const { index, interval, n } = whole.figures
  if (index === undefined) return []
  const [year, month] = lastDayOf(survey).split('-')
  const label = `${month}/${year}`
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

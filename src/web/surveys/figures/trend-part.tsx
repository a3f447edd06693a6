import { drawTrend } from '#diagram'
import type { ElementKey, Interval, Trend } from '#measures'
import { countText } from '../../archive/count-text.ts'
import { ChartPicture } from './chart-picture.tsx'
import { Computed } from './computed.tsx'
import { FigureTable } from './figure-table.tsx'
import { numberText, rangeText, signedText } from './number-text.ts'
import { elementName, gradesOf, type FiguresProps } from './shown-results.ts'

/** A survey of the same unit as the trend shows it. */
export type TrendPeriod = {
  readonly title: string
  /** Short, for the chart. */
  readonly label: string
  readonly index: number
  readonly interval?: Interval
  readonly n: number
}

type TrendProps = FiguresProps & {
  /** Oldest first; the last is this survey. */
  readonly periods: readonly TrendPeriod[]
}

/** What changed since the survey before, and whether chance alone may have made it. */
export function TrendPart(props: TrendProps) {
  const { words, results, periods } = props
  const w = words.surveyResults.trend
  const { trend } = results.whole
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{w.title}</h2>
      {trend?.index === undefined || results.previous === undefined ? (
        <p>{w.none}</p>
      ) : (
        <>
          <p>{verdictText(props, trend.index, results.previous.title)}</p>
          <ElementTrends {...props} elements={trend.elements} />
        </>
      )}
      {periods.length > 1 && <Periods {...props} />}
      {trend?.index !== undefined && (
        <Computed words={words}>
          <p>{words.surveyResults.formula.trend}</p>
          <p class="formula">
            {signedText(trend.index.difference, words)} (
            {rangeText(trend.index.interval, words, signedText)})
          </p>
        </Computed>
      )}
    </section>
  )
}

function verdictText({ words }: FiguresProps, trend: Trend, before: string): string {
  const { verdict, difference, interval } = trend
  const points =
    verdict === 'unclear' ? signedText(difference, words) : numberText(Math.abs(difference), words)
  return words.surveyResults.trend[verdict](points, before, rangeText(interval, words, signedText))
}

function ElementTrends(
  props: FiguresProps & { readonly elements: Readonly<Partial<Record<ElementKey, Trend>>> },
) {
  const { words, results, elements } = props
  const w = words.surveyResults.trend
  const clear = results.whole.figures.elements.flatMap(({ key }) => {
    const trend = elements[key]
    return trend === undefined || trend.verdict === 'unclear' ? [] : [{ key, trend }]
  })
  if (clear.length === 0) return <p>{w.noElements}</p>
  return (
    <>
      <p>{w.elements}</p>
      <ul>
        {clear.map(({ key, trend }) => (
          <li key={key}>
            {elementName(props, key)}: {signedText(trend.difference, words)} (
            {rangeText(trend.interval, words, signedText)})
          </li>
        ))}
      </ul>
    </>
  )
}

function Periods({ words, results, periods }: TrendProps) {
  const w = words.surveyResults
  const rows = periods.map(({ label, index, interval }) => ({ label, value: index, ...interval }))
  return (
    <div class="figure-pair">
      <div>
        <ChartPicture
          id="trend"
          title={w.trend.chart}
          chart={drawTrend(rows, gradesOf(results), {
            print: (value) => numberText(value, words),
          })}
        />
        <p>
          <small>{w.trend.axis}</small>
        </p>
      </div>
      <FigureTable
        caption={w.trend.chart}
        head={[w.trend.period, w.weightings.index, w.elements.interval, w.elements.n]}
        rows={periods.map(({ title, index, interval, n }) => [
          title,
          numberText(index, words),
          interval === undefined ? w.noValue : rangeText(interval, words),
          countText(n, words),
        ])}
      />
    </div>
  )
}

import { drawAnswerBars, drawElements, type AnswerBar } from '#diagram'
import type { ScoreCounts } from '#measures'
import { countText } from '../../archive/count-text.ts'
import { ChartPicture } from './chart-picture.tsx'
import { Computed } from './computed.tsx'
import { FigureTable } from './figure-table.tsx'
import { numberText, rangeText } from './number-text.ts'
import {
  elementName,
  gradesOf,
  lowestFirst,
  type FiguresProps,
  type RatedElement,
} from './shown-results.ts'

/** The elements, the lowest first, as chart and table. */
export function ElementsPart(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults.elements
  const elements = lowestFirst(results.whole)
  if (elements.length === 0) return null
  const rows = elements.map(({ key, mean, interval }) => ({
    label: elementName(props, key),
    value: mean,
    ...interval,
  }))
  // The regulation's grades hold for the index; on the scale of scores they are a quarter of a hundredth.
  const grades = gradesOf(results).map(({ letter, from }) => ({ letter, from: from / 25 }))
  const { unanswered } = results.whole.figures
  return (
    <section aria-labelledby="elements">
      <h2 id="elements">{w.title}</h2>
      <p>{w.lead}</p>
      <div class="figure-pair">
        <ChartPicture
          id="elements"
          title={w.chart}
          chart={drawElements(rows, grades, { print: (value) => numberText(value, words) })}
        />
        <ElementTable {...props} />
      </div>
      {unanswered.length > 0 && (
        <p>{w.unanswered(unanswered.map((key) => elementName(props, key)).join(', '))}</p>
      )}
      <ElementFormula {...props} />
    </section>
  )
}

/** The elements in figures, the lowest first. */
export function ElementTable(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults.elements
  return (
    <FigureTable
      caption={w.title}
      head={[w.element, w.mean, w.interval, w.n]}
      rows={lowestFirst(results.whole).map(({ key, mean, interval, n }) => [
        elementName(props, key),
        numberText(mean, words),
        interval === undefined ? words.surveyResults.noValue : rangeText(interval, words),
        countText(n, words),
      ])}
    />
  )
}

function ElementFormula(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults
  return (
    <Computed words={words}>
      <p>
        {w.formula.element}. {w.formula.elementMissing}
      </p>
      <ul>
        {lowestFirst(results.whole).map((element) => (
          <li key={element.key}>
            {elementName(props, element.key)}: {inputsOf(props, element)} ={' '}
            {numberText(element.mean, words, 4)}
          </li>
        ))}
      </ul>
    </Computed>
  )
}

/** "1 × 2 + 3 × 40 = 122; 122 ÷ 42". */
function inputsOf({ words, results }: FiguresProps, { key, n }: RatedElement): string {
  const counts = results.whole.distributions[key]?.performance ?? []
  const sum = counts.reduce((total, [score, count]) => total + score * count, 0)
  const write = (value: number) => value.toLocaleString(words.language === 'id' ? 'id-ID' : 'en-GB')
  const products = counts.map(([score, count]) => `${write(score)} × ${write(count)}`).join(' + ')
  return words.surveyResults.elements.inputs(products, write(sum), write(n))
}

/** How often each score was given for each element. */
export function DistributionPart(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults.distribution
  const { distributions } = results.whole
  const bars = lowestFirst(results.whole).flatMap(({ key }): AnswerBar[] => {
    const counts = distributions[key]?.performance
    return counts === undefined
      ? []
      : [{ label: elementName(props, key), counts: countsByScore(counts) }]
  })
  if (bars.length === 0) return null
  const broken = Object.values(distributions).some(({ performance }) =>
    performance.some(([score]) => !Number.isInteger(score)),
  )
  const scores = [w.score('1'), w.score('2'), w.score('3'), w.score('4')] as const
  return (
    <section aria-labelledby="distribution">
      <h2 id="distribution">{w.title}</h2>
      <p>
        {w.lead} {broken && w.parts}
      </p>
      <div class="figure-pair">
        <ChartPicture id="answers" title={w.chart} chart={drawAnswerBars(bars, scores)} />
        <FigureTable
          caption={w.title}
          head={[words.surveyResults.elements.element, '1', '2', '3', '4']}
          rows={bars.map(({ label, counts }) => [
            label,
            ...counts.map((count) => countText(count, words)),
          ])}
        />
      </div>
    </section>
  )
}

/** Counts of the scores 1 to 4; what parts leave broken counts for the nearest. */
function countsByScore(counts: ScoreCounts): AnswerBar['counts'] {
  const of = (wanted: number) =>
    counts
      .filter(([score]) => Math.round(score) === wanted)
      .reduce((sum, [, count]) => sum + count, 0)
  return [of(1), of(2), of(3), of(4)]
}

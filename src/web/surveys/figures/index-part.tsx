import { drawIndexScale } from '#diagram'
import { studentQuantile } from '#measures'
import { countText } from '../../archive/count-text.ts'
import { Fact } from '../../layout/fact.tsx'
import { ChartPicture } from './chart-picture.tsx'
import { Computed } from './computed.tsx'
import { numberText, rangeText, shareText } from './number-text.ts'
import { gradesBetween, gradesOf, gradeText, type FiguresProps } from './shown-results.ts'

/** The index, large, with all that is needed to read it rightly. */
export function IndexPart(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults.index
  const { figures } = results.whole
  const { index, interval } = figures
  return (
    <section aria-labelledby="index">
      <h2 id="index">{w.title}</h2>
      <div class="figure-pair">
        {index !== undefined && (
          <ChartPicture
            id="index"
            title={w.chart}
            chart={drawIndexScale({ value: index.exact, ...interval }, gradesOf(results), {
              print: (value) => numberText(value, words),
            })}
          />
        )}
        <IndexFacts {...props} />
      </div>
      <Counted {...props} />
      {index !== undefined && <IndexFormula {...props} />}
    </section>
  )
}

function IndexFacts(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults.index
  const { figures, population, asked } = results.whole
  const { n, index, interval, response } = figures
  return (
    <dl class="figure-facts">
      {index !== undefined && (
        <>
          <Fact label={words.surveyResults.weightings.index}>
            <b>{numberText(index.exact, words)}</b> {w.of}
          </Fact>
          <Fact label={w.grade}>
            <Grade {...props} />
          </Fact>
          <Fact label={w.interval}>
            {interval === undefined ? (
              w.noInterval
            ) : (
              <>
                <b>{rangeText(interval, words)}</b> <small>{w.intervalHint}</small>
              </>
            )}
          </Fact>
        </>
      )}
      <Fact label={w.answers}>
        <b>{countText(n, words)}</b>
      </Fact>
      <Fact label={w.response}>
        {response === undefined || asked === undefined
          ? w.noResponse
          : w.responseText(
              shareText(response.share, words),
              countText(n, words),
              countText(asked, words),
            )}
      </Fact>
      <Fact label={w.population}>
        {population === undefined ? w.noPopulation : countText(population, words)}
      </Fact>
    </dl>
  )
}

/** The grade, or why there is none. */
function Grade(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults.index
  const { grade } = results.whole.figures
  if (grade !== undefined) return <b>{gradeText(grade, words)}</b>
  return (
    <>
      <b>{w.withheld}</b> <small>{whyWithheld(props)}</small>
    </>
  )
}

/** Why no grade is given, in words. */
export function whyWithheld(props: FiguresProps): string {
  const { words, results } = props
  const w = words.surveyResults.index
  const { gradeDoubt, n } = results.whole.figures
  const between = gradesBetween(props)
  if (gradeDoubt === 'interval-crosses-border' && between !== undefined)
    return w.crosses(...between)
  if (gradeDoubt === 'no-scale-in-force') return w.noScale
  return w.tooFew(countText(n, words), countText(results.settings.rankFrom, words))
}

/** Answers that are not in the figures, each kind counted, and numbers that cannot be. */
function Counted({ words, results }: FiguresProps) {
  const w = words.surveyResults.index
  const { counts, fault, figures } = results.whole
  const lines = [
    ...(counts.held > 0 ? [w.held(countText(counts.held, words))] : []),
    ...(counts.leftOut > 0 ? [w.leftOut(countText(counts.leftOut, words))] : []),
    ...(figures.blank > 0 ? [w.blank(countText(figures.blank, words))] : []),
    ...(fault === undefined
      ? []
      : [w.fault(countText(fault.given, words), countText(fault.answers, words))]),
  ]
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

function IndexFormula({ words, results }: FiguresProps) {
  const w = words.surveyResults.formula
  const { index, interval, spread, elements, n, population, response } = results.whole.figures
  if (index === undefined) return null
  const means = elements.flatMap(({ mean }) => (mean === undefined ? [] : [mean]))
  const sum = means.map((mean) => numberText(mean, words, 4)).join(' + ')
  const t = spread === undefined ? undefined : studentQuantile(0.975, spread.degrees)
  return (
    <Computed words={words}>
      <p>{w.index}</p>
      <p class="formula">
        25 × ({sum}) ÷ {means.length} = {numberText(index.exact, words, 4)}
      </p>
      {interval !== undefined && spread !== undefined && t !== undefined && (
        <>
          <p>{w.interval}</p>
          <p class="formula">
            {numberText(index.exact, words, 4)} ± {numberText(t, words, 4)} ×{' '}
            {numberText(spread.standardError, words, 4)} = {rangeText(interval, words)}
          </p>
          <p>
            {w.t(countText(spread.degrees, words))} = {numberText(t, words, 4)}; {w.standardError} ={' '}
            {numberText(spread.standardError, words, 4)}.{' '}
            {population === undefined
              ? w.uncorrected
              : w.corrected(countText(population, words), countText(n, words))}{' '}
            {(interval.low === 25 || interval.high === 100) && w.clipped}
          </p>
        </>
      )}
      {response !== undefined && (
        <p>
          {w.response}: {shareText(response.share, words)} (
          {rangeText(response, words, (share) => shareText(share, words))}).
        </p>
      )}
    </Computed>
  )
}

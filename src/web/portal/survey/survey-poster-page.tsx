import { drawElements, drawIndexScale } from '#diagram'
import type { PublishedSurvey } from '#server'
import { countText } from '../../archive/count-text.ts'
import { ChartPicture } from '../../surveys/figures/chart-picture.tsx'
import { whyWithheld } from '../../surveys/figures/index-part.tsx'
import { numberText } from '../../surveys/figures/number-text.ts'
import { periodText } from '../../surveys/period-text.ts'
import {
  elementName,
  gradesOf,
  gradeText,
  lowestFirst,
  type FiguresProps,
} from '../../surveys/figures/shown-results.ts'
import { summarise } from '../../surveys/figures/summary-sentence.ts'
import type { InPortal } from '../entry/service-list.tsx'
import { surveyPath } from '../portal-address.ts'
import { cutText } from '../poster/fit-list.ts'
import { qrPicture } from '../poster/qr-picture.ts'

export type SurveyPosterProps = InPortal & {
  readonly published: PublishedSurvey
  readonly government: string
  readonly origin: string
  /** Address of the style sheet. */
  readonly style: string
}

/** Results as one sheet for the wall: index, grade or why there is none, who answered when, the elements. */
export function SurveyPosterPage(props: SurveyPosterProps) {
  const { words, place, published, government, origin, style } = props
  const { survey, unitName } = published.results
  const w = words.surveyResults
  const address = origin + surveyPath(place, survey.slug)
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${survey.title} · ${government}`}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="data:," />
      </head>
      <body class="poster">
        <nav class="poster-bar" aria-label={words.portal.way}>
          <a href={surveyPath(place, survey.slug)}>{w.poster.back}</a>
          <p>{w.poster.print}</p>
        </nav>
        <main class="sheet poster-results">
          <p class="poster-head">
            {cutText(government, 60)}
            <br />
            {cutText(unitName, 110)}
          </p>
          <h1>{w.index.title}</h1>
          <PosterFigures words={words} results={published.results} />
          <footer class="poster-foot">
            <img alt={w.poster.qr} src={qrPicture(address)} width={125} height={125} />
            <div>
              <p>
                <b>{w.poster.scan}</b>
              </p>
              <p class="poster-address">{cutText(address.replace(/^https?:\/\//, ''), 120)}</p>
            </div>
          </footer>
        </main>
      </body>
    </html>
  )
}

function PosterFigures(props: FiguresProps) {
  const { words, results } = props
  const w = words.surveyResults
  const { survey, whole } = results
  const { n, index, interval, grade } = whole.figures
  const print = (value: number) => numberText(value, words)
  const period = periodText(survey, words)
  const grades = gradesOf(results).map(({ letter, from }) => ({ letter, from: from / 25 }))
  const rows = lowestFirst(whole).map(({ key, mean, interval: around }) => ({
    label: elementName(props, key),
    value: mean,
    ...around,
  }))
  if (index === undefined) return <p class="poster-label">{summarise(props)}</p>
  return (
    <>
      <p class="poster-label">
        {w.poster.grade(grade === undefined ? w.index.withheld : gradeText(grade, words))}
      </p>
      {grade === undefined && <p>{whyWithheld(props)}</p>}
      <ChartPicture
        id="index"
        title={w.index.chart}
        chart={drawIndexScale({ value: index.exact, ...interval }, gradesOf(results), {
          width: 150_000,
          print,
        })}
      />
      <p>
        {w.poster.facts(countText(n, words), period)}
        {interval !== undefined &&
          `. ${w.index.interval}: ${w.range(print(interval.low), print(interval.high))}`}
      </p>
      <h2 class="poster-label">{w.elements.title}</h2>
      <ChartPicture
        id="elements"
        title={w.elements.chart}
        chart={drawElements(rows, grades, { width: 190_000, print })}
      />
    </>
  )
}

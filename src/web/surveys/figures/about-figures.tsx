import { gradeScaleOf } from '#measures'
import type { ComponentChildren } from 'preact'
import { countText } from '../../archive/count-text.ts'
import { timeText } from '../../layout/date-text.ts'
import type { FiguresProps } from './shown-results.ts'

/** By which formulas, floors and borders the figures are made, and when. */
export function AboutFigures(props: FiguresProps & { readonly children?: ComponentChildren }) {
  const { words, results } = props
  const w = words.surveyResults
  const { showFrom, rankFrom } = results.settings
  const scale = gradeScaleOf(results.survey.endsOn)
  return (
    <section aria-labelledby="about-figures">
      <h2 id="about-figures">{w.about.title}</h2>
      <p>
        {w.about.computedAt(timeText(new Date(results.computedAt), words))}{' '}
        {w.formula.version(results.formula)}
      </p>
      <p>
        {w.about.floors(countText(showFrom, words), countText(rankFrom, words))} {w.about.rounding}{' '}
        {scale !== undefined && w.about.source(scale.source)}
      </p>
      {props.children}
    </section>
  )
}

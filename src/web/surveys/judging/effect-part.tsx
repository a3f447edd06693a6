import type { SurveyFigures } from '#measures'
import type { JudgingEffect } from '#server'
import { countText } from '../../archive/count-text.ts'
import type { Words } from '../../messages/words.ts'
import { FigureTable } from '../figures/figure-table.tsx'
import { numberText, rangeText } from '../figures/number-text.ts'
import { gradeText } from '../figures/shown-results.ts'

/** The index with the chosen answers and without them, side by side. */
export function EffectPart(props: { readonly words: Words; readonly effect: JudgingEffect }) {
  const { words, effect } = props
  const w = words.judging.effect
  return (
    <section class="survey-part" aria-labelledby="effect">
      <h2 id="effect">{w.title}</h2>
      <p>{w.lead}</p>
      <FigureTable
        caption={w.title}
        head={[w.way, w.index, w.interval, w.grade, w.n]}
        rows={[
          [w.counted, ...valuesOf(effect.counted, words)],
          [w.leftOut, ...valuesOf(effect.leftOut, words)],
        ]}
      />
    </section>
  )
}

function valuesOf({ index, interval, grade, n }: SurveyFigures, words: Words): readonly string[] {
  const { tooFew } = words.judging.effect
  return [
    index === undefined ? tooFew : numberText(index.exact, words),
    interval === undefined ? words.surveyResults.noValue : rangeText(interval, words),
    grade === undefined ? words.surveyResults.index.withheld : gradeText(grade, words),
    countText(n, words),
  ]
}

import type { ServicePromise } from '#server'
import { ElementsPart, DistributionPart } from './elements-part.tsx'
import { ExpectationsPart } from './expectations-part.tsx'
import { ChannelsPart, ServicesPart } from './groups-part.tsx'
import { ImportancePart } from './importance-part.tsx'
import { IndexPart } from './index-part.tsx'
import type { FiguresProps } from './shown-results.ts'
import { summarise } from './summary-sentence.ts'
import { TrendPart, type TrendPeriod } from './trend-part.tsx'
import { WeightingsPart } from './weightings-part.tsx'

/** All figures of a survey: what they say in a sentence, then each with how it is computed. */
export function SurveyFigures(
  props: FiguresProps & {
    readonly periods: readonly TrendPeriod[]
    /** Absent: they were not kept with the figures. */
    readonly promises: readonly ServicePromise[] | undefined
  },
) {
  const isShown = props.results.whole.figures.standing !== 'hidden'
  return (
    <div class="survey-figures">
      <p class="figure-summary">{summarise(props)}</p>
      <IndexPart {...props} />
      {isShown && (
        <>
          <ElementsPart {...props} />
          <ImportancePart {...props} />
          <TrendPart {...props} />
          <ServicesPart {...props} />
          <ExpectationsPart {...props} />
          <ChannelsPart {...props} />
          <DistributionPart {...props} />
          <WeightingsPart {...props} />
        </>
      )}
    </div>
  )
}

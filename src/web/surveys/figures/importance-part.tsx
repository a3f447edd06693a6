import { drawGaps, drawQuadrants } from '#diagram'
import { ChartPicture } from './chart-picture.tsx'
import { Computed } from './computed.tsx'
import { FigureTable } from './figure-table.tsx'
import { numberText, rangeText, signedText } from './number-text.ts'
import { elementName, lowestFirst, type FiguresProps } from './shown-results.ts'

/** Importance beside performance, where it was asked; else what importance is derived. */
export function ImportancePart(props: FiguresProps) {
  if (results(props).crosshair === undefined) return <DerivedPart {...props} />
  return (
    <>
      <QuadrantPart {...props} />
      <GapPart {...props} />
    </>
  )
}

function results({ results: { whole } }: FiguresProps) {
  return whole.figures
}

function QuadrantPart(props: FiguresProps) {
  const { words } = props
  const w = words.surveyResults.importance
  const { crosshair } = results(props)
  const placed = lowestFirst(props.results.whole).flatMap(({ key, mean, importance, quadrant }) =>
    importance === undefined || quadrant === undefined
      ? []
      : [
          {
            label: elementName(props, key),
            performance: mean,
            importance: importance.mean,
            quadrant,
          },
        ],
  )
  if (crosshair === undefined) return null
  const line = (axis: string, mean: number) => w.line(axis, numberText(mean, words))
  const { I, II, III, IV } = w.names
  const frame = {
    ...crosshair,
    names: [I, II, III, IV],
    axes: {
      performance: line(w.performance, crosshair.performance),
      importance: line(w.importance, crosshair.importance),
    },
  } as const
  return (
    <section aria-labelledby="importance">
      <h2 id="importance">{w.title}</h2>
      <p>{w.lead}</p>
      <div class="figure-pair">
        <ChartPicture id="quadrants" title={w.chart} chart={drawQuadrants(placed, frame)} />
        <FigureTable
          caption={w.chart}
          head={[words.surveyResults.elements.element, w.importance, w.performance, w.quadrant]}
          rows={placed.map(({ label, performance, importance, quadrant }, place) => [
            `${place + 1}. ${label}`,
            numberText(importance, words),
            numberText(performance, words),
            w.names[quadrant],
          ])}
        />
      </div>
    </section>
  )
}

function GapPart(props: FiguresProps) {
  const { words } = props
  const w = words.surveyResults.importance
  const { elements, formula } = words.surveyResults
  const rows = results(props)
    .elements.flatMap(({ key, gap, conformity }) =>
      gap === undefined || conformity === undefined
        ? []
        : [{ label: elementName(props, key), gap, conformity }],
    )
    .toSorted((one, other) => one.gap.mean - other.gap.mean)
  const drawn = rows.map(({ label, gap }) => ({ label, value: gap.mean, ...gap.interval }))
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{w.gapTitle}</h2>
      <p>{w.gapLead}</p>
      <div class="figure-pair">
        <ChartPicture
          id="gaps"
          title={w.gapChart}
          chart={drawGaps(drawn, { print: (value) => signedText(value, words) })}
        />
        <FigureTable
          caption={w.gapTitle}
          head={[elements.element, w.gap, w.gapInterval, w.conformity]}
          rows={rows.map(({ label, gap, conformity }) => [
            label,
            signedText(gap.mean, words),
            gap.interval === undefined
              ? words.surveyResults.noValue
              : rangeText(gap.interval, words, signedText),
            words.surveyResults.percent(numberText(conformity, words, 1)),
          ])}
        />
      </div>
      <Computed words={words}>
        <p>{formula.gap}</p>
        <p>{formula.conformity}</p>
      </Computed>
    </section>
  )
}

/** Importance that nobody was asked for, and labelled so. */
function DerivedPart(props: FiguresProps) {
  const { words } = props
  const w = words.surveyResults.importance
  const rows = results(props)
    .elements.flatMap(({ key, derivedImportance }) =>
      derivedImportance === undefined
        ? []
        : [{ label: elementName(props, key), value: derivedImportance }],
    )
    .toSorted((one, other) => other.value - one.value)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="derived">
      <h2 id="derived">{w.derivedTitle}</h2>
      <p>{w.derivedLead}</p>
      <FigureTable
        caption={w.derivedTitle}
        head={[words.surveyResults.elements.element, w.derived]}
        rows={rows.map(({ label, value }) => [label, numberText(value, words)])}
      />
      <Computed words={words}>
        <p>{words.surveyResults.formula.derived}</p>
      </Computed>
    </section>
  )
}

import { roundTo } from '#measures'
import { FigureTable } from './figure-table.tsx'
import { numberText } from './number-text.ts'
import type { FiguresProps } from './shown-results.ts'

/** The index by the three weights in use, each with what it is for; only the exact one is compared. */
export function WeightingsPart({ words, results }: FiguresProps) {
  const w = words.surveyResults.weightings
  const { index, elements } = results.whole.figures
  if (index === undefined) return null
  const count = elements.filter(({ mean }) => mean !== undefined).length
  const weight = (decimals: number) => numberText(roundTo(1 / count, decimals), words, decimals)
  return (
    <section aria-labelledby="weightings">
      <h2 id="weightings">{w.title}</h2>
      <p>{w.lead}</p>
      <FigureTable
        caption={w.title}
        head={[w.view, w.index, w.purpose]}
        rows={[
          [w.exact(String(count)), numberText(index.exact, words), w.exactUse],
          [weight(3), numberText(index.threeDecimals, words), w.threeUse],
          [weight(2), numberText(index.twoDecimals, words), w.twoUse],
        ]}
      />
    </section>
  )
}

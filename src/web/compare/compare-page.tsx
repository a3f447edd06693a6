import type { ComparisonFault, SopComparison } from '#sop'
import { compareAddress } from './compare-query.ts'
import { Chooser, type ChooserProps } from './chooser.tsx'
import { ComparedFigures } from './compared-figures.tsx'
import { ComparedPerformers } from './compared-performers.tsx'
import { ComparedSteps } from './compared-steps.tsx'
import type { ComparedProps } from './compared-table.tsx'

export type ComparePageProps = ChooserProps & {
  /** What is compared, or why the SOPs have too many steps for it; absent with fewer than two SOPs. */
  readonly compared?: Pick<ComparedProps, 'comparison' | 'worded'> | ComparisonFault
}

/** The same service in several units: the choice of SOPs, and what was compared. */
export function ComparePage(props: ComparePageProps) {
  const { words, chosen, compared } = props
  const { compare } = words
  if (compared === undefined || 'code' in compared) {
    return (
      <div class="narrow">
        <h1>{compare.title}</h1>
        <p class="lead-text">{compare.lead}</p>
        <LeftOut {...props} />
        {compared !== undefined && <p class="notice warning">{compare.tooLong(compared)}</p>}
        {chosen.sops.length === 1 && <p class="notice">{compare.oneChosen}</p>}
        <Chooser {...props} />
      </div>
    )
  }
  return <Compared {...props} {...compared} columns={chosen.sops} />
}

function Compared(props: ChooserProps & ComparedProps) {
  const { words, columns, comparison, query } = props
  const { compare } = words
  const ids = columns.map(({ id }) => id)
  return (
    <div class="comparison">
      <div class="page-head">
        <div>
          <h1>{compare.title}</h1>
          <p class="facts">
            <span>{compare.count(columns.length)}</span>
            <span>{compare.rows(comparison.rows.length)}</span>
            <span>{compare.unsureRows(countUnsure(comparison))}</span>
          </p>
        </div>
        <div class="actions">
          <a class="button quiet" href={compareAddress(ids, '/comparison.csv')}>
            {compare.csv}
          </a>
          <a class="button quiet" href={compareAddress(ids, '/comparison.json')}>
            {compare.json}
          </a>
        </div>
      </div>
      <LeftOut {...props} />
      <details class="section" open={query.finds}>
        <summary>
          <h2>{compare.choose}</h2>
        </summary>
        <Chooser {...props} />
      </details>
      <section>
        <h2>{compare.figures}</h2>
        <ComparedFigures {...props} />
      </section>
      <section>
        <h2>{compare.performers}</h2>
        <ComparedPerformers {...props} />
      </section>
      <section>
        <h2>{compare.steps}</h2>
        <p class="lead-text">{compare.stepsLead}</p>
        <ComparedSteps {...props} />
      </section>
    </div>
  )
}

function countUnsure({ rows }: SopComparison): number {
  return rows.filter(({ cells }) =>
    cells.some((cell) => cell.kind === 'step' && cell.sureness === 'unsure'),
  ).length
}

function LeftOut({ words, chosen }: ChooserProps) {
  if (chosen.leftOut === 0) return null
  return <p class="notice warning">{words.compare.leftOut(chosen.leftOut)}</p>
}

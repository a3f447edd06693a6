import type { AgingSop, PlanLine, YearPlan } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { NeedChip } from '../needs/inventory-page.tsx'
import { UnitLine } from '../needs/unit-line.tsx'

type PlanPageProps = {
  readonly words: Words
  readonly plan: YearPlan
  readonly seesBoard: boolean
}

/** What a unit writes and renews in a year, by when and by whom, beside what is done. */
export function PlanPage(props: PlanPageProps) {
  const { words, plan, seesBoard } = props
  const w = words.inventory.plan
  const { unit, year, lines, aging } = plan
  return (
    <>
      <UnitLine words={words} unit={unit} seesBoard={seesBoard} withSelf />
      <div class="page-head">
        <div>
          <h1>{w.heading(year, unit.name)}</h1>
          <p class="lead-text">{w.lead}</p>
          <p class="facts">
            <b>{w.sums(plan.planned, plan.done)}</b>
            {plan.late > 0 && (
              <span class="count-chip" data-level="warning">
                {w.lateCount(plan.late)}
              </span>
            )}
          </p>
        </div>
        <div class="actions">
          <YearLink words={words} unitId={unit.id} year={year - 1} />
          <YearLink words={words} unitId={unit.id} year={year + 1} />
          {plan.mayWrite && (
            <a class="button primary" href={`/needs/new?unit=${unit.id}&year=${year}`}>
              {words.inventory.add}
            </a>
          )}
        </div>
      </div>
      {lines.length === 0 ? (
        <div class="nothing">
          <h2>{w.empty}</h2>
          <p>{w.emptyText}</p>
        </div>
      ) : (
        <Lines words={words} lines={lines} />
      )}
      {lines.length < plan.planned && <p>{w.more(plan.planned - lines.length)}</p>}
      {aging.length > 0 && <Aging {...props} />}
    </>
  )
}

function YearLink(props: {
  readonly words: Words
  readonly unitId: string
  readonly year: number
}) {
  if (props.year < 2000 || props.year > 2100) return null
  return (
    <a class="button quiet" href={`/plan?unit=${props.unitId}&year=${props.year}`}>
      {props.words.inventory.plan.ofYear(props.year)}
    </a>
  )
}

function Lines({ words, lines }: { words: Words; lines: readonly PlanLine[] }) {
  const { columns, plan: w } = words.inventory
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.sop}</th>
          <th scope="col">{w.kind}</th>
          <th scope="col">{w.quarter}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.needId}>
            <th scope="row">
              <a href={`/needs/${line.needId}`}>{line.title}</a>
              <small>{line.unitName}</small>
            </th>
            <td data-label={w.kind}>{line.renews ? w.renew : w.write}</td>
            <td data-label={w.quarter}>
              {line.quarter === null ? w.wholeYear : words.inventory.quarter(line.quarter)}
            </td>
            <td data-label={columns.person}>{line.personName ?? '–'}</td>
            <td data-label={columns.state}>
              <NeedChip words={words} state={line.state} />
              {line.isLate && (
                <small>
                  <span class="count-chip" data-level="warning">
                    {w.late}
                  </span>
                </small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Aging({ words, plan }: PlanPageProps) {
  const w = words.inventory.plan
  return (
    <section class="after-list">
      <h2>{w.aging}</h2>
      <p class="lead-text">{w.agingText}</p>
      <ul class="next-reviews">
        {plan.aging.map((sop) => (
          <AgingItem key={sop.sopId} words={words} plan={plan} sop={sop} />
        ))}
      </ul>
    </section>
  )
}

function AgingItem({ words, plan, sop }: Omit<PlanPageProps, 'seesBoard'> & { sop: AgingSop }) {
  const w = words.inventory.plan
  const title = sop.title === '' ? words.list.untitled : sop.title
  return (
    <li>
      <p>
        <a href={`/sops/${sop.sopId}`}>{title}</a>, {sop.unitName},{' '}
        {w.renewBy(dayText(sop.renewBy, words))}
      </p>
      {plan.mayWrite && (
        <form method="post" action="/plan">
          <CsrfField />
          <input type="hidden" name="unit" value={plan.unit.id} />
          <input type="hidden" name="year" value={plan.year} />
          <button class="small" name="sop" value={sop.sopId}>
            {w.planRenewal(plan.year)}
            <span class="hidden">{`: ${title}`}</span>
          </button>
        </form>
      )}
    </li>
  )
}

import type { Inventory, InventoryLine } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { UnitLine } from './unit-line.tsx'

type InventoryPageProps = {
  readonly words: Words
  readonly inventory: Inventory
  /** May the person see the board of all units? */
  readonly seesBoard: boolean
}

/** What one unit needs and has: a line an SOP. */
export function InventoryPage(props: InventoryPageProps) {
  const { words, inventory } = props
  const w = words.inventory
  const { unit, lines, mayWrite } = inventory
  return (
    <>
      <UnitLine words={words} unit={unit} seesBoard={props.seesBoard} />
      <div class="page-head">
        <div>
          <h1>{`${w.title}: ${unit.name}`}</h1>
          <p class="lead-text">{w.lead}</p>
          <StateCounts words={words} lines={lines} />
        </div>
        <div class="actions">
          <a class="button quiet" href={`/units/${unit.id}`}>
            {w.unit}
          </a>
          <a class="button quiet" href={`/duties?unit=${unit.id}`}>
            {w.duties.link}
          </a>
          <a class="button quiet" href={`/plan?unit=${unit.id}`}>
            {w.plan.link}
          </a>
          {mayWrite && (
            <>
              <a class="button quiet" href={`/needs/list?unit=${unit.id}`}>
                {words.needList.link}
              </a>
              <a class="button primary" href={`/needs/new?unit=${unit.id}`}>
                {w.add}
              </a>
            </>
          )}
        </div>
      </div>
      {lines.length === 0 ? (
        <div class="nothing">
          <h2>{w.empty}</h2>
          <p>{w.emptyText}</p>
        </div>
      ) : (
        <Lines words={words} inventory={inventory} />
      )}
      {unit.below.length > 0 && (
        <section class="after-list">
          <h2>{w.below}</h2>
          <ul class="unit-links">
            {unit.below.map(({ id, name }) => (
              <li key={id}>
                <a href={`/needs?unit=${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function StateCounts({ words, lines }: { words: Words; lines: readonly InventoryLine[] }) {
  const counted = Map.groupBy(lines, ({ state }) => state)
  return (
    <p class="facts">
      {[...counted].map(([state, some]) => (
        <span key={state}>
          <NeedChip words={words} state={state} /> {some.length}
        </span>
      ))}
    </p>
  )
}

/** How far a need is, as a word with a colour. */
export function NeedChip(props: { readonly words: Words; readonly state: InventoryLine['state'] }) {
  return (
    <span class="chip" data-need={props.state}>
      {props.words.inventory.states[props.state]}
    </span>
  )
}

function Lines({ words, inventory }: Pick<InventoryPageProps, 'words' | 'inventory'>) {
  const w = words.inventory.columns
  const duties = new Map(inventory.duties.map(({ id, text }) => [id, text]))
  return (
    <table class="list needs">
      <thead>
        <tr>
          <th scope="col">{w.sop}</th>
          <th scope="col">{w.state}</th>
          <th scope="col">{w.age}</th>
          <th scope="col">{w.planned}</th>
          <th scope="col">{w.person}</th>
          {inventory.mayWrite && <th scope="col">{w.action}</th>}
        </tr>
      </thead>
      <tbody>
        {inventory.lines.map((line) => (
          <Line
            key={line.needId ?? line.sopId}
            words={words}
            line={line}
            duty={line.dutyId === null ? undefined : duties.get(line.dutyId)}
            mayWrite={inventory.mayWrite}
          />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = {
  readonly words: Words
  readonly line: InventoryLine
  readonly duty: string | undefined
  readonly mayWrite: boolean
}

function Line({ words, line, duty, mayWrite }: LineProps) {
  const w = words.inventory
  const { columns } = w
  const title = line.title === '' ? words.list.untitled : line.title
  return (
    <tr>
      <th scope="row">
        <a href={line.sopId === null ? `/needs/${line.needId ?? ''}` : `/sops/${line.sopId}`}>
          {title}
        </a>
        {line.number !== '' && <small>{line.number}</small>}
        {duty !== undefined && <small>{`${columns.duty}: ${duty}`}</small>}
        {line.needId === null && <small>{w.noNeed}</small>}
        {line.droppedReason !== '' && <small>{w.drop.because(line.droppedReason)}</small>}
      </th>
      <td data-label={columns.state}>
        <NeedChip words={words} state={line.state} />
        {line.priority !== null && line.state !== 'in-force' && (
          <small>{`${columns.priority}: ${w.priorities[line.priority]}`}</small>
        )}
      </td>
      <td data-label={columns.age}>
        <Age words={words} line={line} />
      </td>
      <td data-label={columns.planned}>
        {line.planned === null ? '–' : w.planned(line.planned.year, line.planned.quarter)}
      </td>
      <td data-label={columns.person}>{line.personName ?? '–'}</td>
      {mayWrite && (
        <td class="row-actions">
          <LineActions words={words} line={line} title={title} />
        </td>
      )}
    </tr>
  )
}

function Age({ words, line }: Pick<LineProps, 'words' | 'line'>) {
  const w = words.inventory
  if (line.inForceSince === null || line.ageMonths === null) return <>–</>
  return (
    <>
      {w.age(line.ageMonths)}
      <small>{w.since(dayText(line.inForceSince, words))}</small>
      <small>
        <a href={`/sops/${line.sopId ?? ''}/reviews`}>
          {words.reviews.link}
          <span class="hidden">{`: ${line.title}`}</span>
        </a>
      </small>
      {line.overAged && (
        <small>
          <span class="count-chip" data-level="warning">
            {w.overAged}
          </span>
        </small>
      )}
    </>
  )
}

function LineActions(props: Pick<LineProps, 'words' | 'line'> & { readonly title: string }) {
  const { words, line, title } = props
  if (line.needId === null) return null
  const w = words.inventory
  return (
    <>
      <a class="button quiet small" href={`/needs/${line.needId}`}>
        {w.edit}
        <span class="hidden">{`: ${title}`}</span>
      </a>
      {line.state === 'needed' && (
        <form method="post" action={`/needs/${line.needId}`}>
          <CsrfField />
          <button class="small" name="intent" value="start">
            {w.start}
            <span class="hidden">{`: ${title}`}</span>
          </button>
        </form>
      )}
    </>
  )
}

import type { UnitChange, UnitPage, UnitRecord } from '#server'
import { dayText, timeText } from '../../layout/date-text.ts'
import { DoneNotice } from '../../layout/done-notice.tsx'
import type { Words } from '../../messages/words.ts'
import { UnitCrumb } from '../unit-crumb.tsx'

type UnitViewProps = {
  readonly words: Words
  readonly unit: UnitPage
  readonly seesPeople: boolean
  readonly seesNeeds: boolean
  /** Name of the open archive. */
  readonly archive: string | null
  readonly done: string | undefined
}

/** One unit: where it stands, what it has, what happened to it and when. */
export function UnitView(props: UnitViewProps) {
  const { words, unit, done } = props
  const w = words.units
  return (
    <>
      <DoneNotice texts={w.done} done={done} />
      <div class="page-head">
        <div>
          <UnitCrumb words={words} units={unit.above} />
          <h1>{unit.name}</h1>
          <Facts {...props} />
        </div>
        <Actions {...props} />
      </div>
      <div class="columns">
        <section>
          <h2>{w.history}</h2>
          <History words={words} changes={unit.changes} />
        </section>
        <section>
          <Named title={w.belowTitle} units={unit.below} none={w.noneBelow} />
          <Named title={w.predecessors} units={unit.predecessors} />
          <Named title={w.successors} units={unit.successors} />
        </section>
      </div>
    </>
  )
}

function Facts({ words, unit, seesPeople, seesNeeds, archive }: UnitViewProps) {
  const w = words.units
  const people = w.peopleCount(unit.people)
  return (
    <p class="facts">
      {unit.shortName !== unit.name && <span>{unit.shortName}</span>}
      {unit.openedOn !== null && <span>{w.opened(dayText(unit.openedOn, words))}</span>}
      {unit.closedOn !== null && <strong>{w.closed(dayText(unit.closedOn, words))}</strong>}
      {seesPeople ? <a href={`/people?unit=${unit.id}`}>{people}</a> : <span>{people}</span>}
      <a href={`/sops?unit=${unit.id}`}>{w.sopCount(unit.sops)}</a>
      <a href={`/units/${unit.id}/hours`}>{words.calendar.hours.link}</a>
      {seesNeeds && <a href={`/needs?unit=${unit.id}`}>{words.inventory.link}</a>}
      {archive !== null && <a href={`/arsip/${archive}/unit/${unit.id}`}>{words.archive.link}</a>}
    </p>
  )
}

const changes = ['rename', 'move', 'split', 'close'] as const

function Actions({ words, unit }: UnitViewProps) {
  const w = words.units
  return (
    <div class="actions">
      {unit.closedOn === null && (
        <a class="button quiet" href={`/units/${unit.id}/bundle`}>
          {words.bundle.link}
        </a>
      )}
      {unit.mayChange && (
        <>
          <a class="button quiet" href={`/units/new?above=${unit.id}`}>
            {w.actions.openBelow}
          </a>
          {changes.map((change) => (
            <a key={change} class="button quiet" href={`/units/${unit.id}/${change}`}>
              {w.actions[change]}
            </a>
          ))}
          <a class="button quiet" href={`/units/merge?unit=${unit.id}`}>
            {w.actions.merge}
          </a>
        </>
      )}
    </div>
  )
}

type HistoryProps = { readonly words: Words; readonly changes: readonly UnitChange[] }

function History({ words, changes: known }: HistoryProps) {
  const w = words.units
  if (known.length === 0) return <p>{w.noHistory}</p>
  return (
    <ol class="unit-history">
      {known.map((change, index) => (
        <li key={index}>
          <time dateTime={change.happenedOn}>{dayText(change.happenedOn, words)}</time>
          <p>{w.wordChange(change)}</p>
          <small>
            {change.legalBasis !== '' && `${w.basisOf(change.legalBasis)} `}
            {w.recorded(change.recordedBy, timeText(change.recordedAt, words))}
          </small>
        </li>
      ))}
    </ol>
  )
}

/** Units under a heading; without any, the words for that, or nothing. */
function Named(props: {
  readonly title: string
  readonly units: readonly UnitRecord[]
  readonly none?: string
}) {
  const { title, units, none } = props
  if (units.length === 0 && none === undefined) return null
  return (
    <>
      <h2>{title}</h2>
      {units.length === 0 && <p>{none}</p>}
      <ul class="named-units">
        {units.map(({ id, name }) => (
          <li key={id}>
            <a href={`/units/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

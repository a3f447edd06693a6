import type { JudgedList, JudgedRow, ListState, Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import { PersonCrumb } from '../person-crumb.tsx'
import { answerFields, digestOf, type ListForm } from './list-form.ts'
import { OpenRow } from './open-row.tsx'
import { ListField } from './start-page.tsx'

export type CheckPageProps = {
  readonly words: Words
  readonly list: ListForm
  readonly judged: JudgedList
  readonly units: readonly Unit[]
  readonly intent: 'check' | 'save'
}

const states: readonly ListState[] = ['new', 'roles', 'known', 'doubtful', 'incomplete']

/** How a list stands: what would be saved, what cannot be and why, what somebody must settle. */
export function CheckPage(props: CheckPageProps) {
  const { words, list, judged } = props
  const w = words.people.list
  const of = (state: ListState) => judged.rows.filter((row) => row.state === state)
  const savable = of('new').length + of('roles').length
  const left = [...of('doubtful'), ...of('incomplete')].toSorted((a, b) => a.number - b.number)
  return (
    <section>
      {props.intent === 'save' && <Saved words={words} judged={judged} />}
      <PersonCrumb words={words} />
      <h1>{w.preview}</h1>
      <p class="counts after-form">
        {states
          .filter((state) => of(state).length > 0)
          .map((state) => (
            <span key={state} class="count-chip" data-level={levels[state]}>
              {w.counts[state](of(state).length)}
            </span>
          ))}
      </p>
      <form method="post" action="/people/list" class="stack after-form" noValidate>
        <CsrfField />
        <input type="hidden" name="of" value={digestOf(list.text)} />
        {left.length > 0 && <LeftOut {...props} left={left} />}
        <Kept {...props} asked={left.slice(0, mostAsked(props.units))} />
        <Sure {...props} rows={judged.rows.filter((row) => !left.includes(row))} />
        <details class="section people-text">
          <summary>{w.change}</summary>
          <ListField words={words} text={list.text} />
        </details>
        <div class="actions">
          {savable > 0 ? (
            <button class="primary" name="intent" value="save">
              {w.save(savable)}
            </button>
          ) : (
            <span>{w.nothingToSave}</span>
          )}
          <button name="intent" value="check">
            {w.check}
          </button>
        </div>
      </form>
    </section>
  )
}

const levels: Readonly<Record<ListState, string>> = {
  new: 'done',
  roles: 'done',
  known: 'hint',
  doubtful: 'warning',
  incomplete: 'error',
}

function Saved({ words, judged }: Pick<CheckPageProps, 'words' | 'judged'>) {
  const w = words.people.list
  return (
    <div class="notice done">
      <output>{w.saved(judged.added, judged.extended)}</output>
      <a href="/people">{w.toPeople}</a>
    </div>
  )
}

/** Each row asks with a list of all units: of many units fewer rows are asked about at once. */
function mostAsked(units: readonly Unit[]): number {
  return Math.max(5, Math.min(100, Math.floor(20_000 / Math.max(1, units.length))))
}

function LeftOut(props: CheckPageProps & { readonly left: readonly JudgedRow[] }) {
  const { words, list, units, left } = props
  const w = words.people.list
  const asked = left.slice(0, mostAsked(units))
  return (
    <fieldset class="left-out">
      <legend>{w.leftOut}</legend>
      <p class="lead-text">{w.leftOutLead}</p>
      <ol>
        {asked.map((row) => (
          <OpenRow
            key={row.number}
            words={words}
            units={units}
            row={row}
            answer={list.answers.get(row.number) ?? {}}
          />
        ))}
      </ol>
      {left.length > asked.length && <p>{w.more(left.length - asked.length)}</p>}
    </fieldset>
  )
}

/** Answers about rows that are not asked about here stay with the form. */
function Kept({ list, asked }: CheckPageProps & { readonly asked: readonly JudgedRow[] }) {
  const numbers = new Set(asked.map(({ number }) => number))
  const kept = new Map([...list.answers].filter(([number]) => !numbers.has(number)))
  return answerFields(kept).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

function Sure({ words, units, rows }: CheckPageProps & { readonly rows: readonly JudgedRow[] }) {
  const w = words.people.list
  if (rows.length === 0) return null
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return (
    <details class="section sure-rows" open={rows.length <= 50}>
      <summary>{`${w.sure} (${rows.length})`}</summary>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{w.columns.number}</th>
            <th scope="col">{w.columns.name}</th>
            <th scope="col">{w.columns.unit}</th>
            <th scope="col">{w.columns.roles}</th>
            <th scope="col">{w.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td data-label={w.columns.number}>{row.number}</td>
              <th scope="row">
                {row.name}
                <small>{row.position}</small>
              </th>
              <td>{names.get(row.unitId ?? '') ?? row.unit}</td>
              <td>{row.roleList.map((role) => words.signIn.roles[role]).join(', ')}</td>
              <td>{w.states[row.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

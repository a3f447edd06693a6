import type { HolidayYear, KeptHoliday, OfficeHoliday } from '#server'
import { printDay } from '#time'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { FieldError } from '../../layout/field-error.tsx'
import { fieldOf, LineField, type FormState } from '../../layout/form-fields.tsx'
import { PostButton } from '../../layout/post-button.tsx'
import type { Words } from '../../messages/words.ts'
import { HolidayFields } from '../holiday-fields.tsx'

/** A calendar as it was pasted, and what is wrong with it. */
export type Pasted = { readonly text: string; readonly faults: readonly string[] }

type YearProps = {
  readonly words: Words
  readonly found: HolidayYear
  readonly thisYear: number
  readonly form: FormState
  readonly pasted: Pasted
  /** What was just done, of the address. */
  readonly done: Readonly<Record<string, string>>
}

/** The holidays of a year, whether it is filled in, and how to fill it in. */
export function YearPage(props: YearProps) {
  const { words, found } = props
  const w = words.calendar.year
  const isFilled = found.years.some(({ year, isFilled }) => year === found.year && isFilled)
  return (
    <>
      <Done {...props} />
      <div class="page-head">
        <div>
          <h1>{w.titleOf(found.year)}</h1>
          <p class="lead-text">{w.lead}</p>
        </div>
        <div class="actions">
          <a class="button quiet" href="/calendar/periods">
            {words.calendar.periods.link}
          </a>
        </div>
      </div>
      <Years {...props} />
      {!isFilled && <p class="notice warning">{w.missing(found.year)}</p>}
      {found.holidays.length === 0 ? (
        <div class="nothing">
          <h2>{w.empty(found.year)}</h2>
          <p>{found.mayWrite ? w.emptyText : w.emptyForReaders}</p>
        </div>
      ) : (
        <Holidays {...props} />
      )}
      {found.mayWrite && <Filling {...props} />}
    </>
  )
}

function Done({ words, done }: YearProps) {
  const w = words.calendar.year
  const count = (name: string) => Number(/^\d{1,4}$/.exec(done[name] ?? '')?.[0] ?? 0)
  const broughtIn = w.broughtIn(count('added'), count('there'))
  const day = /^\d{4}-\d\d-\d\d$/.exec(done['day'] ?? '')?.[0]
  return (
    <DoneNotice texts={{ ...w.done, 'brought-in': broughtIn }} done={done['done']}>
      {done['done'] === 'removed' && day !== undefined && (
        <PostButton
          action={`/calendar/days/${day}`}
          label={w.undo}
          class="quiet"
          fields={{ intent: 'restore' }}
        />
      )}
    </DoneNotice>
  )
}

/** The years that have holidays, this one, the next, and the one that is shown. */
function Years({ words, found, thisYear }: YearProps) {
  const w = words.calendar.year
  const filled = new Set(found.years.filter(({ isFilled }) => isFilled).map(({ year }) => year))
  const known = [...found.years.map(({ year }) => year), thisYear, thisYear + 1, found.year]
  const years = [...new Set(known)].toSorted((a, b) => a - b)
  return (
    <nav class="calendar-years" aria-label={w.years}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a
              href={`/calendar?year=${year}`}
              aria-current={year === found.year ? 'page' : undefined}
            >
              {year}
            </a>
            {!filled.has(year) && <small>{` ${w.unfilled}`}</small>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Holidays({ words, found }: YearProps) {
  const w = words.calendar.year
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{w.columns.day}</th>
          <th scope="col">{w.columns.name}</th>
          <th scope="col">{w.columns.kind}</th>
          <th scope="col">{w.columns.source}</th>
          {found.mayWrite && <th scope="col">{w.actions}</th>}
        </tr>
      </thead>
      <tbody>
        {found.holidays.map((holiday) => (
          <tr key={holiday.day}>
            <td>{printDay(holiday.day, words.language)}</td>
            <th scope="row">{holiday.name}</th>
            <td>{words.calendar.kinds[holiday.kind]}</td>
            <td>
              {holiday.source} <small>{holiday.enteredBy}</small>
            </td>
            {found.mayWrite && <RowActions words={words} holiday={holiday} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowActions(props: { readonly words: Words; readonly holiday: KeptHoliday }) {
  const { words, holiday } = props
  const w = words.calendar.year
  const address = `/calendar/days/${holiday.day}`
  const what = `${holiday.name}, ${printDay(holiday.day, words.language)}`
  return (
    <td>
      <div class="actions">
        <a class="button quiet" href={address} aria-label={`${w.edit} ${what}`}>
          {w.edit}
        </a>
        <form method="post" action={address}>
          <CsrfField />
          <button class="quiet" name="intent" value="remove" aria-label={`${w.remove} ${what}`}>
            {w.remove}
          </button>
        </form>
      </div>
    </td>
  )
}

/** Three ways to fill a year in: take over what is proposed, add a day, paste a calendar. */
function Filling(props: YearProps) {
  const { words, found, form, pasted } = props
  const w = words.calendar.year
  const year = <input type="hidden" name="year" value={found.year} />
  return (
    <>
      {found.proposed.length > 0 && (
        <Proposal words={words} year={found.year} proposed={found.proposed} />
      )}
      <section class="narrow calendar-form">
        <h2>{w.add.title}</h2>
        <form method="post" action="/calendar" class="stack" noValidate>
          <CsrfField />
          {year}
          <LineField {...fieldOf(form, 'day')} type="date" label={words.calendar.fields.day} />
          <HolidayFields words={words} form={form} />
          <button name="intent" value="add" class="primary">
            {w.add.submit}
          </button>
        </form>
        <details open={pasted.faults.length > 0}>
          <summary>{w.importing.title}</summary>
          <form method="post" action="/calendar" class="stack" noValidate>
            <CsrfField />
            {year}
            <p class="lead-text" id="pasted-hint">
              {w.importing.lead}
            </p>
            <label class="field">
              {w.importing.text}
              <textarea
                name="text"
                rows={8}
                spellcheck={false}
                aria-describedby="pasted-hint pasted-error"
                aria-invalid={pasted.faults.length > 0 ? 'true' : undefined}
              >
                {pasted.text}
              </textarea>
            </label>
            <PastedFaults faults={pasted.faults} />
            <button name="intent" value="import">
              {w.importing.submit}
            </button>
          </form>
        </details>
      </section>
    </>
  )
}

/** As many faults as help. */
const mostFaults = 20

function PastedFaults({ faults }: Pick<Pasted, 'faults'>) {
  const [first, ...others] = faults.slice(0, mostFaults)
  return (
    <>
      <FieldError id="pasted-error" text={first} />
      {others.length > 0 && (
        <ul class="field-error">
          {others.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Proposal(props: {
  readonly words: Words
  readonly year: number
  readonly proposed: readonly OfficeHoliday[]
}) {
  const { words, year, proposed } = props
  const w = words.calendar.year.proposal
  return (
    <section class="narrow calendar-form">
      <h2>{w.title(year)}</h2>
      <p>{w.lead(proposed.length)}</p>
      <ul class="proposed-days">
        {proposed.map(({ day, name }) => (
          <li key={day}>
            <span>{printDay(day, words.language)}</span> {name}
          </li>
        ))}
      </ul>
      <PostButton action="/calendar" label={w.take} fields={{ intent: 'take-over', year }} />
    </section>
  )
}

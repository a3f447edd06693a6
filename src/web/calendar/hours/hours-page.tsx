import type { UnitHours } from '#server'
import { printDay, type WorkingWeek } from '#time'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dayText, timeText } from '../../layout/date-text.ts'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { fieldOf, LineField, type FormState } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { UnitCrumb } from '../../units/unit-crumb.tsx'
import { WeekFields, WeekTable } from '../week-table.tsx'

/** What the two forms hold: hours of one's own, and those of the unit above again. */
export type HoursForm = {
  readonly own: FormState
  readonly inherit: FormState
  /** The week that was typed, to be looked at before it is saved. */
  readonly preview: WorkingWeek | undefined
}

type HoursProps = {
  readonly words: Words
  readonly hours: UnitHours
  readonly form: HoursForm
  readonly done: string | undefined
}

/** When a unit works: now, in the next 30 days, and from which day on. */
export function HoursPage(props: HoursProps) {
  const { words, hours, done } = props
  const w = words.calendar.hours
  return (
    <section class="narrow">
      <DoneNotice texts={w.done} done={done} />
      <UnitCrumb words={words} units={[...hours.above, hours.unit]} />
      <div class="page-head">
        <h1>{w.title(hours.unit.name)}</h1>
        <div class="actions">
          <a class="button quiet" href={`/units/${hours.unit.id}/hours/periods`}>
            {words.calendar.periods.link}
          </a>
        </div>
      </div>
      <Now {...props} />
      <Coming {...props} />
      <Versions {...props} />
      {hours.mayWrite && <Setting {...props} />}
    </section>
  )
}

function Now({ words, hours }: HoursProps) {
  const w = words.calendar.hours
  const { opening, from, unit } = hours
  const change = opening.changesAt
  const when = change === undefined ? '' : timeText(new Date(change), words)
  const state = opening.isOpen ? w.open(when) : w.closed(when)
  const ownOrAbove = from?.id === unit.id ? w.own : from && w.fromAbove(from.name)
  const during = opening.period && w.during(opening.period.name, dayText(opening.period.to, words))
  return (
    <>
      <h2>{w.now}</h2>
      <p>
        <strong>{change === undefined ? w.never : state}</strong>{' '}
        {during ?? ownOrAbove ?? w.standard}
      </p>
      <WeekTable words={words} week={opening.week} />
    </>
  )
}

function Coming({ words, hours }: HoursProps) {
  const w = words.calendar.hours
  const { holidays, periods } = hours.opening
  return (
    <>
      <h2>{w.coming}</h2>
      {holidays.length + periods.length === 0 && <p>{w.nothingComing}</p>}
      <ul>
        {holidays.map(({ day, name }) => (
          <li key={day}>{`${printDay(day, words.language)}: ${name}`}</li>
        ))}
        {periods.map(({ id, from, to, name }) => (
          <li key={id}>
            {`${words.calendar.periods.span(dayText(from, words), dayText(to, words))}: ${name}`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Versions({ words, hours }: HoursProps) {
  const w = words.calendar.hours
  return (
    <>
      <h2>{w.versions}</h2>
      {hours.versions.length === 0 && <p>{w.noVersions}</p>}
      {hours.versions.toReversed().map(({ since, week }) => (
        <section key={since} class="hours-period">
          {week === null ? (
            <p>{`${w.since(dayText(since, words))}: ${w.inherited}`}</p>
          ) : (
            <WeekTable words={words} week={week} caption={w.since(dayText(since, words))} />
          )}
          {hours.mayWrite && (
            <form method="post" action={`/units/${hours.unit.id}/hours`}>
              <CsrfField />
              <input type="hidden" name="version" value={since} />
              <button
                class="quiet"
                name="intent"
                value="remove"
                aria-label={`${w.remove}: ${w.since(dayText(since, words))}`}
              >
                {w.remove}
              </button>
            </form>
          )}
        </section>
      ))}
    </>
  )
}

function Setting({ words, hours, form }: HoursProps) {
  const w = words.calendar.hours
  const action = `/units/${hours.unit.id}/hours`
  const { own, inherit, preview } = form
  return (
    <>
      <h2>{w.set}</h2>
      {preview !== undefined && <WeekTable words={words} week={preview} caption={w.previewTitle} />}
      <form method="post" action={action} class="stack" noValidate>
        <CsrfField />
        <LineField {...fieldOf(own, 'since')} type="date" label={w.sinceField} />
        <WeekFields words={words} form={own} />
        <div class="actions">
          <button name="intent" value="set" class="primary">
            {w.save}
          </button>
          <button name="intent" value="preview" class="quiet">
            {w.preview}
          </button>
        </div>
      </form>
      {hours.versions.some(({ week }) => week !== null) && (
        <form method="post" action={action} class="stack after-form" noValidate>
          <h2>{w.inherit}</h2>
          <CsrfField />
          <p class="lead-text">{w.inheritLead}</p>
          <LineField
            {...fieldOf(inherit, 'since')}
            id="inherit-since"
            type="date"
            label={w.sinceField}
          />
          <button name="intent" value="inherit">
            {w.inherit}
          </button>
        </form>
      )}
    </>
  )
}

import type { HoursPeriod, UnitHours } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dayText } from '../../layout/date-text.ts'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { fieldOf, LineField, type FormState } from '../../layout/form-fields.tsx'
import { PostButton } from '../../layout/post-button.tsx'
import type { Words } from '../../messages/words.ts'
import { WeekFields, WeekTable } from '../week-table.tsx'

/** Times of other hours, of a unit or of the whole government. */
export type ShownPeriods = {
  readonly periods: readonly HoursPeriod[]
  readonly unit: UnitHours['unit'] | undefined
  readonly mayWrite: boolean
}

type PeriodsProps = {
  readonly words: Words
  readonly found: ShownPeriods
  readonly action: string
  readonly form: FormState
  readonly done: Readonly<Record<string, string>>
}

/** The times of other hours, and a form for one more. */
export function PeriodsPage(props: PeriodsProps) {
  const { words, found, action, form, done } = props
  const w = words.calendar.periods
  const { unit } = found
  const id = /^[\da-f-]{36}$/.exec(done['period'] ?? '')?.[0]
  return (
    <section class="narrow">
      <DoneNotice texts={w.done} done={done['done']}>
        {done['done'] === 'removed' && id !== undefined && (
          <PostButton
            action={action}
            label={w.undo}
            class="quiet"
            fields={{ intent: 'restore', period: id }}
          />
        )}
      </DoneNotice>
      <p class="crumb">
        {unit === undefined ? (
          <a href="/calendar">{words.calendar.link}</a>
        ) : (
          <a href={`/units/${unit.id}/hours`}>{words.calendar.hours.title(unit.name)}</a>
        )}
      </p>
      <h1>{w.title}</h1>
      <p class="lead-text">{unit === undefined ? w.lead : w.leadOfUnit}</p>
      {found.periods.length === 0 && <p>{w.empty}</p>}
      {found.periods.map((period) => (
        <Period key={period.id} {...props} period={period} />
      ))}
      {found.mayWrite && (
        <>
          <h2>{w.add}</h2>
          <form method="post" action={action} class="stack" noValidate>
            <CsrfField />
            <LineField
              {...fieldOf(form, 'name')}
              label={w.name}
              hint={w.nameHint}
              maxLength={200}
            />
            <LineField {...fieldOf(form, 'from')} type="date" label={w.from} />
            <LineField {...fieldOf(form, 'to')} type="date" label={w.to} />
            <WeekFields words={words} form={form} />
            <button name="intent" value="add" class="primary">
              {w.submit}
            </button>
          </form>
        </>
      )}
    </section>
  )
}

function Period(props: PeriodsProps & { readonly period: HoursPeriod }) {
  const { words, found, action, period } = props
  const w = words.calendar.periods
  const span = w.span(dayText(period.from, words), dayText(period.to, words))
  return (
    <section class="hours-period">
      <h2>{period.name}</h2>
      <p>{span}</p>
      <WeekTable words={words} week={period.week} />
      {found.mayWrite && (
        <form method="post" action={action}>
          <CsrfField />
          <input type="hidden" name="period" value={period.id} />
          <button
            class="quiet"
            name="intent"
            value="remove"
            aria-label={`${w.remove} ${period.name}, ${span}`}
          >
            {w.remove}
          </button>
        </form>
      )}
    </section>
  )
}

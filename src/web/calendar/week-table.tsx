import { weekdayFields, writeHours } from '#server'
import type { WorkingWeek } from '#time'
import { fieldOf, LineField, type FormState } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'

/** A week of hours, and how many they are together. */
export function WeekTable(props: {
  readonly words: Words
  readonly week: WorkingWeek
  readonly caption?: string
}) {
  const { words, week, caption } = props
  const w = words.calendar.week
  return (
    <table class="list hours-week">
      <caption>{caption ?? w.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.day}</th>
          <th scope="col">{w.hours}</th>
        </tr>
      </thead>
      <tbody>
        {weekdayFields.map((day, place) => (
          <tr key={day}>
            <th scope="row">{words.calendar.weekdays[day]}</th>
            <td>{writeHours(week[place] ?? []) || w.closed}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{totalOf(words, week)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function totalOf(words: Words, week: WorkingWeek): string {
  const minutes = week.flat().reduce((sum, { from, to }) => sum + to - from, 0)
  return words.calendar.week.total(Math.floor(minutes / 60), minutes % 60)
}

/** The hours of a week as they are typed, day by day. */
export function WeekFields(props: { readonly words: Words; readonly form: FormState }) {
  const { words, form } = props
  const w = words.calendar.week
  return (
    <fieldset class="hours-fields" aria-describedby="hours-hint">
      <legend>{w.legend}</legend>
      <p class="lead-text" id="hours-hint">
        {w.hint}
      </p>
      {weekdayFields.map((day) => (
        <LineField
          key={day}
          {...fieldOf(form, day)}
          label={words.calendar.weekdays[day]}
          maxLength={80}
        />
      ))}
    </fieldset>
  )
}

/** What the fields of a week hold that is not typed yet. */
export function weekTexts(week: WorkingWeek): FormState['texts'] {
  return Object.fromEntries(weekdayFields.map((day, place) => [day, writeHours(week[place] ?? [])]))
}

import { weekdayFields, writeHours, type OpeningHours } from '#server'
import { printDate, type WorkingWeek } from '#time'
import type { Words } from '../../messages/words.ts'
import { Indonesian } from '../said.tsx'

/** When the office is open: days of the same hours together, and what is otherwise soon. */
export function Hours({ words, hours }: { readonly words: Words; readonly hours: OpeningHours }) {
  const texts = words.portal.service
  const { period, periods, holidays } = hours
  const otherwise = [
    ...holidays.map(({ day, name }) => ({
      key: day,
      when: printDate(day, words.language),
      what: texts.closedFor,
      name,
    })),
    ...periods.map(({ id, from, to, name }) => ({
      key: id,
      when: texts.range(printDate(from, words.language), printDate(to, words.language)),
      what: texts.otherHours,
      name,
    })),
  ]
  return (
    <>
      <h3>{texts.hours}</h3>
      {period !== undefined && (
        <p>
          <Indonesian text={period.name} language={words.language} />
        </p>
      )}
      <dl class="hours">
        {weekRows(words, hours.week).map(({ days, text }) => (
          <div key={days}>
            <dt>{days}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {otherwise.length > 0 && (
        <ul class="otherwise">
          {otherwise.map(({ key, when, what, name }) => (
            <li key={key}>
              {when}: {what} (<Indonesian text={name} language={words.language} />)
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A week in words, days of the same hours together. */
export function weekRows(
  words: Words,
  week: WorkingWeek,
): readonly { readonly days: string; readonly text: string }[] {
  return groupDays(week).map(({ first, last, text }) => ({
    days: daysText(words, first, last),
    text: text === '' ? words.calendar.week.closed : text,
  }))
}

type DayGroup = { readonly first: number; readonly last: number; readonly text: string }

function groupDays(week: WorkingWeek): readonly DayGroup[] {
  const groups: DayGroup[] = []
  for (const [day, hours] of week.entries()) {
    const text = writeHours(hours)
    const before = groups.at(-1)
    if (before?.text === text) groups.splice(-1, 1, { ...before, last: day })
    else groups.push({ first: day, last: day, text })
  }
  return groups
}

function daysText({ calendar }: Words, first: number, last: number): string {
  const names = weekdayFields.map((field) => calendar.weekdays[field])
  const [from = '', to = ''] = [names[first], names[last]]
  return first === last ? from : `${from}–${to}`
}

import { dayMs, type WorkingWeek } from '#time'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { tidyLine } from '../government/unit-fields.ts'
import { listUnitLine, type NamedUnit } from '../inventory/unit-place.queries.ts'
import type { HoursPeriod, HoursVersion, OpeningHours } from './calendar-record.ts'
import { setsHolidays, setsHours } from './calendar.policy.ts'
import {
  deleteHours,
  insertPeriod,
  listHoursPeriods,
  markPeriod,
  upsertHours,
} from './calendar.queries.ts'
import { changeCalendar, invalid, unitNotFound } from './change-calendar.ts'
import { isDay } from './is-day.ts'
import { tellHours } from './opening-hours.ts'
import { readWeek } from './read-week.ts'
import { readCalendarParts, weekOn } from './unit-calendar.ts'

const hoursNotFound = { ok: false, code: 'not-found', what: 'hours' } as const satisfies Failure

/** The hours of a unit as people look after them. */
export type UnitHours = {
  readonly unit: NamedUnit
  /** Those above it, from the topmost. */
  readonly above: readonly NamedUnit[]
  readonly opening: OpeningHours
  /** The week of today but for times of other hours. */
  readonly usualWeek: WorkingWeek
  /** Whose hours hold today: the unit's own, those of one above it, or the standard week. */
  readonly from: NamedUnit | undefined
  readonly versions: readonly HoursVersion[]
  /** The unit's own times of other hours. */
  readonly periods: readonly HoursPeriod[]
  readonly mayWrite: boolean
}

/** The hours of a unit, for everybody who is signed in. */
export async function getUnitHours(
  { db, actor }: Context,
  unitId: string,
): Promise<Outcome<{ readonly hours: UnitHours }>> {
  if (!isUuid(unitId)) return unitNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const line = await listUnitLine(tx, unitId)
    const [unit, ...above] = line
    if (unit === undefined) return unitNotFound
    const parts = await readCalendarParts(tx, unitId)
    const opening = tellHours(parts, Date.now())
    const place = parts.line.findIndex(
      (versions) => versions.findLast(({ since }) => since <= opening.today)?.week,
    )
    const hours: UnitHours = {
      unit,
      above: above.toReversed(),
      opening,
      usualWeek: weekOn(parts.line, opening.today),
      from: line[place],
      versions: parts.line[0] ?? [],
      periods: parts.periods.filter((period) => period.unitId === unitId),
      mayWrite: setsHours(
        actor,
        line.map(({ id }) => id),
      ),
    }
    return { ok: true, hours }
  })
}

/** A week as it was typed, by the names of its days, with what else a form holds. */
export type TypedHours = Readonly<Record<string, string>>

/** Sets the hours of a unit from a day on. `inherit`: from then they are those of the unit above. */
export async function setUnitHours(
  context: Context,
  unitId: string,
  { typed, as }: { readonly typed: TypedHours; readonly as: 'own' | 'inherit' },
): Promise<Outcome<object>> {
  const { since = '' } = typed
  const read = as === 'own' ? readWeek(typed) : { ok: true as const, week: null }
  const faults = { ...wrongDay('since', since), ...(read.ok ? {} : wrongDays(read.wrong)) }
  return changeCalendar<object>(context, unitId, async (tx) => {
    if (!read.ok || Object.keys(faults).length > 0) return { outcome: invalid(faults) }
    const version = { since, week: read.week }
    await upsertHours(tx, unitId, { ...version, personId: context.actor.personId })
    return { outcome: { ok: true }, audit: ['hours.set', version] }
  })
}

/** Takes away what was said of the hours of a unit from a day on; what was said before holds on. */
export async function removeUnitHours(
  context: Context,
  unitId: string,
  since: string,
): Promise<Outcome<object>> {
  return changeCalendar<object>(context, unitId, async (tx) => {
    const found = isDay(since) && (await deleteHours(tx, unitId, since))
    if (!found) return { outcome: hoursNotFound }
    return { outcome: { ok: true }, audit: ['hours.removed', { since }] }
  })
}

/** The times of other hours of the whole government. */
export async function getHoursPeriods({ db, actor }: Context): Promise<{
  readonly periods: readonly HoursPeriod[]
  readonly mayWrite: boolean
}> {
  const periods = await inGovernment(db, actor.governmentId, (tx) => listHoursPeriods(tx, []))
  return { periods, mayWrite: setsHolidays(actor) }
}

/** Adds a time of other hours, of a unit and those below it, or of the whole government (null). */
export async function addHoursPeriod(
  context: Context,
  unitId: string | null,
  typed: TypedHours,
): Promise<Outcome<object>> {
  const read = readPeriod(typed)
  return changeCalendar<object>(context, unitId, async (tx) => {
    if (!read.ok) return { outcome: read }
    const { from, to, name, week } = read
    const period = { unitId, from, to, name, week }
    await insertPeriod(tx, period, context.actor.personId)
    return { outcome: { ok: true }, audit: ['hours-period.added', period] }
  })
}

/** Takes a time of other hours away (`removed`), or puts back one that was taken away (`kept`). */
export async function keepHoursPeriod(
  context: Context,
  period: Pick<HoursPeriod, 'id' | 'unitId'>,
  as: 'kept' | 'removed',
): Promise<Outcome<object>> {
  return changeCalendar<object>(context, period.unitId, async (tx) => {
    const name = isUuid(period.id) ? await markPeriod(tx, period, as) : undefined
    if (name === undefined) return { outcome: hoursNotFound }
    return { outcome: { ok: true }, audit: [`hours-period.${as}`, { name, id: period.id }] }
  })
}

type PeriodReading =
  | ({ readonly ok: true; readonly week: WorkingWeek } & Pick<HoursPeriod, 'from' | 'to' | 'name'>)
  | ReturnType<typeof invalid>

function readPeriod(typed: TypedHours): PeriodReading {
  const { from = '', to = '' } = typed
  const name = tidyLine(typed['name'] ?? '')
  const read = readWeek(typed)
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  const faults: FieldFaults = {
    ...(days < 1 || days > 366 ? { to: 'wrong-end' } : {}),
    ...wrongDay('from', from),
    ...wrongDay('to', to),
    ...(name === '' && { name: 'missing' }),
    ...(name.length > 200 && { name: 'too-long' }),
    ...(read.ok ? {} : wrongDays(read.wrong)),
  }
  if (!read.ok || Object.keys(faults).length > 0) return invalid(faults)
  return { ok: true, from, to, name, week: read.week }
}

function wrongDays(fields: readonly string[]): FieldFaults {
  return Object.fromEntries(fields.map((field) => [field, 'not-hours']))
}

function wrongDay(field: string, text: string): FieldFaults {
  return isDay(text) ? {} : { [field]: 'not-a-day' }
}

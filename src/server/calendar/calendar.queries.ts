import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { HoursPeriod, HoursVersion, KeptHoliday, OfficeHoliday } from './calendar-record.ts'

/** The distance of the government's clock to UTC; the public may ask, too. */
export async function findZoneMinutes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select government_zone_minutes() as minutes`.execute(tx)
  return rows[0]?.minutes ?? 0
}

/** Every holiday of every year, as the public may read it. */
export function listHolidays(tx: Tx): Promise<Omit<OfficeHoliday, 'source'>[]> {
  return tx
    .selectFrom('holiday')
    .select(['day', 'name', 'kind'])
    .where('removed_at', 'is', null)
    .orderBy('day')
    .execute()
}

/** The holidays of a year, with who entered them. */
export function listKeptHolidays(tx: Tx, year: number): Promise<KeptHoliday[]> {
  return tx
    .selectFrom('holiday as h')
    .innerJoin('person as p', 'p.person_id', 'h.entered_by')
    .select(['h.day', 'h.name', 'h.kind', 'h.source'])
    .select(['p.name as enteredBy', 'h.entered_at as enteredAt'])
    .where('h.removed_at', 'is', null)
    .where('h.day', '>=', `${year}-01-01`)
    .where('h.day', '<=', `${year}-12-31`)
    .orderBy('h.day')
    .execute()
}

/** One holiday; with `removed` one that was taken away. Nobody else changes it until the end. */
export function lockHoliday(
  tx: Tx,
  day: string,
  is: 'kept' | 'removed' = 'kept',
): Promise<OfficeHoliday | undefined> {
  return tx
    .selectFrom('holiday')
    .select(['day', 'name', 'kind', 'source'])
    .where('day', '=', day)
    .where('removed_at', is === 'kept' ? 'is' : 'is not', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Adds holidays on days that have none, those taken away too where `over` says so. Gives the days. */
export async function insertHolidays(
  tx: Tx,
  holidays: readonly OfficeHoliday[],
  by: { readonly personId: string; readonly over: 'nothing' | 'removed' },
): Promise<string[]> {
  if (holidays.length === 0) return []
  // in one order, so that two who bring in the same days wait for each other, and do not lock
  const sorted = holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const rows = sorted.map((holiday) => ({ ...holiday, entered_by: by.personId }))
  const added = await tx
    .insertInto('holiday')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'day'])
        .doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          kind: row.ref('excluded.kind'),
          source: row.ref('excluded.source'),
          entered_by: row.ref('excluded.entered_by'),
          entered_at: sql<Date>`now()`,
          removed_at: null,
        }))
        .where('holiday.removed_at', 'is not', null)
        .where(sql.lit(by.over === 'removed')),
    )
    .returning('day')
    .execute()
  return added.map(({ day }) => day)
}

/** Changes what is said of a holiday. */
export async function updateHoliday(
  tx: Tx,
  { day, ...fields }: OfficeHoliday,
  personId: string,
): Promise<void> {
  await tx
    .updateTable('holiday')
    .set({ ...fields, entered_by: personId, entered_at: sql<Date>`now()` })
    .where('day', '=', day)
    .execute()
}

/** Takes a holiday away, or puts it back. */
export async function markHoliday(tx: Tx, day: string, as: 'kept' | 'removed'): Promise<void> {
  await tx
    .updateTable('holiday')
    .set({ removed_at: as === 'removed' ? sql<Date>`now()` : null })
    .where('day', '=', day)
    .execute()
}

/** Versions of the hours of units, oldest first. */
export function listHoursVersions(
  tx: Tx,
  unitIds: readonly string[],
): Promise<(HoursVersion & { readonly unitId: string })[]> {
  return tx
    .selectFrom('office_hours')
    .select(['unit_id as unitId', 'since', 'week'])
    .where('unit_id', '=', anyOf(unitIds))
    .orderBy('since')
    .execute()
}

/** Times of other hours of the whole government and of units, as they follow each other. */
export function listHoursPeriods(tx: Tx, unitIds: readonly string[]): Promise<HoursPeriod[]> {
  return tx
    .selectFrom('hours_period')
    .select(['period_id as id', 'unit_id as unitId', 'from_day as from', 'to_day as to'])
    .select(['name', 'week'])
    .where('removed_at', 'is', null)
    .where((row) => row.or([row('unit_id', 'is', null), row('unit_id', '=', anyOf(unitIds))]))
    .orderBy('from_day')
    .orderBy('period_id')
    .execute()
}

/** Sets the hours of a unit from a day on, over what was said for that day. */
export async function upsertHours(
  tx: Tx,
  unitId: string,
  { since, week, personId }: HoursVersion & { readonly personId: string },
): Promise<void> {
  const fields = { week: week && JSON.stringify(week), entered_by: personId }
  await tx
    .insertInto('office_hours')
    .values({ unit_id: unitId, since, ...fields })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'unit_id', 'since'])
        .doUpdateSet({ ...fields, entered_at: sql<Date>`now()` }),
    )
    .execute()
}

/** Says whether there was such a version. */
export async function deleteHours(tx: Tx, unitId: string, since: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('office_hours')
    .where('unit_id', '=', unitId)
    .where('since', '=', since)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Adds a time of other hours. */
export async function insertPeriod(
  tx: Tx,
  period: Omit<HoursPeriod, 'id'>,
  personId: string,
): Promise<string> {
  const { unitId, from, to, name, week } = period
  const { period_id } = await tx
    .insertInto('hours_period')
    .values({
      unit_id: unitId,
      from_day: from,
      to_day: to,
      name,
      week: JSON.stringify(week),
      entered_by: personId,
    })
    .returning('period_id')
    .executeTakeFirstOrThrow()
  return period_id
}

/** Takes a time of other hours away, or puts it back; gives its name where that changed it. */
export async function markPeriod(
  tx: Tx,
  { id, unitId }: Pick<HoursPeriod, 'id' | 'unitId'>,
  as: 'kept' | 'removed',
): Promise<string | undefined> {
  const row = await tx
    .updateTable('hours_period')
    .set({ removed_at: as === 'removed' ? sql<Date>`now()` : null })
    .where('period_id', '=', id)
    .where('unit_id', 'is not distinct from', unitId)
    .where('removed_at', as === 'removed' ? 'is' : 'is not', null)
    .returning('name')
    .executeTakeFirst()
  return row?.name
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}

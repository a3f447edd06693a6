import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { AuditLine, AuditRequest } from './audit-record.ts'

// A row that was tampered with must not keep the others from being read.
const sensibleTime = sql`case when line.at between '0001-01-01' and '9999-12-31' then line.at end`

/** A request with its person found. */
export type AuditFilter = Omit<AuditRequest, 'person'> & {
  readonly personIds?: readonly string[]
  readonly timeZone: string
}

/**
 * Lines by time, newest first, from any place on: each filter has an index in that order. Names are
 * looked up for the lines of the page alone.
 */
export async function listAuditLines(
  tx: Tx,
  filter: AuditFilter,
  limit: number,
): Promise<AuditLine[]> {
  const where = sql.join(conditions(filter), sql` and `)
  const { rows } = await sql<AuditLine>`
    select line.number, ${sensibleTime} as at, line.actor_id as "actorId", line.actor_name as "actorName",
      line.action, line.subject_kind as "subjectKind", line.subject_id as "subjectId",
      coalesce(sop.title, person.name, unit.name, need.title, duty.text, service.name, survey.title) as "subjectName",
      case when jsonb_typeof(line.details) = 'object' then line.details else '{}' end as details
    from (select * from audit where ${where} order by at desc, number desc limit ${limit}) as line
    left join sop on line.subject_kind = 'sop' and sop.sop_id = line.subject_id
    left join person on line.subject_kind in ('person', 'session', 'account') and person.person_id = line.subject_id
    left join unit on line.subject_kind = 'unit' and unit.unit_id = line.subject_id
    left join sop_need as need on line.subject_kind = 'need' and need.need_id = line.subject_id
    left join consultation as round
      on line.subject_kind = 'consultation' and round.consultation_id = line.subject_id
    left join service on service.service_id =
      case line.subject_kind when 'service' then line.subject_id else round.service_id end
    left join survey on line.subject_kind = 'survey' and survey.survey_id = line.subject_id
    left join duty on line.subject_kind = 'duty' and duty.duty_id = line.subject_id
    order by line.at desc, line.number desc`.execute(tx)
  return rows
}

function conditions(filter: AuditFilter): RawBuilder<unknown>[] {
  const { personIds, action, subjectKind, subjectId, number, before, timeZone } = filter
  const startOf = (day: RawBuilder<unknown>) => sql`(${day})::timestamp at time zone ${timeZone}`
  const known: (RawBuilder<unknown> | undefined)[] = [
    personIds && onePerson(personIds),
    given(action, (value) => sql`action = ${value}`),
    given(subjectKind, (value) => sql`subject_kind = ${value}`),
    given(subjectId, (value) => sql`subject_id = ${value}`),
    given(filter.from, (day) => sql`at >= ${startOf(sql`${day}::date`)}`),
    given(filter.until, (day) => sql`at < ${startOf(sql`${day}::date + 1`)}`),
    given(number, (value) => sql`number = ${value}`),
    given(
      before,
      (value) => sql`(at, number) < (
        select at, number from audit where number <= ${value} order by number desc limit 1)`,
    ),
  ]
  return [sql`true`, ...known.filter((condition) => condition !== undefined)]
}

/** One person's lines lie in order in the index; those of several must be sorted. */
function onePerson(personIds: readonly string[]): RawBuilder<unknown> {
  const [first, ...more] = personIds
  if (first === undefined) return sql`false`
  return more.length === 0 ? sql`actor_id = ${first}` : sql`actor_id = any(${personIds}::uuid[])`
}

function given<Value>(
  value: Value | undefined,
  condition: (value: Value) => RawBuilder<unknown>,
): RawBuilder<unknown> | undefined {
  return value === undefined ? undefined : condition(value)
}

/** Every action, or kind of subject, that occurs: one look into the index for each. */
export async function listOccurring(tx: Tx, column: 'action' | 'subject_kind'): Promise<string[]> {
  const name = sql.ref(column)
  const { rows } = await sql<{ value: string }>`
    with recursive occurring (value) as (
      (select ${name} from audit order by ${name} limit 1)
      union all
      select (select ${name} from audit where ${name} > occurring.value order by ${name} limit 1)
      from occurring where occurring.value is not null
    )
    select value from occurring where value is not null`.execute(tx)
  return rows.map(({ value }) => value)
}

/** Persons with these letters in their name, a hundred at most. */
export async function findPersonsNamed(tx: Tx, part: string): Promise<string[]> {
  const pattern = `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await tx
    .selectFrom('person')
    .select('person_id')
    .where('name', 'ilike', pattern)
    .orderBy('name')
    .limit(100)
    .execute()
  return rows.map((row) => row.person_id)
}

/** The audit row of an examination. */
export function findAuditRow(tx: Tx, key: { readonly number: number; readonly action: string }) {
  return tx
    .selectFrom('audit')
    .select(['number', 'at', 'actor_name as actorName', 'details'])
    .where('number', '=', key.number)
    .where('action', '=', key.action)
    .executeTakeFirst()
}

/** One examination at a time in the whole database: it takes several connections. Held until the transaction ends. */
export async function lockChecking(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(7416026) as locked`.execute(tx)
  return rows[0]?.locked === true
}

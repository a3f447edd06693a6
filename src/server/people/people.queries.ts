import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Assignment, Role } from '../session/actor.ts'
import type { HeldRole, PersonSummary } from './person-record.ts'

export type PersonFilter = {
  readonly search: string
  readonly unitIds?: ReadonlySet<string> | undefined
  readonly role?: Role | undefined
  readonly left: SqlBool
}

/** Somebody as a form gives him. */
export type PersonFields = {
  readonly name: string
  readonly position: string
  readonly unitId: string
}

const heldNow = sql<readonly Assignment[]>`(
  select coalesce(
    jsonb_agg(jsonb_build_object('role', role, 'unitId', held.unit_id) order by since, role), '[]')
  from assignment as held
  where held.person_id = person.person_id and since <= now() and (until is null or until > now()))`

function selectPeople(tx: Tx) {
  return tx
    .selectFrom('person')
    .innerJoin('unit', 'unit.unit_id', 'person.unit_id')
    .select([
      'person.person_id as id',
      'person.name',
      'person.position',
      'person.unit_id as unitId',
      'unit.name as unitName',
      heldNow.as('assignments'),
      'person.left_at as leftAt',
    ])
}

/** One page of the people, by name. */
export function listPersonRows(
  tx: Tx,
  filter: PersonFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<PersonSummary[]> {
  return selectPeople(tx)
    .where(matches(filter))
    .orderBy(sql`lower(person.name)`)
    .orderBy('person.person_id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
}

export async function countPersonRows(tx: Tx, filter: PersonFilter): Promise<number> {
  const { count } = await tx
    .selectFrom('person')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return count
}

function matches({ search, unitIds, role, left }: PersonFilter) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const conditions = [
    sql`(person.left_at is not null) = ${left}`,
    ...(search === ''
      ? []
      : [sql`(person.name ilike ${pattern} or person.position ilike ${pattern})`]),
    ...(unitIds === undefined ? [] : [sql`person.unit_id = any(${[...unitIds]}::uuid[])`]),
    ...(role === undefined
      ? []
      : [
          sql`exists (select from assignment as held where held.person_id = person.person_id
            and held.role = ${role} and since <= now() and (until is null or until > now()))`,
        ]),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

export function findPerson(tx: Tx, personId: string): Promise<PersonSummary | undefined> {
  return selectPeople(tx).where('person.person_id', '=', personId).executeTakeFirst()
}

/** Everybody of these names who has not left, to find out who is there already. */
export function listNamesakes(tx: Tx, names: readonly string[]): Promise<PersonSummary[]> {
  const lower = sql<string>`any(${names.map((name) => name.toLowerCase())}::text[])`
  return selectPeople(tx)
    .where(sql<string>`lower(person.name)`, '=', lower)
    .where('person.left_at', 'is', null)
    .execute()
}

/** All roles that somebody holds or held, the newest first. */
export function listHeldRoles(tx: Tx, personId: string): Promise<HeldRole[]> {
  return tx
    .selectFrom('assignment')
    .innerJoin('unit', 'unit.unit_id', 'assignment.unit_id')
    .select([
      'assignment_id as id',
      'role',
      'assignment.unit_id as unitId',
      'unit.name as unitName',
      'since',
      'until',
      sql<HeldRole['state']>`case when until <= now() then 'ended' when since > now() then 'to-come'
        else 'held' end`.as('state'),
    ])
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .orderBy('role')
    .execute()
}

export async function insertPerson(tx: Tx, person: PersonFields): Promise<string> {
  const { person_id } = await tx
    .insertInto('person')
    .values({ name: person.name, position: person.position, unit_id: person.unitId })
    .returning('person_id')
    .executeTakeFirstOrThrow()
  return person_id
}

export async function updatePerson(
  tx: Tx,
  personId: string,
  { name, position, unitId }: PersonFields,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ name, position, unit_id: unitId })
    .where('person_id', '=', personId)
    .execute()
}

/** A role to be given. Days are those of the government; absent: from now, and until further notice. */
export type NewRole = {
  readonly personId: string
  readonly unitId: string
  readonly role: Role
  readonly since?: string
  /** The last day. */
  readonly until?: string
}

/** Gives a role; not where one of the same kind runs on for ever. Says whether it was given. */
export async function insertRole(
  tx: Tx,
  { personId, unitId, role, since, until }: NewRole,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into assignment (person_id, unit_id, role, since, until)
    select ${personId}, ${unitId}, ${role}, ${since === undefined ? sql`now()` : dayStart(since, 0)},
      ${until === undefined ? null : dayStart(until, 1)}
    from government where not exists (
      select from assignment where person_id = ${personId} and unit_id = ${unitId}
        and role = ${role} and until is null)`.execute(tx)
  return numAffectedRows > 0n
}

/** The first moment of a day, or of one after it. */
function dayStart(day: string, daysAfter: number) {
  return sql`(${day}::date + ${daysAfter}::integer)::timestamp at time zone time_zone`
}

/** Ends one role of somebody, or all of them. Gives those that ended. */
export function endRoles(
  tx: Tx,
  personId: string,
  assignmentId?: string,
): Promise<{ role: Role; unitId: string }[]> {
  return tx
    .updateTable('assignment')
    .set({ until: sql`greatest(since, now())` })
    .where('person_id', '=', personId)
    .$if(assignmentId !== undefined, (query) =>
      query.where('assignment_id', '=', assignmentId ?? ''),
    )
    .where(sql<SqlBool>`(until is null or until > now())`)
    .returning(['role', 'unit_id as unitId'])
    .execute()
}

/** Roles that are about to end: one of somebody, or all. */
type EndingRoles = { readonly personId: string; readonly assignmentId?: string | undefined }

/** How many roles of administrator hold now and until further notice, but for those that end. */
export async function countLastingAdministrators(tx: Tx, ending?: EndingRoles): Promise<number> {
  const { count } = await tx
    .selectFrom('assignment')
    .innerJoin('person', 'person.person_id', 'assignment.person_id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('until', 'is', null)
    .where('since', '<=', sql<Date>`now()`)
    .where('left_at', 'is', null)
    .$if(ending !== undefined, (query) =>
      query.where(
        sql<SqlBool>`not (assignment.person_id = ${ending?.personId}
          and assignment_id = coalesce(${ending?.assignmentId ?? null}::uuid, assignment_id))`,
      ),
    )
    .executeTakeFirstOrThrow()
  return count
}

/** Notes that somebody left, or came back. */
export async function setLeft(tx: Tx, personId: string, left: 'left' | 'back'): Promise<void> {
  await tx
    .updateTable('person')
    .set({ left_at: left === 'left' ? sql<Date>`now()` : null })
    .where('person_id', '=', personId)
    .execute()
}

export async function deleteSessions(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('session').where('person_id', '=', personId).execute()
}

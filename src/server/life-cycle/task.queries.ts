import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** What waits for somebody at an SOP. */
export type TaskKind = 'move' | 'repair' | 'answer' | 'settle'

export type TaskRow = {
  readonly sopId: string
  readonly title: string
  readonly unitName: string
  readonly kind: TaskKind
  readonly stage: string | null
  readonly lifeCycle: number | null
  readonly since: Date
  /** Notes, where it is about notes. */
  readonly count: number
}

/** A place at which revisions wait for one person; `unitId` null: in every unit. */
export type Wait = {
  readonly lifeCycle: number
  readonly stage: string
  readonly unitId: string | null
  /** Not those that the person wrote. */
  readonly notOwn: boolean
}

/** In which units a person does something; null: in all. */
export type UnitChoice = readonly string[] | null

export type WantedTasks = {
  readonly personId: string
  readonly moves: readonly Wait[]
  readonly repairs: readonly Wait[]
  readonly answersIn: UnitChoice
  readonly settlesIn: UnitChoice
  readonly offset: number
  readonly limit: number
}

/** Everything that waits for a person, oldest first: one page of it, and how much there is. */
export async function listTaskRows(
  tx: Tx,
  wanted: WantedTasks,
): Promise<{ readonly rows: readonly TaskRow[]; readonly total: number }> {
  const tasks = sql`
    with task as (
      ${movesOf(wanted)}
      union all
      ${repairsOf(wanted)}
      union all
      ${notesOf(wanted, 'answer')}
      union all
      ${notesOf(wanted, 'settle')}
    )`
  const { rows } = await sql<TaskRow>`${tasks}
    select task.sop_id as "sopId", sop.title, unit.name as "unitName", task.kind, task.stage,
      task.life_cycle as "lifeCycle", task.since, task.count
    from task
    join sop on sop.sop_id = task.sop_id
    join unit on unit.unit_id = sop.unit_id
    order by task.since, task.sop_id, task.kind
    offset ${wanted.offset} limit ${wanted.limit}`.execute(tx)
  const counted = await sql<{ count: number }>`${tasks} select count(*) as count from task`.execute(
    tx,
  )
  return { rows, total: counted.rows[0]?.count ?? 0 }
}

/** Revisions under way at a stage from which the person can move them on. */
function movesOf({ moves, personId }: WantedTasks) {
  return sql`
    select sop.sop_id, 'move' as kind, way.stage, way.life_cycle, way.since, 1 as count
    from sop
    join passage as way on way.sop_id = sop.sop_id and way.revision = sop.underway
    where sop.underway is not null and ${waitsHere(moves, personId)}`
}

/** Revisions that were sent back, until the next is submitted. */
function repairsOf({ repairs, personId }: WantedTasks) {
  return sql`
    select sop.sop_id, 'repair', way.stage, way.life_cycle, way.since, 1
    from sop
    join passage as way on way.sop_id = sop.sop_id and way.revision = sop.revision
    where sop.underway is null and ${waitsHere(repairs, personId)}`
}

function waitsHere(waits: readonly Wait[], personId: string) {
  return sql`exists (
    select from unnest(
      ${waits.map((wait) => wait.lifeCycle)}::int[], ${waits.map((wait) => wait.stage)}::text[],
      ${waits.map((wait) => wait.unitId)}::uuid[], ${waits.map((wait) => wait.notOwn)}::bool[]
    ) as wait (life_cycle, stage, unit_id, not_own)
    where wait.life_cycle = way.life_cycle and wait.stage = way.stage
      and (wait.unit_id is null or wait.unit_id = sop.unit_id)
      and not (wait.not_own and exists (
        select from sop_author as author
        where author.sop_id = sop.sop_id and author.person_id = ${personId}
          and author.after_revision >= coalesce(sop.in_force, 0)
          and author.after_revision < way.revision)))`
}

/** Notes that wait for an answer or for a judgement, by SOP. Who wrote the draft does not settle them. */
function notesOf({ answersIn, settlesIn, personId }: WantedTasks, kind: 'answer' | 'settle') {
  const [state, units] = kind === 'answer' ? ['open', answersIn] : ['answered', settlesIn]
  return sql`
    select note.sop_id, ${kind}, null, null::int, min(note.written_at), count(*)::int
    from review_note as note
    join sop on sop.sop_id = note.sop_id
    where note.state <> 'settled' and note.state = ${state}
      and (${units === null} or sop.unit_id = any(${units ?? []}::uuid[]))
      and not (${kind === 'settle'} and exists (
        select from sop_author as author
        where author.sop_id = sop.sop_id and author.person_id = ${personId}
          and author.after_revision >= coalesce(sop.in_force, 0)))
    group by note.sop_id`
}

/** Versions of the life cycle by which something may be under way. */
export async function listLifeCycleVersions(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.selectFrom('life_cycle').select('version').execute()
  return [0, ...rows.map(({ version }) => version)]
}

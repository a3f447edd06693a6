import { sql, type RawBuilder } from 'kysely'
import type { ChainHead, ChainRow } from '#chain'
import type { Database, Tx } from '../database/database.ts'

/** A row letter by letter, as `#chain` knows it. */
const chainRow = sql`
  format, number,
  coalesce(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), at::text) as at,
  actor_id as "actorId", actor_name as "actorName", action,
  subject_kind as "subjectKind", subject_id as "subjectId", details::text as details,
  encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash`

export type ChainEnds = {
  readonly head: ChainHead | undefined
  readonly last: ChainHead | undefined
  /** Hash of the row with the head's number. */
  readonly hashAtHead: string | undefined
}

/** Head and newest row of the chain at one instant. */
export async function findChainEnds(tx: Tx): Promise<ChainEnds> {
  const { rows } = await sql<{
    readonly head: ChainHead | null
    readonly last: ChainHead | null
    readonly hashAtHead: string | null
  }>`
    select
      (select json_build_object('number', number, 'hash', encode(hash, 'hex')) from audit_head) as head,
      (select json_build_object('number', number, 'hash', encode(hash, 'hex')) from audit
        order by number desc limit 1) as last,
      (select encode(audit.hash, 'hex') from audit join audit_head as head
        on audit.number = head.number) as "hashAtHead"`.execute(tx)
  const [found] = rows
  return {
    head: found?.head ?? undefined,
    last: found?.last ?? undefined,
    hashAtHead: found?.hashAtHead ?? undefined,
  }
}

/** Numbers that divide the chain up to a row into parts of so many rows: the last number of each. */
export async function listPartEnds(
  tx: Tx,
  { last, rows: size }: { readonly last: number; readonly rows: number },
): Promise<number[]> {
  const nextEnd = (after: RawBuilder<unknown>) => sql`
    (select number from audit where number > ${after} and number <= ${last}
      order by number offset ${size - 1} limit 1)`
  const { rows } = await sql<{ number: number }>`
    with recursive part (number) as (
      select ${nextEnd(sql`'-9223372036854775808'::bigint`)}
      union all
      select ${nextEnd(sql`part.number`)} from part where part.number is not null
    )
    select number from part where number < ${last}`.execute(tx)
  return [...rows.map(({ number }) => number), last]
}

/** Rows after one number up to another. */
export type ChainPart = { readonly after: number | undefined; readonly to: number }

export type PartCheck = {
  /** The first rows that are wrong, and the row before each. */
  readonly links: readonly { readonly number: number; readonly beforeNumber: number | null }[]
  /** How many there are. */
  readonly wrong: number
}

/**
 * Examines a part: each row must give its hash, and follow from the one before it. What is handed to
 * the window is narrow, hence the `offset 0`: the hash is made before.
 */
export async function checkPart(
  tx: Tx,
  { after, to }: ChainPart,
  mostLinks: number,
): Promise<PartCheck> {
  const start = after ?? sql`'-9223372036854775808'::bigint`
  const { rows } = await sql<{ number: number; beforeNumber: number | null; wrong: number }>`
    with before as (
      select number, hash from audit where number <= ${start} order by number desc limit 1
    ), hashed as (
      select number, previous_hash, hash, audit_hash(audit) is not distinct from hash as is_sealed
      from audit where number > ${start} and number <= ${to}
      order by number offset 0
    ), link as (
      select number, previous_hash, is_sealed,
        lag(number, 1, (select number from before)) over (order by number) as before_number,
        lag(hash, 1, (select hash from before)) over (order by number) as before_hash
      from hashed
    )
    select number, before_number as "beforeNumber", count(*) over () as wrong from link
    where not is_sealed or coalesce(before_number, 0) <> number - 1
      or coalesce(before_hash, '\\x') <> previous_hash
    order by number limit ${mostLinks}`.execute(tx)
  return { links: rows, wrong: rows[0]?.wrong ?? 0 }
}

export async function countChainRows(tx: Tx, last: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from audit where number <= ${last}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Rows by their numbers. */
export async function getChainRows(tx: Tx, numbers: readonly number[]): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select ${chainRow} from audit where number = any(${numbers}::bigint[])`.execute(tx)
  return rows
}

/** The next rows by number. */
export async function listChainRows(
  tx: Tx,
  { after, to, limit }: { readonly after: number; readonly to: number; readonly limit: number },
): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select ${chainRow} from audit where number > ${after} and number <= ${to}
    order by number limit ${limit}`.execute(tx)
  return rows
}

/** Whether the database has what an examination calls: older ones do not. */
export async function knowsChains(db: Database): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select to_regprocedure('audited_governments()') is not null as known`.execute(db.kysely)
  return rows[0]?.known === true
}

/** Ids of all governments of the database that are there or have left audit rows. */
export async function listAuditedGovernments(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select government_id as id from audited_governments() order by 1`.execute(db.kysely)
  return rows.map(({ id }) => id)
}

/** How the government is called and which time it has; undefined where only its audit is left. */
export async function findGovernmentName(
  tx: Tx,
): Promise<{ readonly name: string; readonly timeZone: string } | undefined> {
  return tx.selectFrom('government').select(['name', 'time_zone as timeZone']).executeTakeFirst()
}

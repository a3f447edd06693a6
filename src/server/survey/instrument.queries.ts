import { sql } from 'kysely'
import type { ElementKey, Instrument } from '#measures'
import type { Tx } from '../database/database.ts'

/** A version of an instrument in the list. */
export type InstrumentSummary = {
  readonly id: string
  readonly version: number
  readonly title: Instrument['title']
  /** Elements that a service may leave out. */
  readonly droppable: readonly ElementKey[]
  readonly madeAt: Date
  readonly madeBy: string
  /** How many surveys ask it. */
  readonly surveys: number
}

/** The instruments of the government, of each the newest version first. */
export async function listInstrumentRows(tx: Tx): Promise<readonly InstrumentSummary[]> {
  const { rows } = await sql<InstrumentSummary>`
    select i.instrument_id as id, i.version, i.document -> 'title' as title, i.made_at as "madeAt",
      p.name as "madeBy", array(
        select e ->> 'key' from jsonb_array_elements(i.document -> 'elements') as e
        where (e ->> 'droppable')::boolean
      ) as droppable, (
        select count(*)::integer from survey s
        where s.instrument_id = i.instrument_id and s.instrument_version = i.version
      ) as surveys
    from survey_instrument i join person p on p.person_id = i.made_by
    order by i.instrument_id, i.version desc limit 500`.execute(tx)
  return rows
}

export async function findInstrument(
  tx: Tx,
  { id, version }: Pick<Instrument, 'id' | 'version'>,
): Promise<Instrument | undefined> {
  const row = await tx
    .selectFrom('survey_instrument')
    .select('document')
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.document
}

/** The version that asks the very same, whatever its number. */
export async function findSameInstrument(
  tx: Tx,
  instrument: Instrument,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from survey_instrument
    where instrument_id = ${instrument.id}
      and document - 'version' = ${JSON.stringify(instrument)}::jsonb - 'version'
    order by version limit 1`.execute(tx)
  return rows[0]?.version
}

/** The number after the newest. */
export async function findNextVersion(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0) + 1 as next from survey_instrument
    where instrument_id = ${id}`.execute(tx)
  return rows[0]?.next ?? 1
}

/** Stores a version; false where there is one of this number. */
export async function insertInstrument(
  tx: Tx,
  instrument: Instrument,
  by: string,
): Promise<boolean> {
  const made = await tx
    .insertInto('survey_instrument')
    .values({
      instrument_id: instrument.id,
      version: instrument.version,
      document: JSON.stringify(instrument),
      made_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return made !== undefined
}

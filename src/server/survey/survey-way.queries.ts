import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { CodeBatch, DeviceKind, SurveyDevice } from './survey-way-record.ts'

/** Batches of codes of a survey, newest first. */
export async function listBatchRows(tx: Tx, surveyId: string): Promise<readonly CodeBatch[]> {
  const { rows } = await sql<CodeBatch>`
    select b.batch_id as id, v.name as "serviceName", b.count,
      (select count(*)::int from survey_code c where c.batch_id = b.batch_id) as left,
      b.made_at as "madeAt", p.name as "madeBy", b.revoked_at as "revokedAt"
    from survey_code_batch b
    join service v using (government_id, service_id)
    join person p on p.government_id = b.government_id and p.person_id = b.made_by
    where b.survey_id = ${surveyId} order by b.made_at desc, b.batch_id`.execute(tx)
  return rows
}

type NewBatch = {
  readonly surveyId: string
  readonly serviceId: string
  readonly madeBy: string
  readonly codeHashes: readonly Uint8Array[]
}

/** Keeps the hashes of codes that are printed; gives the batch. */
export async function insertBatch(tx: Tx, batch: NewBatch): Promise<string> {
  const { surveyId, serviceId, madeBy, codeHashes } = batch
  const { rows } = await sql<{ id: string }>`
    with made as (
      insert into survey_code_batch (survey_id, service_id, count, made_by)
      values (${surveyId}, ${serviceId}, ${codeHashes.length}, ${madeBy}) returning batch_id
    )
    select batch_id as id from made`.execute(tx)
  const id = rows[0]?.id ?? ''
  await sql`
    insert into survey_code (code_hash, batch_id)
    select unnest(${[...codeHashes]}::bytea[]), ${id}`.execute(tx)
  return id
}

/** Revokes a batch that is not revoked; gives what is told of it. */
export async function revokeBatchRow(
  tx: Tx,
  surveyId: string,
  batchId: string,
): Promise<Pick<CodeBatch, 'serviceName' | 'count'> | undefined> {
  const { rows } = await sql<Pick<CodeBatch, 'serviceName' | 'count'>>`
    update survey_code_batch b set revoked_at = now() from service v
    where b.survey_id = ${surveyId} and b.batch_id = ${batchId} and b.revoked_at is null
      and v.government_id = b.government_id and v.service_id = b.service_id
    returning v.name as "serviceName", b.count`.execute(tx)
  return rows[0]
}

/** Screens and tablets of a survey, in the order in which they were made. */
export async function listDeviceRows(tx: Tx, surveyId: string): Promise<readonly SurveyDevice[]> {
  const { rows } = await sql<SurveyDevice>`
    select d.device_id as id, d.channel as kind, d.name, d.made_at as "madeAt", p.name as "madeBy",
      d.revoked_at as "revokedAt"
    from survey_device d
    join person p on p.government_id = d.government_id and p.person_id = d.made_by
    where d.survey_id = ${surveyId} order by d.made_at, d.device_id`.execute(tx)
  return rows
}

type NewDevice = {
  readonly surveyId: string
  readonly kind: DeviceKind
  readonly name: string
  readonly tokenHash: Uint8Array
  readonly madeBy: string
}

export async function insertDevice(tx: Tx, device: NewDevice): Promise<void> {
  const { surveyId, kind, name, tokenHash, madeBy } = device
  await sql`
    insert into survey_device (survey_id, channel, name, token_hash, made_by)
    values (${surveyId}, ${kind}, ${name}, ${tokenHash}, ${madeBy})`.execute(tx)
}

/** Revokes a device that is not revoked; gives its name. */
export async function revokeDeviceRow(
  tx: Tx,
  surveyId: string,
  deviceId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    update survey_device set revoked_at = now()
    where survey_id = ${surveyId} and device_id = ${deviceId} and revoked_at is null
    returning name`.execute(tx)
  return rows[0]?.name
}

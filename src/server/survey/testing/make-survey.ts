import { officialInstrument } from '#measures'
import type { ScratchDatabase } from '../../database/scratch-database.ts'
import type { SmallGovernment } from '../../sample/two-governments.ts'

/** An open survey of the health office, from 30 days ago until in 30 days, and the two services in it. */
export type MadeSurvey = {
  readonly surveyId: string
  readonly slug: string
  readonly services: readonly [string, string]
}

/** For tests: a survey by the official instrument, as its planner leaves it when it is open. */
export async function makeSurvey(db: ScratchDatabase, here: SmallGovernment): Promise<MadeSurvey> {
  const by = here.as.drafter.actor.personId
  const document = JSON.stringify(officialInstrument())
  await db.owner.query(
    `insert into survey_instrument (government_id, instrument_id, version, document, made_by)
     values ($1, 'skm', 1, $2, $3) on conflict do nothing`,
    [here.id, document, by],
  )
  const { rows } = await db.owner.query<{ surveyId: string; slug: string }>(
    `insert into survey (government_id, unit_id, slug, title, instrument_id, instrument_version,
       begins_on, ends_on, state, made_by, saved_by, opened_at)
     values ($1, $2, 'skm-' || left(gen_random_uuid()::text, 8), 'SKM Dinas Kesehatan', 'skm', 1,
       government_today($1) - 30, government_today($1) + 30, 'open', $3, $3, now())
     returning survey_id as "surveyId", slug`,
    [here.id, here.units.health, by],
  )
  const [made] = rows
  if (made === undefined) throw new Error('no survey')
  const first = await addService({ db, here, surveyId: made.surveyId }, 'Legalisir Dokumen')
  const second = await addService({ db, here, surveyId: made.surveyId }, 'Surat Keterangan Sehat')
  return { ...made, services: [first, second] }
}

type Place = {
  readonly db: ScratchDatabase
  readonly here: SmallGovernment
  readonly surveyId: string
}

async function addService({ db, here, surveyId }: Place, name: string): Promise<string> {
  const { rows } = await db.owner.query<{ id: string }>(
    `with made as (
       insert into service (government_id, unit_id, slug, name, created_by, updated_by)
       values ($1, $2, 'layanan-' || left(gen_random_uuid()::text, 8), $3, $4, $4)
       returning government_id, service_id
     )
     insert into survey_service (government_id, survey_id, service_id, population)
     select government_id, $5, service_id, 400 from made returning service_id as id`,
    [here.id, here.units.health, name, here.as.drafter.actor.personId, surveyId],
  )
  return rows[0]?.id ?? ''
}

import { officialInstrument } from '#measures'
import { one, type Ground, type Owner, type Texts } from './route-ground.ts'

/** An open survey, and a service in it. */
export async function makeSurvey(owner: Owner, ground: Ground): Promise<Texts> {
  const { government, unit, person } = ground
  await owner.query(
    `insert into survey_instrument (government_id, instrument_id, version, document, made_by)
     values ($1, 'skm', 1, $2, $3) on conflict do nothing`,
    [government, JSON.stringify(officialInstrument()), person],
  )
  const { survey = '' } = await one(
    owner,
    `insert into survey (government_id, unit_id, slug, title, instrument_id, instrument_version,
       begins_on, ends_on, state, made_by, saved_by, opened_at)
     values ($1, $2, 'skm-percobaan', 'SKM Percobaan', 'skm', 1, '2026-01-01', '2099-12-31', 'open',
       $3, $3, now())
     returning survey_id as survey`,
    [government, unit, person],
  )
  const surveyed = await one(
    owner,
    `with made as (
       insert into service (government_id, unit_id, slug, name, created_by, updated_by)
       values ($1, $2, 'izin-disurvei', 'Izin', $3, $3) returning government_id, service_id
     )
     insert into survey_service (government_id, survey_id, service_id)
     select government_id, $4, service_id from made returning service_id as surveyed`,
    [government, unit, person, survey],
  )
  const devices = await makeDevices(owner, ground, survey)
  const batch = await one(
    owner,
    `insert into survey_code_batch (government_id, survey_id, service_id, count, made_by)
     values ($1, $2, $3, 1, $4) returning batch_id as batch`,
    [government, survey, surveyed['surveyed'] ?? '', person],
  )
  const followed = await makeFollowUp(owner, ground, survey)
  const closed = await closeSurvey(owner, ground)
  return {
    survey,
    surveySlug: 'skm-percobaan',
    ...surveyed,
    ...devices,
    ...batch,
    ...followed,
    ...closed,
  }
}

/** A closed survey that is not published yet; the sample city has one that is. */
async function closeSurvey(owner: Owner, { government, unit, person }: Ground): Promise<Texts> {
  const { closedSurvey = '' } = await one(
    owner,
    `insert into survey (government_id, unit_id, slug, title, instrument_id, instrument_version,
       begins_on, ends_on, state, made_by, saved_by, opened_at, closed_at)
     values ($1, $2, 'skm-ditutup', 'SKM', 'skm', 1, '2025-01-01', '2025-06-30', 'closed', $3, $3,
       now(), now())
     returning survey_id as "closedSurvey"`,
    [government, unit, person],
  )
  const publishedSurvey = 'disdukcapil-2026-1'
  const published = await one(
    owner,
    `select survey_id as "publishedSurveyId" from survey where government_id = $1 and slug = $2`,
    [government, publishedSurvey],
  )
  return { closedSurvey, publishedSurvey, ...published }
}

/** A screen at the counter and a tablet, and the tokens of their addresses. */
async function makeDevices(owner: Owner, ground: Ground, survey: string): Promise<Texts> {
  const [screen, tablet] = ['0000-1111-2222-3333-4444', '5555-6666-7777-8888-9999']
  const device = await one(
    owner,
    `insert into survey_device (government_id, survey_id, channel, name, token_hash, made_by)
     values ($1, $2, 'tablet', 'Tablet keliling', sha256($5::bytea), $4),
       ($1, $2, 'kiosk', 'Layar loket 1', sha256($3::bytea), $4)
     returning device_id as device`,
    [ground.government, survey, screen, ground.person, tablet],
  )
  return { screen, tablet, ...device }
}

/** What the office does about an element. */
function makeFollowUp(owner: Owner, ground: Ground, survey: string): Promise<Texts> {
  return one(
    owner,
    `insert into survey_follow_up (government_id, survey_id, element, cause, action, owner_unit_id,
       owner_position, due_on, due_by_quarter, saved_by)
     values ($1, $2, 'time', 'Loket kurang', 'Menambah loket', $3, 'Kepala Bidang', '2026-12-31',
       true, $4)
     returning follow_up_id as "followUp"`,
    [ground.government, survey, ground.unit, ground.person],
  )
}

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { basis, must } from '../government/unfailing-units.ts'
import { closeUnit } from '../government/unit-succession.service.ts'
import { listNotices } from '../notice/notice.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { answerSurvey } from '../survey-figures/testing/answer-survey.ts'
import type { FollowUpContent } from './follow-up-record.ts'
import {
  changeFollowUp,
  getFollowUp,
  getFollowUpYear,
  getSurveyFollowUp,
  planFollowUp,
} from './follow-up.service.ts'
import { remindOfFollowUps } from './remind-follow-ups.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let survey: MadeSurvey

beforeAll(async () => {
  db = await openScratchDatabase()
  const two = await makeTwoGovernments(db)
  here = two.here
  there = two.there
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.owner.query('delete from notice')
  survey = await makeSurvey(db, here)
})

function content(): FollowUpContent {
  return {
    element: 'time',
    serviceId: undefined,
    cause: 'Satu loket melayani semua berkas.',
    action: 'Membuka loket kedua pada hari Senin.',
    ownerUnitId: here.units.health,
    ownerPosition: 'Kepala Bidang Pelayanan',
    dueOn: '2099-03-31',
    dueByQuarter: true,
    state: 'planned',
    begunOn: undefined,
    endedOn: undefined,
    result: '',
  }
}

async function plan(changes: Partial<FollowUpContent> = {}): Promise<string> {
  const typed = { ...content(), ...changes }
  const planned = await planFollowUp(here.as.drafter, survey.surveyId, typed)
  if (!planned.ok) throw new Error(planned.code)
  return planned.followUpId
}

/** A survey of the same unit that began after the other. */
async function makeNext(): Promise<MadeSurvey> {
  const next = await makeSurvey(db, here)
  await db.owner.query(`update survey set begins_on = begins_on + 1 where survey_id = $1`, [
    next.surveyId,
  ])
  return next
}

/** So many answers, half of them one score and half the next, on the time it takes; else all 3. */
async function rateTime({ surveyId, services }: MadeSurvey, low: number, count: number) {
  const answers = Array.from({ length: count }, (_, row) => ({
    serviceId: services[0],
    performance: [3, 3, low + (row % 2), 3, 3, 3, 3, 3, 3],
  }))
  await answerSurvey({ db, here, surveyId }, answers)
}

async function read(surveyId = survey.surveyId) {
  const got = await getSurveyFollowUp(here.as.drafter, surveyId)
  if (!got.ok) throw new Error(got.code)
  return got
}

it('an action is planned, begun and done, and each version is kept', async () => {
  const followUpId = await plan()
  const change = (version: number, changes: Partial<FollowUpContent>) =>
    changeFollowUp(here.as.reviewer, { followUpId, version }, { ...content(), ...changes })
  expect(await change(1, { state: 'under-way', begunOn: '2026-01-05' })).toEqual({ ok: true })
  const done = { state: 'done', begunOn: '2026-01-05', endedOn: '2026-02-01' } as const
  expect(await change(2, done)).toMatchObject({ fields: { result: 'missing' } })
  expect(await change(2, { ...done, result: 'Loket kedua buka.' })).toEqual({ ok: true })
  const got = await getFollowUp(here.as.auditor, followUpId)
  expect(got).toMatchObject({
    followUp: { state: 'done', endedOn: '2026-02-01', isOverdue: false },
  })
  const versions = got.ok ? got.versions : []
  expect(
    versions.map(({ version, content: { state }, savedBy }) => [version, state, savedBy]),
  ).toEqual([
    [3, 'done', here.as.reviewer.actor.name],
    [2, 'under-way', here.as.reviewer.actor.name],
    [1, 'planned', here.as.drafter.actor.name],
  ])
  expect(versions[2]?.content).toEqual(content())
  const { rows } = await db.owner.query<{ action: string }>(
    `select action from audit where subject_id = $1 order by number`,
    [survey.surveyId],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'follow-up.planned',
    'follow-up.changed',
    'follow-up.changed',
  ])
})

it('of two who save at once one does, the other is told by whom', async () => {
  const followUpId = await plan()
  const at = { followUpId, version: 1 }
  const both = await Promise.all([
    changeFollowUp(here.as.drafter, at, { ...content(), cause: 'Sistem lambat.' }),
    changeFollowUp(here.as.bureau, at, { ...content(), cause: 'Petugas kurang.' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile', version: 2 })
})

it.each<readonly [Partial<FollowUpContent>, object]>([
  [{ cause: '' }, { cause: 'missing' }],
  [{ action: 'x'.repeat(2001) }, { action: 'too-long' }],
  [{ ownerPosition: '' }, { 'owner-position': 'missing' }],
  [{ ownerUnitId: 'x' }, { 'owner-unit': 'unknown' }],
  [{ serviceId: '00000000-0000-4000-8000-000000000000' }, { service: 'unknown' }],
  [{ dueOn: '' }, { due: 'not-a-day' }],
  [{ state: 'under-way' }, { 'begun-on': 'missing' }],
  [{ state: 'under-way', begunOn: '2999-01-01' }, { 'begun-on': 'future' }],
  [
    { state: 'given-up', endedOn: '2026-01-01', begunOn: '2026-02-01', result: 'Dana dialihkan.' },
    { 'ended-on': 'too-early' },
  ],
])('%j is refused, and told where', async (changes, fields) => {
  const typed = { ...content(), ...changes }
  const refused = await planFollowUp(here.as.drafter, survey.surveyId, typed)
  expect(refused).toEqual({ ok: false, code: 'invalid-fields', fields })
})

it('the next survey says whether the element changed, whatever the office says', async () => {
  await rateTime(survey, 2, 24)
  await plan()
  await plan({ element: 'cost' })
  await plan({ serviceId: survey.services[1] })
  const ofAll = (kind: string) => [{ kind }, { kind }, { kind }]
  const effects = async () => (await read()).followUps.map(({ effect }) => effect)
  expect(await effects()).toEqual(ofAll('no-survey-yet'))
  const next = await makeNext()
  await rateTime(next, 3, 9)
  expect(await effects()).toEqual(ofAll('too-few-answers'))
  await rateTime(next, 3, 15)
  const [time, cost, other] = await effects()
  expect(time).toMatchObject({ kind: 'compared', trend: { verdict: 'better' } })
  expect(time?.kind === 'compared' && time.trend.difference).toBeCloseTo(1, 1)
  expect(cost).toMatchObject({ kind: 'compared', trend: { difference: 0, verdict: 'unclear' } })
  expect(other).toEqual({ kind: 'too-few-answers' })
  expect((await read()).next).toMatchObject({ id: next.surveyId })
  expect((await read()).followUps.map(({ followUp }) => followUp.state)).toEqual(
    Array(3).fill('planned'),
  )
})

it('the year of the government counts how deep and how fast surveys were followed up', async () => {
  await plan({ serviceId: survey.services[0] })
  await plan({ serviceId: survey.services[1], element: 'cost', dueOn: '2026-01-31' })
  expect((await read()).daysToAction).toBeNull()
  await db.owner.query(
    `update survey set state = 'closed', closed_at = now() - interval '49 hours' where survey_id = $1`,
    [survey.surveyId],
  )
  const { rows } = await db.owner.query<{ year: number }>(
    `select extract(year from coalesce(closed_early_on(s), ends_on))::integer as year
     from survey s where survey_id = $1`,
    [survey.surveyId],
  )
  const got = await getFollowUpYear(here.as.bureau, yearLook(rows[0]?.year))
  const surveys = got.ok ? got.surveys : []
  expect(surveys.find(({ surveyId }) => surveyId === survey.surveyId)).toMatchObject({
    services: 2,
    servicesWithAction: 2,
    elements: 9,
    elementsWithAction: 2,
    actions: 2,
    done: 0,
    days: 2,
  })
  const own = got.ok ? got.followUps.filter(({ surveyId }) => surveyId === survey.surveyId) : []
  expect(own.map(({ dueOn, isOverdue }) => [dueOn, isOverdue])).toEqual([
    ['2026-01-31', true],
    ['2099-03-31', false],
  ])
  expect((await read()).daysToAction).toBe(2)
})

function yearLook(year = 0, pages: { readonly page?: number; readonly surveyPage?: number } = {}) {
  return { year, page: 1, surveyPage: 1, ...pages }
}

it('a survey that was closed early is of the year in which it was closed', async () => {
  await plan()
  await db.owner.query(
    `update survey set state = 'closed', begins_on = '2030-07-01', ends_on = '2031-06-30',
       closed_at = '2030-11-01 03:00+00' where survey_id = $1`,
    [survey.surveyId],
  )
  const years = await Promise.all(
    [2030, 2031].map((year) => getFollowUpYear(here.as.bureau, yearLook(year))),
  )
  expect(years).toMatchObject([
    { surveys: [{ surveyId: survey.surveyId }], followUps: [{ surveyId: survey.surveyId }] },
    { surveys: [], followUps: [] },
  ])
})

it('the year is read in pages, each action and each survey on one of them', async () => {
  await db.owner.query(
    `with made as (
       insert into survey (government_id, unit_id, slug, title, instrument_id, instrument_version,
         begins_on, ends_on, state, made_by, saved_by, opened_at)
       select government_id, unit_id, 'skm-1999-' || number, 'SKM ' || number, instrument_id,
         instrument_version, '1999-01-01', '1999-12-31', 'open', made_by, saved_by, now()
       from survey cross join generate_series(1, 120) as number where survey_id = $1
       returning government_id, survey_id, unit_id, made_by
     )
     insert into survey_follow_up (government_id, survey_id, element, cause, action, owner_unit_id,
       owner_position, due_on, due_by_quarter, state, result, saved_by)
     select government_id, survey_id, 'time', 'Antre', 'Loket', unit_id, 'Kepala', '2000-01-01',
       false, 'planned', '', made_by from made`,
    [survey.surveyId],
  )
  const look = async (pages: { readonly page?: number; readonly surveyPage?: number }) => {
    const got = await getFollowUpYear(here.as.bureau, yearLook(1999, pages))
    if (!got.ok) throw new Error(got.code)
    return got
  }
  const pages = await Promise.all(
    [1, 2, 3, 4].map((number) => look({ page: number, surveyPage: number })),
  )
  expect(pages.map(({ followUps, hasMore }) => [followUps.length, hasMore])).toEqual([
    [50, true],
    [50, true],
    [20, false],
    [0, false],
  ])
  expect(new Set(pages.flatMap(({ followUps }) => followUps.map(({ id }) => id))).size).toBe(120)
  const surveys = pages.flatMap((page) => page.surveys.map(({ surveyId }) => surveyId))
  expect(pages.map(({ hasMoreSurveys }) => hasMoreSurveys)).toEqual([true, true, false, false])
  expect([surveys.length, new Set(surveys).size]).toEqual([120, 120])
  expect((await look({ surveyPage: 3 })).followUps).toEqual(pages[0]?.followUps)
})

it('owners are told of a due day once, also by several at once, and again of a new one', async () => {
  await db.owner.query('update survey_follow_up set told_of = due_on')
  const followUpId = await plan({ dueOn: '2026-01-31' })
  await plan()
  const told = await Promise.all([1, 2, 3].map(() => remindOfFollowUps(db, here.id)))
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(1)
  const notices = async () => (await listNotices(here.as.drafter)).items
  expect((await notices()).map(({ kind, address }) => [kind, address])).toEqual([
    ['follow-up.due', `/surveys/${survey.surveyId}/follow-up/${followUpId}`],
  ])
  expect((await listNotices(here.transportDrafter)).items).toEqual([])
  const later = { ...content(), dueOn: '2026-02-28' }
  await changeFollowUp(here.as.drafter, { followUpId, version: 1 }, later)
  expect(await remindOfFollowUps(db, here.id)).toBe(1)
  expect(await notices()).toHaveLength(2)
})

it('others of the office, other offices and other governments change nothing', async () => {
  const followUpId = await plan()
  const { approver, auditor, reader, administrator } = here.as
  const at = { followUpId, version: 1 }
  for (const by of [approver, auditor, reader, administrator, here.transportDrafter]) {
    expect(await planFollowUp(by, survey.surveyId, content())).toMatchObject({
      code: 'not-allowed',
    })
    expect(await changeFollowUp(by, at, content())).toMatchObject({ code: 'not-allowed' })
  }
  const foreign = there.as.bureau
  expect(await planFollowUp(foreign, survey.surveyId, content())).toMatchObject({
    code: 'not-found',
  })
  expect(await changeFollowUp(foreign, at, content())).toMatchObject({ code: 'not-found' })
  expect(await getFollowUp(foreign, followUpId)).toMatchObject({ code: 'not-found' })
  expect(await getSurveyFollowUp(foreign, survey.surveyId)).toMatchObject({ code: 'not-found' })
  expect(await getFollowUp(reader, followUpId)).toMatchObject({ code: 'not-allowed' })
  expect(await getFollowUpYear(reader, yearLook(2026))).toMatchObject({ code: 'not-allowed' })
})

it('versions never change, and no row of another government is seen', async () => {
  const followUpId = await plan()
  const { kysely } = db
  await expect(
    kysely.updateTable('survey_follow_up_version').set({ content: '{}' }).execute(),
  ).rejects.toThrow('permission denied')
  const { rows } = await db.owner.query(
    `select version from survey_follow_up_version where follow_up_id = $1`,
    [followUpId],
  )
  expect(rows).toEqual([{ version: 1 }])
})

it('what a unit that ends was to do is to be done by the unit that goes on', async () => {
  const { clinic, transport } = here.units
  const ownerPosition = 'Kepala Puskesmas'
  const plan = (change: Partial<FollowUpContent>) =>
    planFollowUp(here.as.bureau, survey.surveyId, {
      ...content(),
      ownerUnitId: clinic,
      ownerPosition,
      ...change,
    })
  await plan({})
  await plan({ state: 'done', endedOn: '2026-01-02', result: 'Loket kedua dibuka.' })
  await must(closeUnit(here.as.bureau, { unitId: clinic, to: transport, ...basis }))
  const read = await getSurveyFollowUp(here.as.bureau, survey.surveyId)
  if (!read.ok) throw new Error(read.code)
  const owners = read.followUps.map(({ followUp: { state, ownerUnitId, version } }) => ({
    state,
    ownerUnitId,
    version,
  }))
  expect(owners).toContainEqual({ state: 'planned', ownerUnitId: transport, version: 2 })
  expect(owners).toContainEqual({ state: 'done', ownerUnitId: clinic, version: 1 })
})

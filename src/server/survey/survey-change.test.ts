import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { getSurveyResults } from '../survey-figures/figures.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import {
  closeSurvey,
  createSurvey,
  deleteSurvey,
  getSurveyChoices,
  openSurvey,
  saveSurvey,
  type NewSurvey,
} from './survey-change.service.ts'
import { getSurvey, getSurveyPlan, listSurveys } from './survey.service.ts'
import { makeSurvey } from './testing/make-survey.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let service: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  service = await addService(here.units.clinic, 'Imunisasi')
})
afterAll(() => db.close())

async function addService(unitId: string, name: string): Promise<string> {
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into service (government_id, unit_id, slug, name, created_by, updated_by)
     values ($1, $2, 'layanan-' || left(gen_random_uuid()::text, 8), $3, $4, $4)
     returning service_id as id`,
    [here.id, unitId, name, here.as.drafter.actor.personId],
  )
  return rows[0]?.id ?? ''
}

function planned(change: Partial<NewSurvey> = {}): NewSurvey {
  return {
    unitId: here.units.health,
    slug: '',
    title: 'SKM Dinas Kesehatan 2099',
    instrument: { id: 'skm', version: 1 },
    beginsOn: '2099-01-01',
    endsOn: '2099-12-31',
    rounding: 'nearest',
    mostPerSender: 100,
    services: [{ serviceId: service, population: 1000, asked: null, leftOut: ['cost'] }],
    channels: [
      { channel: 'link', share: 40 },
      { channel: 'paper', share: 60 },
    ],
    ...change,
  }
}

async function create(change: Partial<NewSurvey> = {}, by: Context = here.as.drafter) {
  const made = await createSurvey(by, planned(change))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.surveyId
}

async function answer(surveyId: string, serviceId: string, state = 'counted'): Promise<void> {
  await db.owner.query(
    `insert into survey_answer (government_id, answer_id, survey_id, service_id, channel,
       answered_on, received_on, state, "time")
     values ($1, $2, $3, $4, 'link', '2099-01-05', '2099-01-07', $5, 4)`,
    [here.id, randomUUID(), surveyId, serviceId, state],
  )
}

async function actions(surveyId: string): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ action: string }>(
    'select action from audit where subject_id = $1 order by number',
    [surveyId],
  )
  return rows.map(({ action }) => action)
}

it('a survey offers the services of the unit and of those below it, and no others', async () => {
  const own = await addService(here.units.health, 'Akreditasi')
  await addService(here.units.transport, 'Izin Trayek')
  const read = await getSurveyChoices(here.as.drafter, here.units.health)
  expect(read.ok && read.choices.services.map(({ id }) => id)).toEqual([own, service])
  expect(read.ok && read.choices.instruments).toMatchObject([{ id: 'skm', version: 1 }])
})

it('a survey is made with its services and shares; its address follows from the title', async () => {
  const surveyId = await create()
  const second = await create()
  const read = await getSurvey(here.as.auditor, surveyId)
  expect(read).toMatchObject({ unitName: 'Dinas Kesehatan', may: ['read'] })
  expect(read.ok && read.survey).toMatchObject({
    slug: 'skm-dinas-kesehatan-2099',
    state: 'draft',
    services: [{ serviceId: service, population: 1000, asked: undefined, leftOut: ['cost'] }],
    channels: [
      { channel: 'link', share: 40 },
      { channel: 'paper', share: 60 },
    ],
  })
  const other = await getSurvey(here.as.drafter, second)
  expect(other.ok && other.survey.slug).toBe('skm-dinas-kesehatan-2099-2')
})

it('of two who take an address at once one is told', async () => {
  const both = await Promise.all(
    [1, 2].map(() => createSurvey(here.as.drafter, planned({ slug: 'skm' }))),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ fields: { slug: 'taken' } })
})

it('no survey takes the address of a page beside surveys', async () => {
  const named = await createSurvey(here.as.drafter, planned({ slug: 'kode' }))
  expect(named).toMatchObject({ fields: { slug: 'taken' } })
  const made = await createSurvey(here.as.drafter, planned({ title: 'Kode' }))
  const read = await getSurvey(here.as.drafter, made.ok ? made.surveyId : '')
  expect(read.ok && read.survey.slug).toBe('kode-2')
})

it('each wrong field is told, and nothing is stored', async () => {
  const transport = await addService(here.units.transport, 'Izin Trayek')
  const made = await createSurvey(
    here.as.drafter,
    planned({
      title: '',
      slug: 'Dinas Kesehatan',
      instrument: { id: 'skm', version: 7 },
      beginsOn: '2099-02-30',
      endsOn: '2098-01-01',
      mostPerSender: Number.NaN,
      channels: [{ channel: 'link', share: 90 }],
      services: [
        { serviceId: transport, population: null, asked: null, leftOut: [] },
        { serviceId: service, population: Number.NaN, asked: -1, leftOut: ['time'] },
      ],
    }),
  )
  expect(made).toEqual({
    ok: false,
    code: 'invalid-fields',
    fields: {
      title: 'missing',
      slug: 'not-a-slug',
      instrument: 'unknown',
      'begins-on': 'not-a-day',
      'most-per-sender': 'not-a-count',
      channels: 'not-hundred',
      services: 'unknown',
      [`population-${service}`]: 'not-a-count',
      [`asked-${service}`]: 'not-a-count',
      [`left-out-${service}`]: 'unknown',
    },
  })
  const { rows } = await db.owner.query('select from survey_instrument where government_id = $1', [
    here.id,
  ])
  expect(rows).toHaveLength(0)
})

it('a survey opens once, closes once, and is never opened again', async () => {
  const surveyId = await create()
  const open = () => openSurvey(here.as.drafter, { surveyId, version: 1 })
  const both = await Promise.all([open(), open()])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile', version: 2 })
  expect(await deleteSurvey(here.as.drafter, { surveyId, version: 2 })).toMatchObject({
    code: 'wrong-survey-state',
  })
  expect(await closeSurvey(here.as.drafter, { surveyId, version: 2 })).toEqual({ ok: true })
  for (const act of [openSurvey, closeSurvey]) {
    expect(await act(here.as.drafter, { surveyId, version: 3 })).toMatchObject({ state: 'closed' })
  }
  expect(await saveSurvey(here.as.drafter, { surveyId, version: 3 }, planned())).toMatchObject({
    code: 'wrong-survey-state',
  })
  expect(await actions(surveyId)).toEqual(['survey.created', 'survey.opened', 'survey.closed'])
})

it('nothing opens without a service, or after its last day', async () => {
  const empty = await create({ services: [] })
  expect(await openSurvey(here.as.drafter, { surveyId: empty, version: 1 })).toMatchObject({
    code: 'survey-empty',
  })
  const past = await create({ beginsOn: '2020-01-01', endsOn: '2020-12-31' })
  expect(await openSurvey(here.as.drafter, { surveyId: past, version: 1 })).toMatchObject({
    code: 'survey-over',
  })
})

it('who saves on an older version is told who saved meanwhile', async () => {
  const surveyId = await create()
  const at = { surveyId, version: 1 }
  expect(await saveSurvey(here.as.bureau, at, planned({ title: 'SKM' }))).toEqual({ ok: true })
  expect(await saveSurvey(here.as.drafter, at, planned())).toMatchObject({
    code: 'changed-meanwhile',
    version: 2,
    changedBy: here.as.bureau.actor.name,
  })
})

it('once there are answers services are added, and what was asked stays', async () => {
  const surveyId = await create()
  await openSurvey(here.as.drafter, { surveyId, version: 1 })
  await answer(surveyId, service, 'held')
  const [mine] = planned().services
  const other = await addService(here.units.health, 'Akreditasi')
  const more = { serviceId: other, population: 50, asked: 20, leftOut: [] }
  const at = { surveyId, version: 2 }
  const without = await saveSurvey(here.as.drafter, at, planned({ services: [more] }))
  expect(without).toMatchObject({ fields: { services: 'answered' } })
  const kept = { ...more, serviceId: service }
  expect(await saveSurvey(here.as.drafter, at, planned({ services: [kept] }))).toMatchObject({
    fields: { [`left-out-${service}`]: 'answered' },
  })
  const both = mine === undefined ? [more] : [mine, more]
  expect(await saveSurvey(here.as.drafter, at, planned({ services: both }))).toEqual({ ok: true })
  const read = await getSurvey(here.as.drafter, surveyId)
  expect(read.ok && read.survey.services.map(({ name }) => name)).toEqual([
    'Akreditasi',
    'Imunisasi',
  ])
})

it('a draft is deleted, but not one for which codes were printed', async () => {
  const surveyId = await create()
  const coded = await create()
  await db.owner.query(
    `insert into survey_code_batch (government_id, survey_id, service_id, count, made_by)
     values ($1, $2, $3, 5, $4)`,
    [here.id, coded, service, here.as.drafter.actor.personId],
  )
  expect(await deleteSurvey(here.as.drafter, { surveyId, version: 1 })).toEqual({ ok: true })
  expect(await getSurvey(here.as.drafter, surveyId)).toMatchObject({ code: 'not-found' })
  expect(await actions(surveyId)).toEqual(['survey.created', 'survey.deleted'])
  expect(await deleteSurvey(here.as.drafter, { surveyId: coded, version: 1 })).toMatchObject({
    code: 'survey-in-use',
  })
  expect(
    await saveSurvey(here.as.drafter, { surveyId: coded, version: 1 }, planned({ services: [] })),
  ).toMatchObject({ fields: { services: 'answered' } })
})

it('what comes in is counted by service, channel, week and state', async () => {
  const surveyId = await create()
  for (const state of ['counted', 'counted', 'held', 'left-out']) {
    await answer(surveyId, service, state)
  }
  await db.owner.query(
    `insert into survey_refusal values ($1, $2, '2099-01-05', 'too-often', 3),
       ($1, $2, '2099-01-06', 'too-often', 4)`,
    [here.id, surveyId],
  )
  const plan = await getSurveyPlan(here.as.reviewer, surveyId)
  expect(plan).toMatchObject({
    ok: true,
    isOverdue: false,
    sample: { population: 1000, sizes: { nearest: 278, up: 278 }, size: 278 },
    response: {
      groups: [{ serviceId: service, channel: 'link', counted: 2, held: 1, leftOut: 1 }],
      weeks: [{ monday: '2099-01-05', counted: 2, held: 1, leftOut: 1 }],
      refusals: [{ reason: 'too-often', count: 7 }],
    },
  })
})

it('the list tells how many have answered, what is overdue, and finds by unit, state and year', async () => {
  const { surveyId } = await makeSurvey(db, here)
  const list = async (request: object = {}, by = here.as.bureau) => {
    const read = await listSurveys(by, { page: 1, ...request })
    if (!read.ok) throw new Error(read.code)
    return read.list
  }
  expect(await list()).toMatchObject({
    items: [{ id: surveyId, counted: 0, wanted: 260, isOverdue: false }],
    hasMore: false,
    unsurveyed: [{ unitName: 'Puskesmas', services: 1 }],
  })
  await db.owner.query(
    'update survey set ends_on = government_today($1) - 1 where government_id = $1',
    [here.id],
  )
  expect((await list()).items[0]?.isOverdue).toBe(true)
  expect((await list({}, here.as.drafter)).unsurveyed).toEqual([])
  for (const request of [
    { unitId: here.units.transport },
    { state: 'draft' },
    { year: 1999 },
    { page: 2 },
  ]) {
    expect((await list(request)).items).toEqual([])
  }
  expect((await list({ unitId: 'x' })).items).toHaveLength(1)
})

it('the list counts what was summed and what came after it once', async () => {
  const { surveyId, services } = await makeSurvey(db, here)
  const receive = (daysAgo: number) =>
    db.owner.query(
      `insert into survey_answer (government_id, answer_id, survey_id, service_id, channel,
         answered_on, received_on, state, "time")
       select $1, gen_random_uuid(), $2, $3, 'link', day, day, 'counted', 4
       from (select government_today($1) - $4::integer as day) as one`,
      [here.id, surveyId, services[0], daysAgo],
    )
  for (const daysAgo of [9, 9, 8, 0]) await receive(daysAgo)
  const counted = async () => {
    const read = await listSurveys(here.as.bureau, { page: 1 })
    return read.ok ? read.list.items[0]?.counted : undefined
  }
  expect(await counted()).toBe(4)
  expect(await getSurveyResults(here.as.bureau, surveyId)).toMatchObject({ ok: true })
  const { rows } = await db.owner.query('select from survey_tally where survey_id = $1', [surveyId])
  expect(rows).toHaveLength(1)
  await receive(0)
  expect(await counted()).toBe(5)
})

it('other offices, roles and governments are refused', async () => {
  const surveyId = await create()
  const at = { surveyId, version: 1 }
  for (const who of [
    here.transportDrafter,
    here.clinicDrafter,
    here.as.reviewer,
    here.as.auditor,
  ]) {
    expect(await createSurvey(who, planned())).toMatchObject({ code: 'not-allowed' })
    expect(await getSurveyChoices(who, here.units.health)).toMatchObject({ code: 'not-allowed' })
    expect(await saveSurvey(who, at, planned())).toMatchObject({ code: 'not-allowed' })
    for (const act of [openSurvey, closeSurvey, deleteSurvey]) {
      expect(await act(who, at)).toMatchObject({ code: 'not-allowed' })
    }
  }
  expect(await saveSurvey(there.as.bureau, at, planned())).toMatchObject({ code: 'not-found' })
  expect(await createSurvey(there.as.bureau, planned())).toMatchObject({ code: 'not-found' })
  expect(await getSurvey(there.as.bureau, surveyId)).toMatchObject({ code: 'not-found' })
  expect(await getSurvey(here.as.reader, surveyId)).toMatchObject({ code: 'not-allowed' })
  expect(await listSurveys(here.as.reader, { page: 1 })).toMatchObject({ code: 'not-allowed' })
  expect(await openSurvey(here.as.drafter, { surveyId: 'x', version: 1 })).toMatchObject({
    code: 'not-found',
  })
})

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { emptyStandard, type ServiceStandard } from '#standard'
import { readDuration, type Duration } from '#time'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { compareExpectations } from './compare-expectations.ts'
import type { PublishedContent } from './publication-record.ts'
import { getPublishedSurvey } from './public-results.service.ts'
import { getPublication, publishSurvey } from './publish.service.ts'
import { answerSurvey, type TestAnswer } from './testing/answer-survey.ts'

let db: ScratchDatabase
let here: SmallGovernment
let made: MadeSurvey

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
  made = await makeSurvey(db, here)
})
afterAll(() => db.close())

function durationOf(days: number): Duration {
  const read = readDuration(`${days} hari kerja`)
  if (read === undefined) throw new Error('no duration')
  return read
}

function standardOf(days: number): ServiceStandard {
  const standard = emptyStandard('Legalisir Dokumen')
  const item = (id: string) => ({
    id,
    text: { id: `Syarat ${id}`, en: '' },
    when: standard.summary,
  })
  const requirements = ['a', 'b'].map(item)
  const duration = { promised: durationOf(days), note: standard.summary }
  return {
    ...standard,
    delivery: { ...standard.delivery, requirements, duration, fee: { kind: 'free' } },
  }
}

/** Puts a standard in force since so many days ago. */
async function promise(
  serviceId: string,
  {
    number,
    days,
    since,
  }: { readonly number: number; readonly days: number; readonly since: number },
): Promise<void> {
  await db.owner.query(
    `insert into standard_version (government_id, service_id, number, content, content_hash, decree,
       decreed_on, since, origin, fixed_by)
     select $1, $2, $3::integer, $4, sha256('x'), 'Keputusan Nomor ' || $3::integer, government_today($1) - $5::integer,
       government_today($1) - $5::integer, 'before', $6`,
    [here.id, serviceId, number, standardOf(days), since, here.as.drafter.actor.personId],
  )
  await db.owner.query(`update service set in_force = $2 where service_id = $1`, [
    serviceId,
    number,
  ])
}

async function end(serviceId: string, number: number, daysAgo: number): Promise<void> {
  await db.owner.query(
    `update published_standard set until = government_today(government_id) - $3::integer
     where service_id = $1 and version = $2`,
    [serviceId, number, daysAgo],
  )
}

async function draftOf(surveyId = made.surveyId): Promise<PublishedContent> {
  const found = await getPublication(here.as.drafter, surveyId)
  if (!found.ok) throw new Error(found.code)
  return found.draft
}

async function compare() {
  const { results, promises = [] } = await draftOf()
  return compareExpectations(results, promises)
}

/** Every other answer rates 3, the others 4; `important` of them find all as important as can be. */
function rated(serviceId: string, count: number, important = count): TestAnswer[] {
  return Array.from({ length: count }, (_, row) => ({
    serviceId,
    performance: Array.from({ length: 9 }, () => 3 + (row % 2)),
    importance: Array.from({ length: 9 }, () => (row < important ? 4 : 0)),
  }))
}

const answer = (answers: readonly TestAnswer[]) =>
  answerSurvey({ db, here, surveyId: made.surveyId }, answers)

it('what is expected, promised and perceived stand side by side, and nothing is said to be measured', async () => {
  const [serviceId] = made.services
  await db.owner.query('update survey_service set population = null where survey_id = $1', [
    made.surveyId,
  ])
  await promise(serviceId, { number: 1, days: 3, since: 90 })
  await answer(rated(serviceId, 40))
  const [service, ...others] = await compare()
  expect(others).toEqual([])
  expect(service?.promise).toMatchObject({
    decree: 'Keputusan Nomor 1',
    partly: false,
    duration: { promised: durationOf(3) },
    fee: { kind: 'free' },
    requirements: 2,
  })
  expect(service?.elements.map(({ element, delivered }) => [element, delivered.reason])).toEqual([
    ['requirements', 'not-in-logs'],
    ['time', 'no-logs'],
    ['cost', 'not-in-logs'],
  ])
  const time = service?.elements[1]
  expect(time).toMatchObject({
    expected: { n: 40, mean: 4 },
    perceived: { n: 40, mean: 3.5 },
    gap: { n: 40, mean: -0.5 },
  })
  // 2.0227 (t, 39 degrees) × √(0.25 × 40 ÷ 39 ÷ 40) = 0.16195
  expect(time?.gap?.interval?.low).toBeCloseTo(-0.66195, 4)
  expect(time?.gap?.interval?.high).toBeCloseTo(-0.33805, 4)
})

it('the promise is the last that was in force while the survey ran, and a part of that time is told', async () => {
  const [serviceId, other] = made.services
  await promise(serviceId, { number: 1, days: 9, since: 300 })
  await promise(serviceId, { number: 2, days: 5, since: 90 })
  await end(serviceId, 1, 90)
  await promise(serviceId, { number: 3, days: 2, since: 10 })
  await end(serviceId, 2, 10)
  await promise(other, { number: 1, days: 7, since: 300 })
  await db.owner.query('update service set in_force = null where service_id = $1', [other])
  await end(other, 1, 60)
  const told = async () => (await draftOf()).promises?.map(({ decree, partly }) => [decree, partly])
  expect(await told()).toEqual([['Keputusan Nomor 3', true]])
  await db.owner.query(
    `update survey set ends_on = government_today(government_id) - 20 where survey_id = $1`,
    [made.surveyId],
  )
  expect(await told()).toEqual([['Keputusan Nomor 2', false]])
})

it('services without a promise stand there by their expectation alone, and without either not at all', async () => {
  const [expected, neither] = made.services
  await answer([...rated(expected, 12), ...rated(neither, 12, 0)])
  const services = await compare()
  expect(services.map(({ serviceId, promise: kept }) => [serviceId, kept])).toEqual([
    [expected, undefined],
  ])
})

it('groups below the floor of privacy stay hidden, and so do fewer than that within a group', async () => {
  const [small, large] = made.services
  for (const service of made.services) await promise(service, { number: 1, days: 3, since: 90 })
  await answer([...rated(small, 9), ...rated(large, 40, 9)])
  const { results, promises = [] } = await draftOf()
  expect(compareExpectations(results, promises)).toEqual([])
  await answer(rated(small, 31))
  const services = await compare()
  const found = services.find(({ serviceId }) => serviceId === large)
  expect(found?.elements[1]).toMatchObject({ expected: { n: 9 }, gap: { n: 9 } })
  expect(Object.keys(found?.elements[1]?.expected ?? {})).toEqual(['n'])
  expect(Object.keys(found?.elements[1]?.gap ?? {})).toEqual(['n'])
})

it('what came in force after a survey was closed early was promised to nobody in it', async () => {
  const [serviceId] = made.services
  await promise(serviceId, { number: 1, days: 3, since: 90 })
  await promise(serviceId, { number: 2, days: 1, since: 5 })
  await answer(rated(serviceId, 40))
  expect((await draftOf()).promises).toMatchObject([{ decree: 'Keputusan Nomor 2', partly: true }])
  await db.owner.query(
    `update survey set state = 'closed', closed_at = now() - interval '10 days'
     where survey_id = $1`,
    [made.surveyId],
  )
  expect((await draftOf()).promises).toMatchObject([{ decree: 'Keputusan Nomor 1', partly: false }])
})

it('what was published keeps its promise when the standard changes; what was published without one is read', async () => {
  const [serviceId] = made.services
  await promise(serviceId, { number: 1, days: 3, since: 90 })
  await answer(rated(serviceId, 40))
  await db.owner.query(
    `update survey set state = 'closed', closed_at = now() where survey_id = $1`,
    [made.surveyId],
  )
  expect(await publishSurvey(here.as.approver, made.surveyId)).toMatchObject({ ok: true })
  await promise(serviceId, { number: 2, days: 1, since: 20 })
  await db.owner.query(
    `insert into survey_publication (government_id, survey_id, version, content, data, formula,
       computed_at, reason, published_by)
     select government_id, survey_id, 2, content - 'promises', data, formula, computed_at, 'Lama',
       published_by from survey_publication where survey_id = $1`,
    [made.surveyId],
  )
  const archive = { governmentId: here.id, slug: 'x', name: 'Kota', timeZone: 'Asia/Jakarta' }
  const read = (version: number) =>
    getPublishedSurvey({ db, archive }, { slug: made.slug, version })
  expect((await read(1))?.promises).toMatchObject([{ decree: 'Keputusan Nomor 1', partly: false }])
  const old = await read(2)
  expect(old?.promises).toBeUndefined()
  expect(old && compareExpectations(old.results, [])).toMatchObject([{ serviceId }])
})

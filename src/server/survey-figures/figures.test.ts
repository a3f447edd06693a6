import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import type { SurveyResults } from './figures-record.ts'
import { getSurveyResults } from './figures.service.ts'
import { readPeriodResults, type PeriodResult } from './period.service.ts'
import { answerSurvey, workedAnswers, type TestAnswer } from './testing/answer-survey.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let made: MadeSurvey

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const two = await makeTwoGovernments(db)
  here = two.here
  there = two.there
  made = await makeSurvey(db, here)
})
afterAll(() => db.close())

function answer(answers: readonly TestAnswer[], surveyId = made.surveyId) {
  return answerSurvey({ db, here, surveyId }, answers)
}

async function read(surveyId = made.surveyId): Promise<SurveyResults> {
  const read = await getSurveyResults(here.as.drafter, surveyId)
  if (!read.ok) throw new Error(read.code)
  return read.results
}

it('the worked example of 29 answers gives 91.48, 91.38 and 90.56, of whole, service and channel', async () => {
  const [serviceId] = made.services
  await answer(workedAnswers.map((performance) => ({ serviceId, performance })))
  const { whole, services, channels, formula } = await read()
  expect(formula).toBe('tatalaksana-ikm/1')
  expect(channels.map(({ channel }) => channel)).toEqual(['link'])
  const answered = services.find((service) => service.serviceId === serviceId)
  for (const { figures } of [whole, answered, channels[0]].filter((group) => group !== undefined)) {
    expect(figures.n).toBe(29)
    expect(figures.index?.exact).toBeCloseTo(91.4751, 4)
    expect(figures.index?.threeDecimals).toBeCloseTo(91.3836, 4)
    expect(figures.index?.twoDecimals).toBeCloseTo(90.5603, 4)
  }
  expect(whole).toMatchObject({ population: 800, counts: { counted: 29, held: 0, leftOut: 0 } })
  expect(whole.distributions.requirements?.performance).toEqual([
    [3, 11],
    [4, 18],
  ])
})

it('what waits or was left out is counted and enters no figure', async () => {
  const [serviceId] = made.services
  const performance = [4, 4, 4, 4, 4, 4, 4, 4, 4]
  const good = Array.from({ length: 12 }, () => ({ serviceId, performance }))
  const bad = { serviceId, performance: performance.map(() => 1) }
  await answer([...good, { ...bad, state: 'held' }, { ...bad, state: 'left-out' }])
  const { whole } = await read()
  expect(whole.counts).toEqual({ counted: 12, held: 1, leftOut: 1 })
  expect(whole.figures.index?.exact).toBe(100)
})

it('an element that a service cannot have counts in no figure of it', async () => {
  const [first, second] = made.services
  await db.owner.query(`update survey_service set left_out = '{cost}' where service_id = $1`, [
    first,
  ])
  const row = { serviceId: first, performance: [4, 4, 4, 1, 4, 4, 4, 4, 4] }
  await answer(Array.from({ length: 10 }, () => row))
  const one = await read()
  expect(one.services.find(({ serviceId }) => serviceId === first)?.figures.index?.exact).toBe(100)
  expect(one.whole.figures.unanswered).toEqual(['cost'])
  await answer(Array.from({ length: 10 }, () => ({ ...row, serviceId: second })))
  const { whole } = await read()
  expect(whole.figures.elements.find(({ key }) => key === 'cost')).toMatchObject({ n: 10, mean: 1 })
})

it('more answers than users is told, and figures are computed without their number', async () => {
  const [serviceId] = made.services
  await db.owner.query(
    `update survey_service set population = 10, asked = 5 where service_id = $1`,
    [serviceId],
  )
  await answer(workedAnswers.map((performance) => ({ serviceId, performance })))
  const service = (await read()).services.find((one) => one.serviceId === serviceId)
  expect(service?.fault).toMatchObject({ given: 10, answers: 29 })
  expect(service?.figures.population).toBeUndefined()
  expect(service?.figures.response).toBeUndefined()
  expect(service?.figures.index?.exact).toBeCloseTo(91.4751, 4)
})

/** By hand: from 2 or 3 by turns to 3 or 4 by turns, nine elements alike: 62.5 and 87.5. */
it('figures stand beside those of the survey of the unit before, whole and by element', async () => {
  const before = await makeSurvey(db, here)
  await db.owner.query(
    `update survey set begins_on = begins_on - 365, ends_on = ends_on - 365, state = 'closed',
       closed_at = now() where survey_id = $1`,
    [before.surveyId],
  )
  const rows = (service: string, low: number) =>
    Array.from({ length: 40 }, (_, row) => ({
      serviceId: service,
      performance: Array.from({ length: 9 }, () => low + (row % 2)),
    }))
  await answer(rows(before.services[0], 2), before.surveyId)
  await answer(rows(made.services[0], 3))
  const { whole, previous } = await read()
  expect(previous?.id).toBe(before.surveyId)
  expect(whole.trend?.index).toMatchObject({ difference: 25, verdict: 'better' })
  expect(whole.trend?.elements.time).toMatchObject({ difference: 1, verdict: 'better' })
})

it('a survey of another government is not there, and readers see no results', async () => {
  expect(await getSurveyResults(there.as.bureau, made.surveyId)).toMatchObject({
    code: 'not-found',
  })
  expect(await getSurveyResults(here.as.reader, made.surveyId)).toMatchObject({
    code: 'not-allowed',
  })
  expect(await getSurveyResults(here.as.bureau, 'x')).toMatchObject({ code: 'not-found' })
})

it('the figures of all surveys of a period are those of each', async () => {
  const other = await makeSurvey(db, here)
  await answer(workedAnswers.map((performance) => ({ serviceId: made.services[0], performance })))
  const row = { serviceId: other.services[1], performance: [3, 4] }
  await answer(
    Array.from({ length: 12 }, () => row),
    other.surveyId,
  )
  const period = { from: '2000-01-01', through: '2999-12-31' }
  const found: PeriodResult[] = []
  const done = await readPeriodResults(here.as.auditor, period, (one) => found.push(one))
  expect(done).toEqual({ ok: true, surveys: 2 })
  for (const { survey, computed } of found) {
    const { whole, services, channels } = await read(survey.id)
    expect({ whole: computed.whole, services: computed.services }).toEqual({ whole, services })
    expect(computed.channels).toEqual(channels)
  }
  const none = await readPeriodResults(there.as.bureau, period, () => undefined)
  expect(none).toEqual({ ok: true, surveys: 0 })
  expect(await readPeriodResults(here.as.reader, period, () => undefined)).toMatchObject({
    code: 'not-allowed',
  })
})

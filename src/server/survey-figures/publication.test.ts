import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ArchiveContext } from '../archive/archive.service.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import type { PublishedSurvey } from './publication-record.ts'
import {
  getPublishedData,
  getPublishedSurvey,
  listPublishedSurveys,
} from './public-results.service.ts'
import { correctSurvey, getPublication, publishSurvey } from './publish.service.ts'
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

function publicOf({ id }: SmallGovernment): ArchiveContext {
  return { db, archive: { governmentId: id, slug: 'x', name: 'Kota', timeZone: 'Asia/Jakarta' } }
}

function answer(answers: readonly TestAnswer[], surveyId = made.surveyId) {
  return answerSurvey({ db, here, surveyId }, answers)
}

async function close(surveyId = made.surveyId, yearsAgo = 0): Promise<void> {
  await db.owner.query(
    `update survey set state = 'closed', closed_at = now(), begins_on = begins_on - $2 * 365,
       ends_on = ends_on - $2 * 365 where survey_id = $1`,
    [surveyId, yearsAgo],
  )
}

async function read(version?: number): Promise<PublishedSurvey> {
  const which = { slug: made.slug, ...(version !== undefined && { version }) }
  const found = await getPublishedSurvey(publicOf(here), which)
  if (found === undefined) throw new Error('not published')
  return found
}

const rated = (serviceId: string, count: number, score = 4) =>
  Array.from({ length: count }, () => ({
    serviceId,
    performance: Array.from({ length: 9 }, () => score),
  }))

it('the figures of a closed survey are fixed for ever, and everybody sees them', async () => {
  const [serviceId] = made.services
  await answer(workedAnswers.map((performance) => ({ serviceId, performance })))
  await close()
  expect(await getPublishedSurvey(publicOf(here), { slug: made.slug })).toBeUndefined()
  expect(await publishSurvey(here.as.approver, made.surveyId)).toEqual({ ok: true, version: 1 })
  await answer(rated(serviceId, 30, 1))
  const { results, version, reason } = await read()
  expect([version, reason]).toEqual([1, ''])
  expect(results.whole.figures.n).toBe(29)
  expect(results.whole.figures.index?.exact).toBeCloseTo(91.4751, 4)
  expect(results.whole.figures.elements[0]?.derivedImportance).toBeUndefined()
  const listed = await listPublishedSurveys(publicOf(here), { page: 1 })
  expect(listed.items).toMatchObject([{ slug: made.slug, n: 29, version: 1 }])
  expect(listed.items[0]?.index).toBeCloseTo(91.4751, 4)
  const audit = await db.owner.query<{ action: string }>(
    `select action from audit where government_id = $1 and subject_id = $2`,
    [here.id, made.surveyId],
  )
  expect(audit.rows).toEqual([{ action: 'survey.published' }])
})

it('a survey that was closed before its last day is published with the day of its closing', async () => {
  await answer(rated(made.services[0], 30))
  const { rows } = await db.owner.query<{ closed: string; planned: string }>(
    `update survey set state = 'closed', closed_at = (ends_on - 2) + time '17:30' at time zone 'UTC'
     where survey_id = $1
     returning (ends_on - 1)::text as closed, ends_on::text as planned`,
    [made.surveyId],
  )
  const [{ closed, planned } = { closed: '', planned: '' }] = rows
  await publishSurvey(here.as.approver, made.surveyId)
  const day = { endsOn: planned, closedEarlyOn: closed }
  expect((await read()).results.survey).toMatchObject(day)
  expect((await listPublishedSurveys(publicOf(here), { page: 1 })).items).toMatchObject([day])
  const open = await getPublishedData(publicOf(here), { slug: made.slug, version: 1 })
  expect(open?.data.survey).toMatchObject(day)
})

it('one that was closed on its last day or later was not closed early', async () => {
  await answer(rated(made.services[0], 30))
  await close(made.surveyId, 1)
  await publishSurvey(here.as.approver, made.surveyId)
  expect((await read()).results.survey.closedEarlyOn).toBeUndefined()
  expect((await listPublishedSurveys(publicOf(here), { page: 1 })).items).toMatchObject([
    { closedEarlyOn: null },
  ])
})

it('a correction is a version beside the old with its reason; both stay readable', async () => {
  const [serviceId] = made.services
  const [wrong] = await answer([...rated(serviceId, 1, 1), ...rated(serviceId, 30)])
  await close()
  await publishSurvey(here.as.bureau, made.surveyId)
  await db.owner.query(`update survey_answer set state = 'left-out' where answer_id = $1`, [wrong])
  expect(await getPublication(here.as.drafter, made.surveyId)).toMatchObject({
    differs: true,
    mayPublish: false,
  })
  const correction = { surveyId: made.surveyId, version: 1 }
  expect(await correctSurvey(here.as.bureau, { ...correction, reason: ' ' })).toMatchObject({
    fields: { reason: 'missing' },
  })
  const reason = 'Satu jawaban ternyata diisi petugas sendiri.'
  expect(await correctSurvey(here.as.bureau, { ...correction, reason })).toEqual({
    ok: true,
    version: 2,
  })
  const [last, first] = [await read(), await read(1)]
  expect(last).toMatchObject({ version: 2, reason, versions: [{ version: 2 }, { version: 1 }] })
  expect([last.results.whole.figures.n, first.results.whole.figures.n]).toEqual([30, 31])
  expect(last.results.whole.figures.index?.exact).toBe(100)
  expect(await getPublication(here.as.bureau, made.surveyId)).toMatchObject({ differs: false })
  const data = await getPublishedData(publicOf(here), { slug: made.slug, version: 1 })
  expect(data?.data.groups[0]).toMatchObject({ kind: 'whole', n: 31, hidden: false })
  await expect(
    db.kysely.updateTable('survey_publication').set({ reason: '' }).execute(),
  ).rejects.toThrow('permission denied')
})

it('two who publish at once make one version', async () => {
  await answer(rated(made.services[0], 30))
  await close()
  const both = await Promise.all([
    publishSurvey(here.as.bureau, made.surveyId),
    publishSurvey(here.as.approver, made.surveyId),
  ])
  expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, version: 1 }])
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'already-published', version: 1 })
})

it('an open survey, and one with answers that wait, are not published', async () => {
  const [serviceId] = made.services
  await answer([{ serviceId, performance: [4], state: 'held' }])
  expect(await publishSurvey(here.as.bureau, made.surveyId)).toMatchObject({
    code: 'survey-not-closed',
  })
  await close()
  expect(await publishSurvey(here.as.bureau, made.surveyId)).toMatchObject({
    code: 'answers-waiting',
    held: 1,
  })
})

it('a group below ten, and the one beside it that would give it away, are hidden in figures and data', async () => {
  const [small, large] = made.services
  await answer([...rated(small, 9, 1), ...rated(large, 40)])
  await close()
  await publishSurvey(here.as.bureau, made.surveyId)
  const { results } = await read()
  expect(results.whole.figures.n).toBe(49)
  expect(results.services.map(({ figures }) => figures.standing)).toEqual(['hidden', 'hidden'])
  expect(results.services.map(({ distributions }) => distributions)).toEqual([{}, {}])
  const data = await getPublishedData(publicOf(here), { slug: made.slug })
  const services = data?.data.groups.filter(({ kind }) => kind === 'service') ?? []
  expect(services.map(({ hidden, index, elements }) => [hidden, index, elements])).toEqual([
    [true, null, []],
    [true, null, []],
  ])
})

it('what was hidden in the survey before is not told by the difference to it', async () => {
  const [service, other] = made.services
  const before = await makeSurvey(db, here)
  await db.owner.query(
    `insert into survey_service (government_id, survey_id, service_id)
     select government_id, $1, service_id from survey_service where survey_id = $2`,
    [before.surveyId, made.surveyId],
  )
  await answer([...rated(service, 9, 1), ...rated(other, 40, 3)], before.surveyId)
  await close(before.surveyId, 1)
  await publishSurvey(here.as.bureau, before.surveyId)
  await answer([...rated(service, 40, 3), ...rated(other, 40)])
  await close()
  await publishSurvey(here.as.bureau, made.surveyId)
  const { results } = await read()
  expect(results.previous?.slug).toBe(before.slug)
  expect(results.whole.trend?.index?.verdict).toBe('better')
  expect(results.services.map(({ trend }) => trend)).toEqual([undefined, undefined])
})

it('only remarks that a person let stand are published, with numbers of persons masked', async () => {
  await answer(rated(made.services[0], 12))
  for (const [text, state] of [
    ['Loket buka tepat waktu, terima kasih. Hubungi 0812-3456-7890', 'shown'],
    ['Petugas bernama Budi kasar', 'refused'],
  ])
    await db.owner.query(
      `insert into survey_remark (government_id, survey_id, service_id, question, text, month, state,
         judged_by, judged_at)
       values ($1, $2, $3, 'suggestion', $4, '2026-11-01', $5, $6, now())`,
      [here.id, made.surveyId, made.services[0], text, state, here.as.reviewer.actor.personId],
    )
  await close()
  await publishSurvey(here.as.bureau, made.surveyId)
  expect((await read()).remarks).toEqual([
    {
      question: 'suggestion',
      text: 'Loket buka tepat waktu, terima kasih. Hubungi [disamarkan]',
      month: '2026-11-01',
    },
  ])
})

it('who may not publish is refused, and other governments see nothing', async () => {
  await answer(rated(made.services[0], 30))
  await close()
  for (const context of [here.as.drafter, here.as.reviewer, here.as.auditor, here.as.reader])
    expect(await publishSurvey(context, made.surveyId)).toMatchObject({ code: 'not-allowed' })
  expect(await publishSurvey(there.as.bureau, made.surveyId)).toMatchObject({ code: 'not-found' })
  expect(await getPublication(there.as.bureau, made.surveyId)).toMatchObject({ code: 'not-found' })
  expect(await getPublication(here.as.reader, made.surveyId)).toMatchObject({ code: 'not-allowed' })
  await publishSurvey(here.as.bureau, made.surveyId)
  expect(await getPublishedSurvey(publicOf(there), { slug: made.slug })).toBeUndefined()
  expect(await getPublishedData(publicOf(there), { slug: made.slug })).toBeUndefined()
  expect((await listPublishedSurveys(publicOf(there), { page: 1 })).items).toEqual([])
})

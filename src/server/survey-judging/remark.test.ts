import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { screenRemark } from '../screening/screening.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import type { RemarkChoice } from './remark-record.ts'
import { exportRemarks, judgeRemarks, listRemarks } from './remark.service.ts'

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
  survey = await makeSurvey(db, here)
})

async function write(text: string, service: 0 | 1 = 0): Promise<string> {
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into survey_remark (government_id, survey_id, service_id, question, text, reasons, month)
     values ($1, $2, $3, 'suggestion', $4, $5, '2026-11-01') returning remark_id as id`,
    [here.id, survey.surveyId, survey.services[service], text, [...screenRemark(text)]],
  )
  return rows[0]?.id ?? ''
}

async function listed(choice: Partial<RemarkChoice> = {}) {
  const asked = { choice: { state: 'held', ...choice }, page: 1 } as const
  const read = await listRemarks(here.as.reviewer, survey.surveyId, asked)
  if (!read.ok) throw new Error(read.code)
  return read
}

it('each remark waits, is found by service and by what is doubted, and shows no number', async () => {
  await write('Kursi tunggu kurang.')
  await write('Hubungi saya di 0812-3456-7890 atau warga@contoh.example', 1)
  const { counts, remarks } = await listed()
  expect(counts).toEqual({ held: 2, shown: 0, refused: 0 })
  expect(remarks.map(({ text }) => text).toSorted()).toEqual([
    'Hubungi saya di [disamarkan] atau [disamarkan]',
    'Kursi tunggu kurang.',
  ])
  const ofService = await listed({ serviceId: survey.services[1] })
  expect(ofService.remarks.map(({ reasons }) => reasons)).toEqual([['mail', 'phone']])
  expect((await listed({ reason: 'phone' })).remarks).toHaveLength(1)
  expect((await listed({ reason: 'none' })).remarks).toHaveLength(1)
})

it('many are shown or refused at once, and what was refused can still be shown', async () => {
  const ids = [await write('Baik.'), await write('Cukup.'), await write('Petugasnya goblok')]
  const { surveyId } = survey
  const some = { surveyId, ids: ids.slice(0, 2) }
  expect(await judgeRemarks(here.as.reviewer, some, 'shown')).toMatchObject({ ok: true, count: 2 })
  expect(await judgeRemarks(here.as.reviewer, { surveyId, ids }, 'refused')).toMatchObject({
    count: 3,
  })
  expect(await judgeRemarks(here.as.bureau, some, 'refused')).toMatchObject({
    code: 'no-longer-open',
  })
  expect(await judgeRemarks(here.as.bureau, some, 'shown')).toMatchObject({ count: 2 })
  expect((await listed()).counts).toEqual({ held: 0, shown: 2, refused: 1 })
  expect(await judgeRemarks(here.as.bureau, { surveyId, ids: ['x'] }, 'shown')).toMatchObject({
    fields: { remarks: 'missing' },
  })
})

it('of two who press at once each remark is judged once', async () => {
  const ids: string[] = []
  for (let one = 0; one < 20; one++) ids.push(await write(`Saran ${one}`))
  const at = { surveyId: survey.surveyId, ids }
  const both = await Promise.all([
    judgeRemarks(here.as.reviewer, at, 'shown'),
    judgeRemarks(here.as.bureau, at, 'shown'),
  ])
  expect(both.filter(({ ok }) => ok)).toMatchObject([{ count: 20 }])
})

it('all of them are taken along, whatever their state', async () => {
  const { surveyId } = survey
  const ids = [await write('Baik.')]
  await write('=HYPERLINK("http://contoh.example")')
  await judgeRemarks(here.as.reviewer, { surveyId, ids }, 'shown')
  const taken = await exportRemarks(here.as.reviewer, surveyId)
  expect(taken.ok && taken.remarks.map(({ state }) => state).toSorted()).toEqual(['held', 'shown'])
})

it('others of the office, other offices and other governments judge and take nothing', async () => {
  const ids = [await write('Baik.')]
  const { surveyId } = survey
  const { drafter, approver, auditor, reader } = here.as
  for (const by of [drafter, approver, auditor, reader, here.transportDrafter]) {
    expect(await judgeRemarks(by, { surveyId, ids }, 'shown')).toMatchObject({
      code: 'not-allowed',
    })
    expect(await exportRemarks(by, surveyId)).toMatchObject({ code: 'not-allowed' })
  }
  const foreign = there.as.bureau
  expect(await judgeRemarks(foreign, { surveyId, ids }, 'shown')).toMatchObject({
    code: 'not-found',
  })
  expect(await exportRemarks(foreign, surveyId)).toMatchObject({ code: 'not-found' })
  const asked = { choice: { state: 'held' }, page: 1 } as const
  expect(await listRemarks(foreign, surveyId, asked)).toMatchObject({ code: 'not-found' })
  expect(await listRemarks(reader, surveyId, asked)).toMatchObject({ code: 'not-allowed' })
  expect((await listed()).counts.held).toBe(1)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey } from '../survey/testing/make-survey.ts'
import { reportOf } from './content/report-of.ts'
import { countChoices } from './survey-report.queries.ts'
import { getSurveyReport, saveReportTexts } from './survey-report.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let surveyId: string

beforeAll(async () => {
  db = await openScratchDatabase()
  ;({ here, there } = await makeTwoGovernments(db))
  ;({ surveyId } = await makeSurvey(db, here))
})
afterAll(() => db.close())

async function read(context: SmallGovernment['as']['drafter'], id = surveyId) {
  const found = await getSurveyReport(context, id)
  if (!found.ok) throw new Error(found.code)
  return found
}

const save = (version: number, texts = {}) =>
  saveReportTexts(here.as.drafter, { surveyId, version, texts })

describe('the texts of a report', () => {
  test('are proposed until somebody saves them', async () => {
    const { saved, mayWrite } = await read(here.as.drafter)
    expect(mayWrite).toBe(true)
    expect(saved.version).toBe(0)
    expect(saved.texts.background).toContain('Dinas Kesehatan melaksanakan SKM Dinas Kesehatan')
  })

  test('are saved over the version that the person saw, and over no other', async () => {
    const { surveyId: other } = await makeSurvey(db, here)
    const write = (version: number, closing: string) =>
      saveReportTexts(here.as.drafter, { surveyId: other, version, texts: { closing } })
    expect(await write(0, 'satu')).toEqual({ ok: true })
    expect(await write(0, 'dua')).toMatchObject({ code: 'changed-meanwhile', version: 1 })
    expect(await write(1, 'tiga')).toEqual({ ok: true })
    expect(await write(7, 'empat')).toMatchObject({ code: 'changed-meanwhile', version: 2 })
    const { saved } = await read(here.as.drafter, other)
    expect(saved).toMatchObject({ version: 2, texts: { closing: 'tiga', background: '' } })
  })

  test('saved by several at once, one stands and the others are told', async () => {
    const { surveyId: other } = await makeSurvey(db, here)
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map((closing) =>
        saveReportTexts(here.as.drafter, { surveyId: other, version: 0, texts: { closing } }),
      ),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.filter((one) => !one.ok && one.code === 'changed-meanwhile')).toHaveLength(3)
  })

  test('are refused where they are too long or name no day', async () => {
    expect(await save(0, { closing: 'x'.repeat(8001), signedOn: '2026-02-30' })).toEqual({
      ok: false,
      code: 'invalid-fields',
      fields: { closing: 'too-long', signedOn: 'not-a-day' },
    })
  })

  test('of a version that nobody saved are no conflict with anybody', async () => {
    const { surveyId: other } = await makeSurvey(db, here)
    const filled = { surveyId: other, version: 5, texts: { closing: 'lima' } }
    expect(await saveReportTexts(here.as.drafter, filled)).toEqual({ ok: true })
    expect((await read(here.as.drafter, other)).saved.version).toBe(1)
  })

  test('are written by the office alone, and read by no other government', async () => {
    const { auditor, approver } = here.as
    expect(await saveReportTexts(auditor, { surveyId, version: 0, texts: {} })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await saveReportTexts(approver, { surveyId, version: 0, texts: {} })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await getSurveyReport(there.as.drafter, surveyId)).toMatchObject({ code: 'not-found' })
    expect(
      await saveReportTexts(there.as.bureau, { surveyId, version: 0, texts: {} }),
    ).toMatchObject({ code: 'not-found' })
    expect(await getSurveyReport(here.as.drafter, 'x')).toMatchObject({ code: 'not-found' })
  })
})

test('a report of a survey without answers says so, and that its numbers may change', async () => {
  const { source } = await read(here.as.auditor)
  const report = reportOf(source)
  expect(report.mark).toMatch(/^Angka sementara per \d+ \w+ \d{4}$/)
  expect(JSON.stringify(report.chapters)).toContain('Belum ada jawaban yang dihitung.')
})

test('further questions are counted in answers that count, and in no others', async () => {
  const made = await makeSurvey(db, here)
  await db.owner.query(
    `insert into survey_answer (government_id, answer_id, survey_id, service_id, channel, answered_on,
       received_on, state, extra)
     select $1, gen_random_uuid(), $2, $3, 'link', '2026-01-02', '2026-01-02', state, extra::jsonb
     from (values ('counted', '{"job": 2}'), ('counted', '{"job": 2, "web": 4}'), ('counted', null),
       ('held', '{"job": 1}')) as given (state, extra)`,
    [here.id, made.surveyId, made.services[0]],
  )
  const counts = await inGovernment(db, here.id, (tx) => countChoices(tx, made.surveyId))
  expect(counts).toEqual(
    new Map([
      ['job', new Map([[2, 2]])],
      ['web', new Map([[4, 1]])],
    ]),
  )
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { createAnswerIntake, type AnswerIntake } from './answer.service.ts'
import type { TypedSheet } from './paper-record.ts'
import {
  enterPaperFile,
  enterPaperPage,
  getPaperDesk,
  previewPaperFile,
  takeBackPaperPage,
} from './paper.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let intake: AnswerIntake
let made: MadeSurvey
let today: string

beforeAll(async () => {
  db = await openScratchDatabase()
  const two = await makeTwoGovernments(db)
  here = two.here
  there = two.there
  intake = createAnswerIntake(db)
})
beforeEach(async () => {
  made = await makeSurvey(db, here)
  const { rows } = await db.owner.query('select government_today($1)::text as today', [here.id])
  today = rows[0]?.today
})
afterAll(() => db.close())

const officer = () => ({ ...here.as.reviewer, intake })

function sheet(row: number, boxes: Readonly<Record<string, string>>): TypedSheet {
  const [serviceId] = made.services
  return { id: randomUUID(), row, serviceId, answeredOn: today, boxes }
}

async function stored(): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await db.owner.query(
    `select channel, state, "time", cost, time_importance from survey_answer
     where survey_id = $1 order by "time"`,
    [made.surveyId],
  )
  return rows
}

async function auditRows(): Promise<readonly unknown[]> {
  const { rows } = await db.owner.query(
    `select action, details ->> 'count' as count from audit where subject_id = $1 order by number`,
    [made.surveyId],
  )
  return rows
}

describe('a page of papers', () => {
  it('is taken as a whole, blank rows aside, with one audit row', async () => {
    const sheets = [
      sheet(1, { 'score-time': '3', 'score-cost': '0', 'importance-time': '4' }),
      sheet(2, { 'score-time': '' }),
      sheet(3, { 'score-time': '4', 'remark-suggestion': 'Loket ditambah' }),
    ]
    const page = { page: randomUUID(), sheets }
    const taken = await enterPaperPage(officer(), made.surveyId, page)
    expect(taken).toEqual({ ok: true, kind: 'taken', count: 2, already: 0 })
    expect(await stored()).toEqual([
      { channel: 'paper', state: 'counted', time: 3, cost: null, time_importance: 4 },
      { channel: 'paper', state: 'counted', time: 4, cost: null, time_importance: null },
    ])
    expect(await auditRows()).toEqual([{ action: 'survey-papers.entered', count: '2' }])
    const again = await enterPaperPage(officer(), made.surveyId, page)
    expect(again).toEqual({ ok: true, kind: 'taken', count: 0, already: 2 })
    expect(await stored()).toHaveLength(2)
    expect(await auditRows()).toHaveLength(1)
  })

  it('pressed twice at once counts once and is noted once', async () => {
    const page = { page: randomUUID(), sheets: [sheet(1, { 'score-time': '2' })] }
    const both = await Promise.all([1, 2].map(() => enterPaperPage(officer(), made.surveyId, page)))
    expect(both).toMatchObject([{ kind: 'taken' }, { kind: 'taken' }])
    expect(await stored()).toHaveLength(1)
    expect(await auditRows()).toHaveLength(1)
  })

  it('with anything wrong in it is not taken at all, each fault with its box', async () => {
    const [serviceId] = made.services
    const early = { ...sheet(5, { 'score-time': '3' }), answeredOn: '2020-01-31' }
    const sheets = [
      sheet(1, { 'score-time': '3' }),
      sheet(2, { 'score-time': '5', 'importance-cost': 'x' }),
      sheet(3, { 'remark-suggestion': 'Hanya saran' }),
      { ...sheet(4, { 'score-time': '3' }), answeredOn: '2026-02-30', serviceId },
      early,
      { ...sheet(6, { 'score-time': '3' }), serviceId: randomUUID() },
      sheet(7, { 'score-time': '=1+1', 'score-colour': '3' }),
    ]
    const taken = await enterPaperPage(officer(), made.surveyId, { page: randomUUID(), sheets })
    expect(taken).toEqual({
      ok: true,
      kind: 'faulty',
      faults: [
        { row: 2, box: 'score-time', code: 'not-a-score', most: 4 },
        { row: 2, box: 'importance-cost', code: 'not-a-score', most: 4 },
        { row: 3, box: 'row', code: 'nothing-rated' },
        { row: 4, box: 'date', code: 'not-a-day' },
        { row: 5, box: 'date', code: 'out-of-period' },
        { row: 6, box: 'service', code: 'unknown-service' },
        { row: 7, box: 'score-time', code: 'formula' },
        { row: 7, box: 'score-colour', code: 'left-out' },
      ],
    })
    expect(await stored()).toEqual([])
    expect(await auditRows()).toEqual([])
  })

  it('is told where the survey is closed, and nothing is noted', async () => {
    await db.owner.query(
      `update survey set state = 'closed', closed_at = now() where survey_id = $1`,
      [made.surveyId],
    )
    const page = { page: randomUUID(), sheets: [sheet(1, { 'score-time': '2' })] }
    expect(await enterPaperPage(officer(), made.surveyId, page)).toEqual({
      ok: true,
      kind: 'closed',
    })
    expect(await auditRows()).toEqual([])
  })

  it('is taken back by who entered it, on the same day, page by page', async () => {
    for (const score of ['1', '2']) {
      const page = { page: randomUUID(), sheets: [sheet(1, { 'score-time': score })] }
      await enterPaperPage(officer(), made.surveyId, page)
    }
    expect(await getPaperDesk(officer(), made.surveyId)).toMatchObject({
      desk: { enteredToday: 2, lastPage: 1 },
    })
    expect(await takeBackPaperPage(here.as.bureau, made.surveyId)).toEqual({ ok: true, count: 0 })
    expect(await takeBackPaperPage(officer(), made.surveyId)).toEqual({ ok: true, count: 1 })
    expect(await stored()).toMatchObject([{ state: 'counted' }, { state: 'left-out' }])
    expect(await getPaperDesk(officer(), made.surveyId)).toMatchObject({
      desk: { enteredToday: 1, lastPage: 1 },
    })
    expect(await takeBackPaperPage(officer(), made.surveyId)).toEqual({ ok: true, count: 1 })
    expect(await takeBackPaperPage(officer(), made.surveyId)).toEqual({ ok: true, count: 0 })
    expect((await auditRows()).at(-1)).toEqual({ action: 'survey-papers.taken-back', count: '1' })
  })

  it('is refused of another office, of who only reads, and unknown in another government', async () => {
    const page = { page: randomUUID(), sheets: [sheet(1, { 'score-time': '2' })] }
    for (const context of [here.transportDrafter, here.as.auditor, here.as.approver]) {
      expect(await enterPaperPage({ ...context, intake }, made.surveyId, page)).toMatchObject({
        code: 'not-allowed',
      })
      expect(await takeBackPaperPage(context, made.surveyId)).toMatchObject({ code: 'not-allowed' })
    }
    const foreign = await getPaperDesk(there.as.bureau, made.surveyId)
    expect(foreign).toMatchObject({ code: 'not-found' })
    expect(await stored()).toEqual([])
  })
})

describe('a file of papers', () => {
  const file =
    '\uFEFFTanggal;Layanan;Waktu;Kepentingan waktu;Biaya;Saran\r\n' +
    `;Legalisir Dokumen;3;4;;"Loket; ditambah"\r\n;legalisir dokumen;4;;2;\r\n`

  it('is looked at first, then taken once, however often it comes', async () => {
    const seen = await previewPaperFile(officer(), made.surveyId, file)
    expect(seen).toMatchObject({ ok: true, faults: [], already: 0 })
    expect(await stored()).toEqual([])
    const taken = await enterPaperFile(officer(), made.surveyId, file)
    expect(taken).toEqual({ ok: true, kind: 'taken', count: 2, already: 0 })
    expect(await stored()).toMatchObject([
      { time: 3, time_importance: 4 },
      { time: 4, cost: 2 },
    ])
    const again = await previewPaperFile(officer(), made.surveyId, file)
    expect(again).toMatchObject({ ok: true, already: 2 })
    expect(await enterPaperFile(officer(), made.surveyId, `${file}\n`)).toMatchObject({ count: 0 })
    expect(await stored()).toHaveLength(2)
    expect(await auditRows()).toHaveLength(1)
  })

  it.each([
    ['', [{ row: 1, code: 'nothing-in-it' }]],
    ['Waktu\n', [{ row: 1, code: 'nothing-in-it' }]],
    [`Waktu\n${'3\n'.repeat(1001)}`, [{ row: 1, code: 'too-many', most: 1000, found: '1001' }]],
    [
      'Umur,Saran\n3,ya\n',
      [
        { row: 1, box: 'Umur', code: 'unknown-column' },
        { row: 1, code: 'no-element' },
      ],
    ],
    ['U3,Waktu\n3,3', [{ row: 1, box: 'U3, Waktu', code: 'same-columns' }]],
    [
      'Layanan,Waktu,Saran\n\nSIM,7,\nLegalisir Dokumen,=1+1,\nLegalisir Dokumen,9,\nLegalisir Dokumen,4,"=HYPERLINK(""x"")"\nLegalisir Dokumen,1,,x',
      [
        { row: 3, box: 'Layanan', code: 'unknown-service', found: 'SIM' },
        { row: 4, box: 'Waktu', code: 'formula', found: '=1+1' },
        { row: 5, box: 'Waktu', code: 'not-a-score', most: 4, found: '9' },
        { row: 6, box: 'Saran', code: 'formula', found: '=HYPERLINK("x")' },
        { row: 7, code: 'wrong-width' },
      ],
    ],
    [
      'Tanggal,Layanan,Waktu\n31/12/2019,Legalisir Dokumen,3\n40/1/2026,Legalisir Dokumen,3',
      [
        { row: 2, box: 'Tanggal', code: 'out-of-period', found: '31/12/2019' },
        { row: 3, box: 'Tanggal', code: 'not-a-day', found: '40/1/2026' },
      ],
    ],
  ])('with faults is told line by line and not taken (%#)', async (text, faults) => {
    const seen = await previewPaperFile(officer(), made.surveyId, text)
    expect(seen).toMatchObject({ ok: true, faults })
    if (seen.ok) expect(seen.faults).toHaveLength(faults.length)
    const taken = await enterPaperFile(officer(), made.surveyId, text)
    expect(taken).toEqual({ ok: true, kind: 'faulty', faults: [] })
    expect(await stored()).toEqual([])
  })
})

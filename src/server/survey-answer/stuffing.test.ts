import { randomUUID } from 'node:crypto'
import type { QueryResultRow } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { offerAnswerForm } from './answer-form.ts'
import { answerRow } from './answer-row.ts'
import type { SentAnswer } from './answer-record.ts'
import { createAnswerIntake, takeAnswers, type AnswerContext } from './answer.service.ts'
import { takeAnswerRows } from './answer.queries.ts'
import { citizenAt, countRefusals, sentAnswer, surveyRows } from './testing/sent-answer.ts'

let db: ScratchDatabase
let here: SmallGovernment
let made: MadeSurvey
let context: AnswerContext

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
})
beforeEach(async () => {
  made = await makeSurvey(db, here)
  context = { intake: createAnswerIntake(db), governmentId: here.id }
})
afterAll(() => db.close())

type Flagged = { readonly state: string; readonly flags: readonly string[] }

function anAnswer(own: Partial<SentAnswer> = {}): SentAnswer {
  return sentAnswer({ db, here, made }, own)
}

async function kindsOf(answers: readonly SentAnswer[], from = 1): Promise<readonly string[]> {
  return (await takeAnswers(context, answers, citizenAt(from))).map(({ kind }) => kind)
}

function rowsOf<Row extends QueryResultRow>(columns: string, table: string) {
  return surveyRows<Row>(db, made.surveyId, `select ${columns} from ${table}`)
}

it('stuffing from one address ends at the limit of a day and is counted; others go on', async () => {
  const text = 'update survey set most_per_sender = 3 where survey_id = $1'
  await db.owner.query(text, [made.surveyId])
  const kinds = await kindsOf(Array.from({ length: 8 }, () => anAnswer()))
  expect(kinds).toEqual([...Array(3).fill('taken'), ...Array(5).fill('too-often')])
  expect(await kindsOf([anAnswer()], 2)).toEqual(['taken'])
  expect(await countRefusals(db, made.surveyId)).toEqual({ 'too-often': 5 })
})

it('100,000 answers from one address leave one hundred, and every other one counted', async () => {
  const survey = await context.intake.findSurvey(here.id, made.surveyId)
  if (survey === undefined) throw new Error('no survey')
  const by = { keys: context.intake.keys, sender: citizenAt(1), flags: [] }
  const like = answerRow(survey, anAnswer(), by)
  for (let sent = 0; sent < 100_000; sent += 200) {
    const rows = Array.from({ length: 200 }, () => ({ ...like, id: randomUUID() }))
    await takeAnswerRows(db, here.id, rows)
  }
  expect(await rowsOf('1', 'survey_answer')).toHaveLength(100)
  expect(await countRefusals(db, made.surveyId)).toEqual({ 'too-often': 99_900 })
  expect(await rowsOf('count', 'survey_sender')).toEqual([{ count: 100_000 }])
}, 60_000)

it('what follows the twentieth of an address is flagged, and waits where all is rated alike', async () => {
  const scores = Object.fromEntries(Object.keys(anAnswer().scores).map((key) => [key, 4]))
  await kindsOf([anAnswer({ scores }), ...Array.from({ length: 20 }, () => anAnswer())])
  await kindsOf([anAnswer({ scores })])
  const rows = await rowsOf<Flagged>('state, flags', 'survey_answer')
  const flagged = rows.filter(({ flags }) => flags.length > 0)
  expect(flagged).toEqual(
    expect.arrayContaining([
      { state: 'counted', flags: ['same-answers'] },
      { state: 'counted', flags: ['many-from-address'] },
      { state: 'held', flags: ['same-answers', 'many-from-address'] },
    ]),
  )
  expect(flagged).toHaveLength(3)
})

it('a rush of answers without codes is flagged, whatever the addresses', async () => {
  await db.owner.query(`insert into survey_rush values ($1, $2, date_trunc('hour', now()), 300)`, [
    here.id,
    made.surveyId,
  ])
  await kindsOf([anAnswer()])
  expect(await rowsOf('state, flags', 'survey_answer')).toEqual([
    { state: 'counted', flags: ['burst'] },
  ])
})

it('what comes past the form, or faster than one reads, waits for a person; nothing is dropped', async () => {
  const fast = offerAnswerForm({ db, governmentId: here.id }, made.surveyId)
  const { token = '' } = anAnswer()
  const forged = [{ token: '' }, { token: 'x' }, { token }, { answerId: randomUUID() }]
  const kinds = await kindsOf([...forged, fast].map((form) => anAnswer(form)))
  expect(new Set(kinds)).toEqual(new Set(['taken']))
  const rows = await rowsOf<Flagged>('state, flags', 'survey_answer')
  expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('held'))
  expect(rows.flatMap(({ flags }) => flags).toSorted()).toEqual([
    ...Array(4).fill('no-form'),
    'too-fast',
  ])
})

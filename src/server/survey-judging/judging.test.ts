import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import type { AnswerChoice, AnswerGrouping, Judgement } from './judging-record.ts'
import { getJudging, getJudgements, judgeAnswers, takeBackJudgement } from './judging.service.ts'

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

type Answers = {
  readonly count: number
  readonly score: number
  readonly state?: string
  readonly flags?: readonly string[]
  readonly daysAgo?: number
  readonly service?: 0 | 1
}

/** Answers that give every element the same score. */
async function answer(answers: Answers): Promise<void> {
  const {
    count,
    score,
    state = 'held',
    flags = ['same-answers'],
    daysAgo = 0,
    service = 0,
  } = answers
  for (let one = 0; one < count; one++) {
    await db.owner.query(
      `insert into survey_answer (government_id, answer_id, survey_id, service_id, channel,
         answered_on, received_on, state, flags, requirements, procedure, "time", cost, product,
         competence, behaviour, complaints, facilities)
       values ($1, $2, $3, $4, 'link', government_today($1) - $5::integer,
         government_today($1) - $5::integer, $6, $7, $8, $8, $8, $8, $8, $8, $8, $8, $8)`,
      [
        here.id,
        randomUUID(),
        survey.surveyId,
        survey.services[service],
        daysAgo,
        state,
        flags,
        score,
      ],
    )
  }
}

async function look(
  choice: Partial<AnswerChoice> = {},
  by: AnswerGrouping = 'flag',
  who?: Context,
) {
  const asked = { choice: { state: 'held', ...choice }, by, page: 1 } as const
  const read = await getJudging(who ?? here.as.reviewer, survey.surveyId, asked)
  if (!read.ok) throw new Error(read.code)
  return read
}

type Pressed = {
  readonly choice?: Partial<AnswerChoice>
  readonly verdict?: Judgement['verdict']
  readonly by?: Context
  readonly seen?: string
}

async function decide({ choice = {}, verdict = 'counted', by = here.as.reviewer, seen }: Pressed) {
  const whole = { state: 'held', ...choice } as const
  const mark = seen ?? (await look(choice)).chosen.mark
  const typed = { verdict, reason: 'Rombongan pelayanan keliling', seen: mark }
  return judgeAnswers(by, { surveyId: survey.surveyId, choice: whole }, typed)
}

async function close(): Promise<void> {
  await db.owner.query(
    `update survey set state = 'closed', closed_at = now() where survey_id = $1`,
    [survey.surveyId],
  )
}

it('answers that wait stand in groups, with how alike they are', async () => {
  await answer({ count: 3, score: 4 })
  await answer({ count: 1, score: 1, flags: ['same-answers', 'burst'], daysAgo: 2, service: 1 })
  await answer({ count: 5, score: 3, state: 'counted', flags: [] })
  const byFlag = await look()
  expect(byFlag.counts).toEqual({ held: 4, 'left-out': 0, counted: 0 })
  expect(byFlag.groups).toEqual([
    { key: 'same-answers', answers: 4, patterns: 2, mostAlike: 3 },
    { key: 'burst', answers: 1, patterns: 1, mostAlike: 1 },
  ])
  expect((await look({}, 'day')).groups.map(({ answers }) => answers)).toEqual([3, 1])
  expect((await look({}, 'channel')).groups.map(({ key }) => key)).toEqual(['link'])
  expect((await look({ flag: 'burst' }, 'service')).groups).toMatchObject([
    { key: survey.services[1], answers: 1 },
  ])
  const patterns = await look({ flag: 'same-answers' }, 'pattern')
  expect(patterns.groups.map(({ answers, scores }) => [answers, scores])).toEqual([
    [3, Array(9).fill(4)],
    [1, Array(9).fill(1)],
  ])
  const [first] = patterns.groups
  expect((await look({ pattern: first?.key ?? '' })).chosen.count).toBe(3)
})

it('what the counted answers give is read from the kept sums, whatever was decided since', async () => {
  await answer({ count: 20, score: 3, state: 'counted', flags: [], daysAgo: 9 })
  await answer({ count: 10, score: 3, state: 'counted', flags: [] })
  await answer({ count: 10, score: 1, daysAgo: 9 })
  const kept = async () => {
    const { rows } = await db.owner.query<{ counted: number }>(
      `select (sums #>> '{cells,0,counted}')::integer as counted from survey_tally
       where survey_id = $1`,
      [survey.surveyId],
    )
    return rows.map(({ counted }) => counted)
  }
  const indices = async (state: AnswerChoice['state']) => {
    const { effect } = await look({ state })
    return [effect?.leftOut.index?.exact, effect?.counted.index?.exact]
  }
  expect(await kept()).toEqual([])
  for (const _ of [1, 2]) expect(await indices('held')).toEqual([75, 62.5])
  expect(await kept()).toEqual([20])
  await decide({ verdict: 'counted' })
  expect(await kept()).toEqual([])
  expect(await indices('counted')).toEqual([75, 62.5])
  await decide({ choice: { state: 'counted' }, verdict: 'left-out' })
  expect(await indices('left-out')).toEqual([75, 62.5])
  expect(await kept()).toEqual([20])
})

/** By hand: thirty 3s are 75; with ten 1s the mean is 2.5, so 62.5. */
it('both ways are told before anybody decides, and the index is as was told', async () => {
  await answer({ count: 30, score: 3, state: 'counted', flags: [] })
  await answer({ count: 10, score: 1 })
  const { effect } = await look()
  expect(effect?.leftOut?.index?.exact).toBe(75)
  expect(effect?.counted?.index?.exact).toBe(62.5)
  expect([effect?.leftOut?.n, effect?.counted?.n]).toEqual([30, 40])
  expect(await decide({ verdict: 'counted' })).toMatchObject({ ok: true })
  const decided = await look({ state: 'counted' })
  expect(decided.counts).toEqual({ held: 0, 'left-out': 0, counted: 10 })
  expect(decided.effect?.counted?.index?.exact).toBe(62.5)
  expect(decided.effect?.leftOut?.index?.exact).toBe(75)
})

it('what is left out stays listed with the reason, and can be taken back', async () => {
  await answer({ count: 4, score: 1 })
  await decide({ verdict: 'left-out' })
  expect((await look({ state: 'left-out' })).groups).toMatchObject([{ answers: 4 }])
  const read = await getJudgements(here.as.reviewer, survey.surveyId, 1)
  const [judgement] = read.ok ? read.judgements : []
  expect(judgement).toMatchObject({
    verdict: 'left-out',
    reason: 'Rombongan pelayanan keliling',
    count: 4,
    standing: 4,
    isCorrection: false,
    judgedBy: here.as.reviewer.actor.name,
    takenBackAt: null,
  })
  const at = { surveyId: survey.surveyId, judgementId: judgement?.id ?? '' }
  expect(await takeBackJudgement(here.as.reviewer, at)).toMatchObject({ ok: true })
  expect((await look()).counts).toEqual({ held: 4, 'left-out': 0, counted: 0 })
  expect(await takeBackJudgement(here.as.reviewer, at)).toMatchObject({ code: 'no-longer-open' })
  const { rows } = await db.owner.query(
    `select action, details ->> 'count' as count from audit where subject_id = $1 order by number`,
    [survey.surveyId],
  )
  expect(rows).toEqual([
    { action: 'answers.left-out', count: '4' },
    { action: 'answers.taken-back', count: '4' },
  ])
})

it('without a choice or a reason nothing is decided', async () => {
  await answer({ count: 1, score: 1 })
  const at = { surveyId: survey.surveyId, choice: { state: 'held' } } as const
  const typed = { verdict: undefined, reason: '', seen: (await look()).chosen.mark }
  expect(await judgeAnswers(here.as.reviewer, at, typed)).toEqual({
    ok: false,
    code: 'invalid-fields',
    fields: { verdict: 'missing', reason: 'missing' },
  })
  expect((await look()).counts.held).toBe(1)
})

it('of two who decide at once one does; an answer that came meanwhile is not decided unseen', async () => {
  await answer({ count: 20, score: 1 })
  const { mark: seen } = (await look()).chosen
  const both = await Promise.all([
    decide({ verdict: 'counted', seen }),
    decide({ verdict: 'left-out', seen, by: here.as.bureau }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'no-longer-open' })
  await answer({ count: 2, score: 1 })
  const { mark } = (await look()).chosen
  await answer({ count: 1, score: 4 })
  expect(await decide({ seen: mark })).toEqual({ ok: false, code: 'answers-changed', count: 3 })
  expect((await look()).counts.held).toBe(3)
})

it('after the survey is closed each decision is a correction, and stays', async () => {
  await answer({ count: 2, score: 1 })
  await decide({ verdict: 'left-out' })
  await close()
  expect(await decide({ choice: { state: 'left-out' }, verdict: 'counted' })).toMatchObject({
    ok: true,
  })
  const read = await getJudgements(here.as.auditor, survey.surveyId, 1)
  const [correction, first] = read.ok ? read.judgements : []
  expect([correction?.isCorrection, correction?.standing]).toEqual([true, 2])
  expect([first?.isCorrection, first?.standing]).toEqual([false, 0])
  for (const { id: judgementId = '' } of [correction ?? {}, first ?? {}]) {
    const at = { surveyId: survey.surveyId, judgementId }
    expect(await takeBackJudgement(here.as.reviewer, at)).toMatchObject({ code: 'no-longer-open' })
  }
  const { rows } = await db.owner.query(
    `select action from audit where subject_id = $1 order by number desc limit 1`,
    [survey.surveyId],
  )
  expect(rows).toEqual([{ action: 'answers.corrected' }])
})

it('others of the office, other offices and other governments decide nothing', async () => {
  await answer({ count: 1, score: 1 })
  const { mark: seen } = (await look()).chosen
  const { drafter, approver, auditor, reader, administrator } = here.as
  for (const by of [drafter, approver, auditor, reader, administrator, here.transportDrafter]) {
    expect(await decide({ by, seen })).toMatchObject({ code: 'not-allowed' })
  }
  expect(await decide({ by: there.as.bureau, seen })).toMatchObject({ code: 'not-found' })
  const asked = { choice: { state: 'held' }, by: 'flag', page: 1 } as const
  expect(await getJudging(there.as.bureau, survey.surveyId, asked)).toMatchObject({
    code: 'not-found',
  })
  expect(await getJudging(reader, survey.surveyId, asked)).toMatchObject({ code: 'not-allowed' })
  expect(await getJudgements(reader, survey.surveyId, 1)).toMatchObject({ code: 'not-allowed' })
  expect((await look()).counts.held).toBe(1)
})

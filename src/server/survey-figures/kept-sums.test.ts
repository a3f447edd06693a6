import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { officialInstrument, type Instrument } from '#measures'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { answerChannels, type AnswerState } from '../survey/survey-record.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { findSurvey } from '../survey/survey.queries.ts'
import { readSums } from './kept-sums.ts'
import { sumAlike, sumAnswers, sumCells, type Summed } from './sum-answers.ts'
import { listAlikeAnswers, listAnswerCells } from './survey-sums.queries.ts'
import type { SurveySums } from './survey-sums.ts'
import { answerSurvey, type TestAnswer } from './testing/answer-survey.ts'

let db: ScratchDatabase
let here: SmallGovernment
let made: MadeSurvey
let survey: Summed

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
})
beforeEach(async () => {
  made = await makeSurvey(db, here)
  survey = await findMade()
})
afterAll(() => db.close())

async function findMade(): Promise<Summed> {
  const found = await inGovernment(db, here.id, (tx) => findSurvey(tx, made.surveyId))
  if (found === undefined) throw new Error('no survey')
  return found
}

function answer(answers: readonly TestAnswer[]) {
  return answerSurvey({ db, here, surveyId: made.surveyId }, answers)
}

const kept = () => inGovernment(db, here.id, (tx) => readSums(tx, survey))
const straight = () => inGovernment(db, here.id, (tx) => sumAnswers(tx, survey))

/** Sums of broken numbers differ in their last digits by the order in which they were added. */
function plain({ cells, whole, services, channels }: SurveySums) {
  const tallies = [['whole', whole] as const, ...services, ...channels]
  return {
    cells: cells.toSorted((one, other) =>
      `${one.serviceId}${one.channel}`.localeCompare(`${other.serviceId}${other.channel}`),
    ),
    tallies: new Map(
      tallies.map(([key, { blank, respondents, elements }]) => [
        key,
        {
          blank,
          n: respondents.n,
          sum: respondents.sum.toFixed(6),
          squares: respondents.squares.toFixed(4),
          elements: new Map(
            [...elements].map(([element, { performance, gap, ...exact }]) => [
              element,
              { ...exact, performance: performance.sum.toFixed(6), gap: gap.squares.toFixed(6) },
            ]),
          ),
        },
      ]),
    ),
  }
}

async function expectSame(): Promise<void> {
  expect(plain(await kept())).toEqual(plain(await straight()))
}

/** A night goes by: all that is there becomes a day older. */
async function passDay(): Promise<void> {
  await db.owner.query('set session_replication_role = replica')
  await db.owner.query(
    `update survey_answer set answered_on = answered_on - 1, received_on = received_on - 1
     where survey_id = $1`,
    [made.surveyId],
  )
  await db.owner.query('set session_replication_role = origin')
  await db.owner.query('update survey_tally set through = through - 1 where survey_id = $1', [
    made.surveyId,
  ])
}

function decide(answerId: string, state: AnswerState) {
  return inGovernment(db, here.id, (tx) =>
    tx.updateTable('survey_answer').set({ state }).where('answer_id', '=', answerId).execute(),
  )
}

async function countKept(): Promise<number> {
  const { rows } = await db.owner.query('select from survey_tally where survey_id = $1', [
    made.surveyId,
  ])
  return rows.length
}

const scores = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 9, maxLength: 9 })
const someAnswer = fc.record({
  which: fc.nat(1),
  channel: fc.constantFrom(...answerChannels),
  state: fc.constantFrom<AnswerState[]>('counted', 'held', 'left-out'),
  performance: scores,
  importance: scores,
})
const step = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    answers: fc.array(someAnswer, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    which: fc.nat(50),
    state: fc.constantFrom<AnswerState[]>('counted', 'left-out'),
  }),
  fc.record({ kind: fc.constant('night' as const) }),
  fc.record({ kind: fc.constant('drop' as const), leftOut: fc.constantFrom('{}', '{cost}') }),
  fc.record({ kind: fc.constant('read' as const) }),
)

it('what is kept and what came since is what the rows say, whatever was answered, decided and slept over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      made = await makeSurvey(db, here)
      survey = await findMade()
      const ids: string[] = []
      for (const one of steps) {
        if (one.kind === 'answer')
          ids.push(
            ...(await answer(
              one.answers.map(({ which, ...rest }) => ({
                ...rest,
                serviceId: made.services[which === 0 ? 0 : 1],
              })),
            )),
          )
        const chosen = one.kind === 'decide' ? ids[one.which % ids.length] : undefined
        if (one.kind === 'decide' && chosen !== undefined) await decide(chosen, one.state)
        if (one.kind === 'night') await passDay()
        if (one.kind === 'drop') {
          await db.owner.query(
            'update survey_service set left_out = $2 where survey_id = $1 and service_id = $3',
            [made.surveyId, one.leftOut, made.services[0]],
          )
          survey = await findMade()
        }
        if (one.kind === 'read') await expectSame()
      }
      await expectSame()
      await expectSame()
    }),
    { numRuns: 40 },
  )
}, 60_000)

const answers = (count: number, daysAgo: number): readonly TestAnswer[] =>
  Array.from({ length: count }, (_, row) => ({
    serviceId: made.services[0],
    daysAgo,
    performance: [4, 3, 2, 1, 4, 3, 2, 1, 1 + (row % 4)],
    importance: [4, 4, 4, 4, 4, 4, 4, 4, 4],
  }))

it('sums are kept through the day before yesterday, and a decision makes them void', async () => {
  const [id = ''] = await answer(answers(3, 5))
  await expectSame()
  const through = await db.owner.query<{ days: number }>(
    'select government_today($1) - through as days from survey_tally where survey_id = $2',
    [here.id, made.surveyId],
  )
  expect(through.rows).toEqual([{ days: 2 }])
  await decide(id, 'left-out')
  expect(await countKept()).toBe(0)
  await expectSame()
  expect((await kept()).whole.respondents.n).toBe(2)
})

it('readers at the same time keep one row of sums and read the same', async () => {
  await answer([...answers(20, 5), ...answers(4, 0)])
  const read = await Promise.all([kept(), kept(), kept(), kept()])
  for (const one of read) expect(plain(one)).toEqual(plain(await straight()))
  expect(await countKept()).toBe(1)
})

it('an answer that was taken before midnight and written after it is not lost', async () => {
  await answer(answers(3, 5))
  await db.owner.query('begin')
  await answer(answers(1, 1))
  await expectSame()
  await db.owner.query('commit')
  await expectSame()
  expect((await kept()).whole.respondents.n).toBe(4)
})

it('while somebody decides nothing is kept, and what he decided is never missed', async () => {
  const [id] = await answer(answers(3, 5))
  await db.owner.query('begin')
  await db.owner.query(`update survey_answer set state = 'left-out' where answer_id = $1`, [id])
  expect((await kept()).whole.respondents.n).toBe(3)
  await db.owner.query('commit')
  expect(await countKept()).toBe(0)
  expect((await kept()).whole.respondents.n).toBe(2)
})

it('who decides while sums are being kept waits, and makes them void', async () => {
  const [id = ''] = await answer(answers(3, 5))
  const { promise: read, resolve: goOn } = Promise.withResolvers<undefined>()
  const { promise: summed, resolve: isSummed } = Promise.withResolvers<undefined>()
  const reader = inGovernment(db, here.id, async (tx) => {
    await readSums(tx, survey)
    isSummed(undefined)
    await read
  })
  await summed
  const decision = decide(id, 'left-out')
  const first = await Promise.race([
    decision.then(() => 'decided'),
    new Promise((resolve) => setTimeout(resolve, 100, 'waits')),
  ])
  expect(first).toBe('waits')
  goOn(undefined)
  await Promise.all([reader, decision])
  expect(await countKept()).toBe(0)
  await expectSame()
})

it('one by one the answers give the same sums as packed', async () => {
  await answer([
    ...answers(9, 1),
    { ...answers(1, 0)[0], serviceId: made.services[1], performance: [] },
  ])
  const [packed, alike] = await inGovernment(db, here.id, async (tx) => {
    const cells = await listAnswerCells(tx, [survey.id])
    return [sumCells(survey, cells), sumAlike(survey, cells, await listAlikeAnswers(tx, survey.id))]
  })
  expect(plain(packed)).toEqual(plain(alike))
})

/** By hand: time in two parts, 4 and 3 give 3.5, 4 alone gives 4; with requirements 2 the indices are 68.75 and 75. */
it('an element that is asked in parts has their mean, kept or not', async () => {
  const whole = officialInstrument()
  const part = (key: string) => ({ key, question: { id: key, en: key } })
  const instrument: Instrument = {
    ...whole,
    elements: whole.elements
      .slice(0, 3)
      .map((element) =>
        element.key === 'time'
          ? { ...element, parts: [part('waiting'), part('finishing')] }
          : element,
      ),
  }
  survey = { ...survey, instrument }
  const row = { serviceId: made.services[0], performance: [2], daysAgo: 4 }
  await answer([{ ...row, parts: { waiting: 4, finishing: 3 } }])
  await answer([{ ...row, daysAgo: 0, parts: { waiting: 4 } }])
  const { whole: tally } = await kept()
  expect(tally.respondents).toMatchObject({ n: 2, sum: 143.75 })
  expect(tally.elements.get('time')?.performance).toMatchObject({ n: 2, sum: 7.5 })
  expect(await countKept()).toBe(1)
  await expectSame()
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { QueryResultRow } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inArchive } from '../archive/in-archive.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { hashDeviceToken, hashSurveyCode, makeSurveyCode } from '../survey/survey-code.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { createAnswerIntake, takeAnswer, takeAnswers } from './answer.service.ts'
import type { AnswerOutcome, AnswerSender, SentAnswer } from './answer-record.ts'
import { citizenAt, countRefusals, sentAnswer, surveyRows } from './testing/sent-answer.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let made: MadeSurvey

beforeAll(async () => {
  db = await openScratchDatabase()
  const two = await makeTwoGovernments(db)
  here = two.here
  there = two.there
})
beforeEach(async () => {
  made = await makeSurvey(db, here)
})
afterAll(() => db.close())

const officer: AnswerSender = { kind: 'officer' }

function anAnswer(own: Partial<SentAnswer> = {}): SentAnswer {
  return sentAnswer({ db, here, made }, own)
}

/** By a process of its own: each has an intake. */
function take(answer: SentAnswer, sender = citizenAt(1), of = here): Promise<AnswerOutcome> {
  return takeAnswer({ intake: createAnswerIntake(db), governmentId: of.id }, answer, sender)
}

async function kindOf(answer: SentAnswer, sender = citizenAt(1)): Promise<string> {
  return (await take(answer, sender)).kind
}

function rowsOf<Row extends QueryResultRow>(columns: string, table: string) {
  return surveyRows<Row>(db, made.surveyId, `select ${columns} from ${table}`)
}

function refusals() {
  return countRefusals(db, made.surveyId)
}

async function countAnswers(): Promise<number> {
  return (await rowsOf('1', 'survey_answer')).length
}

async function changeSurvey(change: string): Promise<void> {
  await db.owner.query(`update survey set ${change} where survey_id = $1`, [made.surveyId])
}

async function dayFromToday(days: number): Promise<string> {
  const text = `select (government_today($1) + $2::integer)::text as day`
  const { rows } = await db.owner.query<{ day: string }>(text, [here.id, days])
  return rows[0]?.day ?? ''
}

async function printCode(service: string): Promise<string> {
  const code = makeSurveyCode()
  await db.owner.query(
    `with batch as (
       insert into survey_code_batch (government_id, survey_id, service_id, count, made_by)
       values ($1, $2, $3, 1, $4) returning government_id, batch_id
     )
     insert into survey_code select government_id, $5, batch_id from batch`,
    [
      here.id,
      made.surveyId,
      service,
      here.as.drafter.actor.personId,
      hashSurveyCode(db.secretKey, code),
    ],
  )
  return code
}

async function setUpDevice(channel: 'kiosk' | 'tablet'): Promise<string> {
  const token = randomUUID()
  await db.owner.query(
    `insert into survey_device (government_id, survey_id, channel, name, token_hash, made_by)
     values ($1, $2, $3, 'Loket 1', $4, $5)`,
    [here.id, made.surveyId, channel, hashDeviceToken(token), here.as.drafter.actor.personId],
  )
  return token
}

describe('an answer', () => {
  it('is kept with its scores, and its words apart from it', async () => {
    const answer = anAnswer({ importance: { time: 4 }, remarks: { suggestion: ' Tambah kursi. ' } })
    expect(await take(answer)).toEqual({ kind: 'taken' })
    const [row, ...others] = await rowsOf('*', 'survey_answer')
    expect(others).toEqual([])
    expect(row).toMatchObject({
      answer_id: answer.answerId,
      channel: 'link',
      state: 'counted',
      flags: [],
      requirements: 1,
      time: 3,
      cost: 4,
      time_importance: 4,
      cost_importance: null,
    })
    const [remark] = await rowsOf('*', 'survey_remark')
    expect(remark).toMatchObject({ question: 'suggestion', text: 'Tambah kursi.', state: 'held' })
    expect(JSON.stringify(remark)).not.toContain(answer.answerId)
  })

  it('sent again is the same answer: one after the other, in one sending, and after the survey ended', async () => {
    const answer = anAnswer({ remarks: { suggestion: 'Tambah kursi' } })
    const context = { intake: createAnswerIntake(db), governmentId: here.id }
    const twice = await takeAnswers(context, [answer, answer, anAnswer(), answer], citizenAt(1))
    expect(twice.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'taken', 'taken'])
    await changeSurvey(`state = 'closed', closed_at = now()`)
    expect(await kindOf(answer)).toBe('taken')
    expect(await kindOf(anAnswer())).toBe('closed')
    expect(await countAnswers()).toBe(2)
    expect(await rowsOf('1', 'survey_remark')).toHaveLength(1)
  })

  it('sent 32 times at once by as many processes is there once', async () => {
    const answer = anAnswer({ remarks: { suggestion: 'Tambah kursi' } })
    const all = await Promise.all(Array.from({ length: 32 }, () => kindOf(answer)))
    expect(new Set(all)).toEqual(new Set(['taken']))
    expect(await countAnswers()).toBe(1)
    expect(await rowsOf('1', 'survey_remark')).toHaveLength(1)
  })

  it('leaves no row in the audit, and neither address nor hour', async () => {
    const count = async () => (await db.owner.query('select from audit')).rowCount
    const before = await count()
    await take(anAnswer(), { kind: 'public', address: '198.51.100.77' })
    expect(await count()).toBe(before)
    const all = JSON.stringify([
      await rowsOf('t::text', 'survey_answer t'),
      await rowsOf('t::text', 'survey_sender t'),
    ])
    expect(all).not.toContain('198.51.100.77')
    const types = await db.owner.query(
      `select attname from pg_attribute
       where attrelid = 'survey_answer'::regclass and atttypid = 'timestamptz'::regtype`,
    )
    expect(types.rows).toEqual([])
  })

  it('of many at once: batches of several processes over the same answers end in one of each', async () => {
    const answers = Array.from({ length: 60 }, (_, at) =>
      anAnswer({ remarks: { suggestion: `${at}` } }),
    )
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, shift) => {
        const own = answers.map((_, at) => answers[(at * 7 + shift * 11) % answers.length])
        const context = { intake: createAnswerIntake(db), governmentId: here.id }
        return takeAnswers(
          context,
          own.filter((answer) => answer !== undefined),
          citizenAt(shift),
        )
      }),
    )
    expect(new Set(all.flat().map(({ kind }) => kind))).toEqual(new Set(['taken']))
    expect(await countAnswers()).toBe(60)
    expect(await rowsOf('1', 'survey_remark')).toHaveLength(60)
  })
})

describe('a survey takes answers', () => {
  it('of itself alone: not of another government, an unknown one, or a service that is not in it', async () => {
    const other = await makeSurvey(db, here)
    expect((await take(anAnswer(), citizenAt(1), there)).kind).toBe('unknown')
    expect(await kindOf(anAnswer({ surveyId: randomUUID() }))).toBe('unknown')
    expect(await kindOf(anAnswer({ surveyId: 'x' }))).toBe('unknown')
    expect(await kindOf(anAnswer({ serviceId: other.services[0] }))).toBe('unknown')
    expect(await refusals()).toEqual({ unknown: 1 })
    expect(await countAnswers()).toBe(0)
  })

  it('neither as a draft, nor before its first day, nor after its last', async () => {
    await changeSurvey(`begins_on = government_today('${here.id}') + 1`)
    expect(await kindOf(anAnswer())).toBe('closed')
    await changeSurvey(`begins_on = '2020-01-01', ends_on = government_today('${here.id}') - 1`)
    expect(await kindOf(anAnswer())).toBe('closed')
    await changeSurvey(`ends_on = government_today('${here.id}')`)
    expect(await kindOf(anAnswer())).toBe('taken')
    await changeSurvey(`state = 'draft', opened_at = null`)
    expect(await kindOf(anAnswer())).toBe('unknown')
    expect(await refusals()).toEqual({ closed: 2 })
  })

  it('of papers for thirty days after its last one, when they were filled in within it', async () => {
    const answer = async (day: number) =>
      anAnswer({ channel: 'paper', answeredOn: await dayFromToday(day) })
    await changeSurvey(`ends_on = government_today('${here.id}') - 30`)
    expect(await kindOf(await answer(-30), officer)).toBe('taken')
    expect(await kindOf(await answer(-29), officer)).toBe('closed')
    expect(await kindOf(await answer(-31), officer)).toBe('closed')
    await changeSurvey(`begins_on = '2020-01-01', ends_on = government_today('${here.id}') - 31`)
    expect(await kindOf(await answer(-31), officer)).toBe('closed')
    const [row] = await rowsOf(
      '(received_on - answered_on) as days, received_on = government_today(government_id) as today',
      'survey_answer',
    )
    expect(row).toEqual({ days: 30, today: true })
  })

  it('of papers from officers, and from nobody else', async () => {
    expect(await kindOf(anAnswer({ channel: 'paper' }))).toBe('broken')
    expect(await kindOf(anAnswer({ channel: 'link' }), officer)).toBe('broken')
  })

  it('of screens and tablets that are its own, until they are revoked', async () => {
    const [kiosk, tablet] = [await setUpDevice('kiosk'), await setUpDevice('tablet')]
    const of = (channel: 'kiosk' | 'tablet', deviceToken: string) =>
      kindOf(anAnswer({ channel, deviceToken }))
    expect(await of('kiosk', kiosk)).toBe('taken')
    expect(await of('tablet', tablet)).toBe('taken')
    expect(await of('tablet', kiosk)).toBe('unknown')
    expect(await of('kiosk', 'guessed')).toBe('unknown')
    await db.owner.query('update survey_device set revoked_at = now()')
    expect(await of('kiosk', kiosk)).toBe('unknown')
    expect(await refusals()).toEqual({ unknown: 3 })
  })

  it('of tablets with the day on which they were filled in, which is today at the latest', async () => {
    const deviceToken = await setUpDevice('tablet')
    for (const days of [-3, 4]) {
      const answeredOn = await dayFromToday(days)
      await take(anAnswer({ channel: 'tablet', deviceToken, answeredOn }))
    }
    const rows = await rowsOf<{ days: number }>(
      'received_on - answered_on as days',
      'survey_answer',
    )
    expect(rows.map(({ days }) => days).toSorted((a, b) => a - b)).toEqual([0, 3])
  })
})

describe('a one-time code', () => {
  it('is good for one answer to its service, however it is typed', async () => {
    const code = await printCode(made.services[0])
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    const elsewhere = anAnswer({ channel: 'code', code, serviceId: made.services[1] })
    expect(await kindOf(elsewhere)).toBe('code-spent')
    const answer = anAnswer({ channel: 'code', code: typed })
    expect(await kindOf(answer)).toBe('taken')
    expect(await kindOf(anAnswer({ channel: 'code', code }))).toBe('code-spent')
    expect(await kindOf(answer)).toBe('taken')
    expect(await refusals()).toEqual({ 'code-spent': 2 })
    expect((await db.owner.query('select from survey_code')).rowCount).toBe(0)
  })

  it('that is forged, mistyped, missing or revoked is good for nothing', async () => {
    const code = await printCode(made.services[0])
    await db.owner.query('update survey_code_batch set revoked_at = now()')
    for (const wrong of [code, makeSurveyCode(), 'x', '\u0000', `' or 1=1`]) {
      expect(await kindOf(anAnswer({ channel: 'code', code: wrong }))).toBe('code-spent')
    }
    expect(await kindOf(anAnswer({ channel: 'code' }))).toBe('broken')
    expect(await countAnswers()).toBe(0)
    await db.owner.query('delete from survey_code')
  })

  it('brought by 16 answers at once is given to one of them', async () => {
    const code = await printCode(made.services[0])
    const together = { intake: createAnswerIntake(db), governmentId: here.id }
    const all = await Promise.all([
      ...Array.from({ length: 8 }, () => kindOf(anAnswer({ channel: 'code', code }))),
      ...Array.from({ length: 8 }, async () => {
        const answer = anAnswer({ channel: 'code', code })
        return (await takeAnswer(together, answer, citizenAt(1))).kind
      }),
    ])
    expect(all.filter((kind) => kind === 'taken')).toHaveLength(1)
    expect(all.filter((kind) => kind === 'code-spent')).toHaveLength(15)
    expect(await countAnswers()).toBe(1)
  })

  it('with one answer sent 16 times at once is that one answer, taken each time', async () => {
    const answer = anAnswer({ channel: 'code', code: await printCode(made.services[0]) })
    const together = { intake: createAnswerIntake(db), governmentId: here.id }
    const all = await Promise.all([
      ...Array.from({ length: 8 }, () => kindOf(answer)),
      ...Array.from(
        { length: 8 },
        async () => (await takeAnswer(together, answer, citizenAt(1))).kind,
      ),
    ])
    expect(new Set(all)).toEqual(new Set(['taken']))
    expect(await countAnswers()).toBe(1)
  })
})

describe('what is refused before it is written', () => {
  it('is counted, and nothing of it is kept', async () => {
    const answer = anAnswer({ scores: { time: 5 }, remarks: { suggestion: 'RAHASIA' } })
    expect(await take(answer)).toEqual({
      kind: 'broken',
      faults: [{ field: 'scores', key: 'time', code: 'not-a-score', most: 4 }],
    })
    expect(await refusals()).toEqual({ broken: 1 })
    expect([await countAnswers(), await rowsOf('1', 'survey_remark')]).toEqual([0, []])
  })

  it('is what a service cannot have, also where that was decided a moment ago', async () => {
    const context = { intake: createAnswerIntake(db), governmentId: here.id }
    await takeAnswer(context, anAnswer(), citizenAt(1))
    await db.owner.query(`update survey_service set left_out = '{cost}' where survey_id = $1`, [
      made.surveyId,
    ])
    const broken = { kind: 'broken', faults: [{ field: 'scores', code: 'left-out' }] }
    expect(await takeAnswer(context, anAnswer(), citizenAt(1))).toEqual(broken)
    expect(await take(anAnswer({ scores: {}, importance: {} }))).toMatchObject({
      faults: [{ code: 'nothing-rated' }],
    })
    expect(await take(anAnswer({ scores: { time: 1 }, importance: { cost: 1 } }))).toMatchObject({
      faults: [{ field: 'importance', key: 'cost', code: 'left-out' }],
    })
    expect(await countAnswers()).toBe(1)
  })
})

describe('the public', () => {
  it.each(['survey_answer', 'survey_sender', 'survey_rush', 'survey_code', 'survey_remark'])(
    'sees nothing of %s itself',
    async (table) => {
      const peek = inArchive(db, here.id, (tx) =>
        sql`select * from ${sql.table(table)}`.execute(tx),
      )
      await expect(peek).rejects.toThrow('permission denied')
    },
  )
})

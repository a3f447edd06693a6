import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tx } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { takeAnswerRows } from './answer.queries.ts'
import { createAnswerWriter } from './answer-writer.ts'
import type { AnswerRow } from './answer-row.ts'

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

function row(own: Readonly<Record<string, unknown>> = {}, of = made): AnswerRow {
  const [service] = of.services
  return {
    survey: of.surveyId,
    id: randomUUID(),
    service,
    channel: 'paper',
    flags: '',
    rated: 'time',
    scores: '\\x000003'.padEnd(38, '0'),
    ...own,
  }
}

async function countAnswers(): Promise<number> {
  const text = 'select from survey_answer where survey_id = $1'
  return (await db.owner.query(text, [made.surveyId])).rowCount ?? 0
}

describe('answers that come at once', () => {
  it('are written by few transactions, each acknowledged once it is there', async () => {
    const writer = createAnswerWriter(db)
    const all = await Promise.all(Array.from({ length: 500 }, () => writer.write(here.id, row())))
    expect(new Set(all)).toEqual(new Set(['taken']))
    const { rows } = await db.owner.query<{ times: number }>(
      'select count(distinct xmin::text)::int as times from survey_answer where survey_id = $1',
      [made.surveyId],
    )
    expect(rows[0]?.times).toBe(4)
    expect(await countAnswers()).toBe(500)
  })

  it('to several governments do not mix', async () => {
    const theirs = await makeSurvey(db, there)
    const writer = createAnswerWriter(db)
    const all = await Promise.all([
      writer.write(here.id, row()),
      writer.write(there.id, row({}, theirs)),
      writer.write(there.id, row()),
      writer.write(here.id, row({}, theirs)),
    ])
    expect(all).toEqual(['taken', 'taken', 'unknown', 'unknown'])
  })

  it('are not lost with one that PostgreSQL refuses', async () => {
    const writer = createAnswerWriter(db)
    const poison = [
      { scores: '\\x05'.padEnd(38, '0') },
      { id: 'x' },
      { remarks: [{ question: 's', text: '\u0000' }] },
    ]
    const all = await Promise.allSettled(
      [{}, ...poison, {}].map((own) => writer.write(here.id, row(own))),
    )
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(await countAnswers()).toBe(2)
  })

  it('beyond what can wait are told so, and the queue is empty again afterwards', async () => {
    const writer = createAnswerWriter(db)
    const all = await Promise.all(Array.from({ length: 5400 }, () => writer.write(here.id, row())))
    const taken = all.filter((outcome) => outcome === 'taken').length
    expect(new Set(all)).toEqual(new Set(['taken', 'busy']))
    expect(await countAnswers()).toBe(taken)
    expect(await writer.write(here.id, row())).toBe('taken')
  })

  it('make it look at no more the more there are', async () => {
    const looks = await db.kysely.connection().execute(async (kysely) => {
      // Plans are made while there is nothing.
      await takeAnswerRows({ kysely }, here.id, [row()])
      await takeAnswerRows(
        { kysely },
        here.id,
        Array.from({ length: 2000 }, () => row()),
      )
      return kysely.transaction().execute(async (tx) => {
        const before = await countReads(tx)
        await takeAnswerRows({ kysely: tx }, here.id, [row(), row()])
        return (await countReads(tx)) - before
      })
    })
    expect(looks).toBeLessThanOrEqual(2)
  })
})

/** Rows of answers that the connection has read until now. */
async function countReads(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_xact_user_tables
    where relname = 'survey_answer'`.execute(tx)
  return rows[0]?.count ?? Number.NaN
}

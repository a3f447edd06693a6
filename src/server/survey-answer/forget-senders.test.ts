import { afterAll, beforeAll, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey } from '../survey/testing/make-survey.ts'
import { forgetSenders } from './forget-senders.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  const two = await makeTwoGovernments(db)
  here = two.here
  there = two.there
})
afterAll(() => db.close())

/** Counts of four days, the newest of today. */
async function countFourDays(government: SmallGovernment): Promise<void> {
  const { surveyId } = await makeSurvey(db, government)
  const at = [government.id, surveyId]
  await db.owner.query(
    `insert into survey_sender
     select $1, $2, government_today($1) - ago, sha256('alamat'), 3 from generate_series(0, 3) as ago`,
    at,
  )
  await db.owner.query(
    `insert into survey_rush
     select $1, $2, date_trunc('hour', now()) - ago * interval '1 day', 3
     from generate_series(0, 3) as ago`,
    at,
  )
}

async function countRows(table: string, { id }: SmallGovernment): Promise<number> {
  const { rowCount } = await db.owner.query(`select from ${table} where government_id = $1`, [id])
  return rowCount ?? 0
}

it('what was counted of senders goes after the next day, in its own government alone', async () => {
  await countFourDays(here)
  await countFourDays(there)
  await forgetSenders(db, here.id)
  await forgetSenders(db, here.id)
  expect(await countRows('survey_sender', here)).toBe(2)
  expect(await countRows('survey_rush', here)).toBe(2)
  expect(await countRows('survey_sender', there)).toBe(4)
  expect(await countRows('survey_rush', there)).toBe(4)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { officialInstrument } from '#measures'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { findSurvey } from './survey.queries.ts'
import { makeSurvey } from './testing/make-survey.ts'

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

it('a survey is read with what it asks and of whom, in its own government alone', async () => {
  const made = await makeSurvey(db, here)
  const read = await inGovernment(db, here.id, (tx) => findSurvey(tx, made.surveyId))
  expect(read).toMatchObject({ slug: made.slug, state: 'open', rounding: 'nearest', channels: [] })
  expect(read?.instrument).toEqual(officialInstrument())
  expect(read?.services.map(({ serviceId }) => serviceId)).toEqual(made.services)
  expect(read?.services[0]).toMatchObject({ population: 400, asked: undefined, leftOut: [] })
  const foreign = await inGovernment(db, there.id, (tx) => findSurvey(tx, made.surveyId))
  expect(foreign).toBeUndefined()
})

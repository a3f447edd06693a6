import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create } from '../sop/unfailing.ts'
import { move } from './unfailing-moves.ts'

let db: ScratchDatabase
let here: SmallGovernment
beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

it('a draft is submitted', async () => {
  const sopId = await create(here.as.drafter)
  expect(await move(here.as.drafter, { sopId, move: 'submit' })).toEqual({
    ok: true,
    revision: 1,
    stage: 'submitted',
  })
})

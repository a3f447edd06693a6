import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { listNotices } from '../notice/notice.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { tellOfComments } from './tell-comments.ts'
import { publicOf, publishedRound, send } from './testing/round.ts'

let db: ScratchDatabase
let here: SmallGovernment
let id: string

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
  id = await publishedRound(db, here)
})
afterAll(() => db.close())

async function toldTo(context: Context): Promise<number> {
  const { items } = await listNotices(context)
  return items.filter(({ kind }) => kind === 'comments.waiting').length
}

it('those of the unit are told once a day, however many comments come and whoever looks', async () => {
  expect(await tellOfComments(db, here.id)).toBe(0)
  await send(publicOf(db, here), id)
  const told = await Promise.all([1, 2, 3].map(() => tellOfComments(db, here.id)))
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(1)
  await send(publicOf(db, here), id, { text: 'Satu lagi.' })
  expect(await tellOfComments(db, here.id)).toBe(0)
  expect(await toldTo(here.as.drafter)).toBe(1)
  expect(await toldTo(here.as.reviewer)).toBe(1)
  for (const other of [here.as.reader, here.transportDrafter]) expect(await toldTo(other)).toBe(0)
  await db.owner.query('update consultation set told_on = told_on - 1')
  expect(await tellOfComments(db, here.id)).toBe(1)
  expect(await toldTo(here.as.drafter)).toBe(2)
  await db.owner.query('update consultation set told_on = told_on - 1')
  expect(await tellOfComments(db, here.id)).toBe(0)
})

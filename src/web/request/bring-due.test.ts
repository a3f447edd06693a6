import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

let site: TestSite
let sop: { readonly id: string; readonly code: string }

beforeAll(() => {
  // The database has a clock of its own; this one says when was looked last.
  vi.useFakeTimers({ toFake: ['performance'] })
})
beforeEach(async () => {
  site = await openTestSite()
  sop = await findWaiting()
})
afterEach(() => site.close())
afterAll(() => {
  vi.useRealTimers()
})

/** The SOP of the sample city that is ratified for tomorrow. */
async function findWaiting(): Promise<typeof sop> {
  const { rows } = await site.owner.query<typeof sop>(
    `update ratification r set ratified_on = current_date - 9, effective_on = current_date + 1
     from sop s where (s.government_id, s.sop_id, s.underway) = (r.government_id, r.sop_id, r.revision)
     returning s.sop_id as id, r.verification_code as code`,
  )
  const [only] = rows
  if (only === undefined || rows.length > 1) throw new Error(`${rows.length} wait for their day`)
  return only
}

/** As if the day had come. */
async function moveDay(): Promise<void> {
  await site.owner.query(
    'update ratification set effective_on = current_date - 1 where sop_id = $1',
    [sop.id],
  )
  vi.advanceTimersByTime(60_001)
}

async function seeArchive(): Promise<number> {
  return (await site.visitor().get(`/arsip/tanjung-seruni/sop/${sop.id}`)).status
}

test('what is due is in force for a citizen who reads the archive before anybody signs in', async () => {
  expect(await seeArchive()).toBe(404)
  await moveDay()
  expect(await seeArchive()).toBe(200)
})

test('what is due is in force for who checks the code on its paper', async () => {
  const check = async () => (await site.visitor().get(`/v/${sop.code}`)).text
  expect(await check()).toContain('BELUM BERLAKU')
  await moveDay()
  expect(await check()).toContain('MASIH BERLAKU')
})

test('many who read at once put it in force once, and all of them see it', async () => {
  await moveDay()
  expect(new Set(await Promise.all(Array.from({ length: 20 }, seeArchive)))).toEqual(new Set([200]))
  const { rows } = await site.owner.query(
    `select from passage_move where sop_id = $1 and to_stage = 'in-force'`,
    [sop.id],
  )
  expect(rows).toHaveLength(1)
})

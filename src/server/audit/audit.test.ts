import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { recordAudit } from './audit.service.ts'
import { record } from './testing/audit-trail.ts'
import { verifyAudit } from './verify-audit.service.ts'

let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  for (const government of [both.here, both.there]) {
    for (const note of ['one', 'two', 'three', 'four', 'five']) await record(db, government, note)
  }
})
afterAll(() => db.close())

it('rows of a government are numbered from 1 and chained', async () => {
  const { rows } = await db.owner.query<{ number: number; previous_hash: Buffer; hash: Buffer }>(
    'select number::int, previous_hash, hash from audit where government_id = $1 order by number',
    [here.id],
  )
  expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5])
  expect(rows[0]?.previous_hash).toHaveLength(0)
  expect(rows.slice(1).map((row) => row.previous_hash)).toEqual(
    rows.slice(0, -1).map((row) => row.hash),
  )
})

it('a change that is rolled back leaves neither a row nor a gap', async () => {
  const failing = inGovernment(db, here.id, async (tx) => {
    const { actor } = here.as.drafter
    const subject = { kind: 'government', id: here.id } as const
    await recordAudit(tx, { actor, action: 'note.taken', subject })
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await record(db, here, 'six')).toBe(6)
  expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true, rows: 6 })
})

it('fifty writers at the same time form one chain without a gap', async () => {
  const numbers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => record(db, here, `at once ${index}`)),
  )
  expect(numbers.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 6),
  )
  expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true, rows: 55 })
})

it('the program itself can neither change nor remove a row', async () => {
  const change = (statement: string) => sql.raw(statement).execute(db.kysely)
  await expect(change('update audit set number = 1')).rejects.toThrow('permission denied')
  await expect(change('delete from audit')).rejects.toThrow('permission denied')
  await expect(change('update audit_head set number = 1')).rejects.toThrow('permission denied')
  await expect(db.owner.query('delete from audit')).rejects.toThrow('append-only')
})

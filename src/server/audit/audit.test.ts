import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { recordAudit, verifyAudit, verifyOwnAudit } from './audit.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  for (const government of [here, there]) {
    for (const note of ['one', 'two', 'three', 'four', 'five']) await record(government, note)
  }
})
afterAll(() => db.close())

function record(government: SmallGovernment, note: string): Promise<void> {
  const { actor } = government.as.drafter
  return inGovernment(db, government.id, (tx) =>
    recordAudit(tx, {
      actor,
      action: 'note.taken',
      subject: { kind: 'government', id: government.id },
      details: { note },
    }),
  )
}

/** Changes rows as someone with all rights to the database and the triggers switched off. */
async function tamper(sql: string): Promise<void> {
  await db.owner.query('set session_replication_role = replica')
  await db.owner.query(sql.replaceAll('<here>', `government_id = '${here.id}'`))
  await db.owner.query('set session_replication_role = origin')
}

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

it('an untouched chain holds, and gives the hash of its end', async () => {
  const verdict = await verifyOwnAudit(here.as.bureau)
  expect(verdict).toMatchObject({ ok: true, rows: 5 })
  expect(verdict.ok && verdict.lastHash).toMatch(/^[0-9a-f]{64}$/)
})

it('a government without a row has a whole chain', async () => {
  expect(await verifyAudit(db, '00000000-0000-8000-a000-000000000000')).toEqual({
    ok: true,
    rows: 0,
    lastHash: '',
  })
})

it('a change that is rolled back leaves neither a row nor a gap', async () => {
  const failing = inGovernment(db, here.id, async (tx) => {
    const { actor } = here.as.drafter
    const subject = { kind: 'government', id: here.id } as const
    await recordAudit(tx, { actor, action: 'note.taken', subject })
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  await record(here, 'six')
  expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true, rows: 6 })
})

it('rows written at the same time form one chain', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, index) => record(here, `at once ${index}`)))
  expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true, rows: 35 })
})

describe('tampering is found:', () => {
  it.each([
    [
      'a changed detail',
      `update audit set details = '{"note":"other"}' where <here> and number = 3`,
      3,
    ],
    ['a changed actor', `update audit set actor_name = 'Someone' where <here> and number = 2`, 2],
    [
      'a changed time',
      `update audit set at = at + interval '1 microsecond' where <here> and number = 4`,
      4,
    ],
    ['a removed row', `delete from audit where <here> and number = 3`, 4],
    ['a removed first row', `delete from audit where <here> and number = 1`, 2],
    ['a removed end', `delete from audit where <here> and number >= 4`, 4],
    ['everything removed', `delete from audit where <here>`, 1],
    [
      'two rows swapped',
      `update audit set number = 9 where <here> and number = 2;
      update audit set number = 2 where <here> and number = 3;
      update audit set number = 3 where <here> and number = 9`,
      2,
    ],
    [
      'a changed row with its hash made anew',
      `update audit set action = 'other' where <here> and number = 3;
      update audit set hash = audit_hash(audit) where <here> and number = 3`,
      4,
    ],
    [
      'a row put in at the end',
      `insert into audit select government_id, 6, at, actor_id, actor_name, action,
      subject_kind, subject_id, details, hash, hash from audit where <here> and number = 5;
      update audit set hash = audit_hash(audit) where <here> and number = 6`,
      6,
    ],
    ['a removed head', `delete from audit_head where <here>`, 1],
  ])('%s', async (_what, sql, brokenAt) => {
    await tamper(sql)
    expect(await verifyAudit(db, here.id)).toEqual({ ok: false, brokenAt })
    expect(await verifyAudit(db, there.id)).toMatchObject({ ok: true, rows: 5 })
  })

  it('a chain made anew from the first row on holds, but ends in another hash', async () => {
    const before = await verifyAudit(db, here.id)
    await tamper(`update audit set actor_name = 'Someone' where <here> and number = 1`)
    for (const number of [1, 2, 3, 4, 5]) {
      await tamper(`update audit a set previous_hash = coalesce(
          (select hash from audit b where b.government_id = a.government_id and b.number = a.number - 1), '\\x')
        where <here> and number = ${number};
        update audit set hash = audit_hash(audit) where <here> and number = ${number}`)
    }
    await tamper(
      `update audit_head set hash = (select hash from audit where <here> and number = 5) where <here>`,
    )
    const after = await verifyAudit(db, here.id)
    expect(after.ok).toBe(true)
    expect(after).not.toEqual(before)
  })
})

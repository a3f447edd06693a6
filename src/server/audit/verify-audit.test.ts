import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashOfRow, wordFault, type ChainVerdict } from '#chain'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { listChainRows } from './chain.queries.ts'
import { record, resealAll, tamper } from './testing/audit-trail.ts'
import { verifyAudit } from './verify-audit.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
afterAll(() => db.close())

/** Six rows in each government, of which the first two are of the former format. */
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  for (const government of [here, there]) {
    for (const note of ['satu', 'dua', 'tiga', '"empat"\\\n\u001f€', 'lima', 'enam']) {
      await record(db, government, note)
    }
    await tamper(
      db,
      `update audit set format = 1 where government_id = '${government.id}' and number <= 2`,
    )
    await resealAll(db, government.id)
  }
})

const own = (sql: string, { id } = here) => sql.replaceAll('<here>', `government_id = '${id}'`)

/** The faults without the words of their rows: kind and numbers. */
function outline(verdict: ChainVerdict): unknown {
  if (verdict.ok) return 'whole'
  return verdict.faults.map((fault) => {
    const numbers = Object.values(fault).flatMap((value) =>
      typeof value === 'object' ? value.number : value,
    )
    return numbers.join(' ')
  })
}

it('an untouched chain of both formats holds, and gives the hash of its end', async () => {
  const verdict = await verifyAudit(db, here.id)
  expect(verdict).toMatchObject({ ok: true, rows: 6 })
  expect(verdict.ok && verdict.lastHash).toMatch(/^[0-9a-f]{64}$/)
})

it('a government without a row has a whole chain', async () => {
  const verdict = await verifyAudit(db, '00000000-0000-8000-a000-000000000000')
  expect(verdict).toEqual({ ok: true, rows: 0, lastHash: '' })
})

it('the database and this program give each row the same hash', async () => {
  const rows = await inGovernment(db, here.id, (tx) =>
    listChainRows(tx, { after: 0, to: 9, limit: 9 }),
  )
  expect(rows.map(({ format }) => format)).toEqual([1, 1, 2, 2, 2, 2])
  expect(rows.map((row) => hashOfRow(row, here.id))).toEqual(rows.map(({ hash }) => hash))
})

const rotate = (numbers: readonly number[]) =>
  numbers.map((number, at) => {
    const to = numbers[(at + 1) % numbers.length]
    return `update audit set number = ${to} + 1000 where <here> and number = ${number};`
  })
const swap = (one: number, other: number) =>
  `${rotate([one, other]).join('')} update audit set number = number - 1000 where <here> and number > 1000`
const anew = (number: number) =>
  `update audit set hash = audit_hash(audit) where <here> and number = ${number}`
const shift = (after: number, by: number) =>
  `update audit set number = number + 1000 where <here> and number > ${after};
  update audit set number = number - 1000 + ${by} where <here> and number > 1000`
const insertAfter = (number: number) =>
  `insert into audit (government_id, number, at, actor_name, action, subject_kind, details, previous_hash, hash, format)
  select government_id, number + 1, at, 'Penyusup', action, subject_kind, details, hash, hash, 2
    from audit where <here> and number = ${number};
  ${anew(number + 1)}`

describe('tampering is found and named:', () => {
  it.each([
    [
      'a changed detail',
      `update audit set details = '{"note":"x"}' where <here> and number = 3`,
      ['changed 3'],
    ],
    [
      'a changed actor of an old row',
      `update audit set actor_name = 'X' where <here> and number = 2`,
      ['changed 2'],
    ],
    [
      'a changed time',
      `update audit set at = at + interval '1 microsecond' where <here> and number = 4`,
      ['changed 4'],
    ],
    [
      'an impossible time',
      `update audit set at = 'infinity' where <here> and number in (2, 4)`,
      ['changed 2', 'changed 4'],
    ],
    [
      'a changed hash',
      `update audit set hash = sha256('') where <here> and number = 4`,
      ['changed 4'],
    ],
    [
      'a changed hash of the newest row',
      `update audit set hash = sha256('') where <here> and number = 6`,
      ['changed 6'],
    ],
    [
      'a changed previous hash',
      `update audit set previous_hash = '' where <here> and number = 4`,
      ['changed 4'],
    ],
    ['another format', `update audit set format = 1 where <here> and number = 4`, ['changed 4']],
    ['an unknown format', `update audit set format = 9 where <here> and number = 4`, ['changed 4']],
    ['a deleted row', `delete from audit where <here> and number = 3`, ['missing 3 3']],
    ['a deleted first row', `delete from audit where <here> and number = 1`, ['missing 1 1']],
    [
      'deleted rows',
      `delete from audit where <here> and number in (2, 4, 5)`,
      ['missing 2 2', 'missing 4 5'],
    ],
    [
      'a deleted row and the gap closed',
      `delete from audit where <here> and number = 3; ${shift(3, -1)}`,
      ['missing 3 3', 'moved 3 5 1'],
    ],
    ['the newest rows cut off', `delete from audit where <here> and number >= 5`, ['cut-off 5 6']],
    ['everything deleted', `delete from audit where <here>`, ['cut-off 1 6']],
    ['two neighbours swapped', swap(3, 4), ['swapped 3 4']],
    ['two rows far apart swapped', swap(2, 5), ['swapped 2 5']],
    [
      'a row at another number',
      `update audit set number = 99 where <here> and number = 3`,
      ['moved 99 99 -96'],
    ],
    [
      'a row before the first',
      `update audit set number = -5 where <here> and number = 3`,
      ['moved -5 -5 8'],
    ],
    [
      'a changed row sealed anew',
      `update audit set action = 'x' where <here> and number = 3; ${anew(3)}`,
      ['resealed 3'],
    ],
    ['a row put in between', `${shift(3, 1)}; ${insertAfter(3)}`, ['inserted 4', 'moved 5 7 -1']],
    [
      'a row put in, unsealed',
      `${shift(3, 1)}; ${insertAfter(3)}; update audit set actor_name = 'Y' where <here> and number = 4`,
      ['inserted 4', 'moved 5 7 -1'],
    ],
    ['a row put in at the end', insertAfter(6), ['added 7 7']],
    [
      'a changed hash of the head',
      `update audit_head set hash = sha256('') where <here>`,
      ['head-differs 6'],
    ],
    ['a head set forward', `update audit_head set number = 9 where <here>`, ['head-differs 6']],
    ['a head set back', `update audit_head set number = 4 where <here>`, ['head-differs 6']],
    ['a deleted head', `delete from audit_head where <here>`, ['head-missing']],
  ])('%s', async (_what, sql, expected) => {
    await tamper(db, own(sql))
    expect(outline(await verifyAudit(db, here.id))).toEqual(expected)
    expect(await verifyAudit(db, there.id)).toMatchObject({ ok: true, rows: 6 })
    await tamper(db, own(sql, there))
    expect(outline(await verifyAudit(db, there.id))).toEqual(expected)
  })
})

it('a fault tells the number, what the row is about and when, in both languages', async () => {
  await tamper(
    db,
    own(
      `update audit set actor_name = 'Orang Lain', at = '2026-11-26T01:02:03Z' where <here> and number = 3`,
    ),
  )
  const verdict = await verifyAudit(db, here.id)
  const [fault] = verdict.ok ? [] : verdict.faults
  if (fault === undefined) throw new Error('no fault')
  expect(wordFault(fault, { language: 'id', timeZone: 'Asia/Makassar' })).toBe(
    `Baris 3 (note.taken, government ${here.id}, Orang Lain, 26 November 2026 pukul 09.02.03 WITA) diubah: isinya tidak lagi sesuai dengan hash-nya.`,
  )
  expect(wordFault(fault, { language: 'en', timeZone: 'Asia/Makassar' })).toContain(
    `Row 3 (note.taken, government ${here.id}, Orang Lain, 26 November 2026`,
  )
})

it('of very many faults the first hundred are told and the rest are counted', async () => {
  for (let more = 0; more < 3; more += 1) {
    await Promise.all(Array.from({ length: 50 }, (_, note) => record(db, here, `${note}`)))
  }
  await tamper(db, own(`update audit set actor_name = 'X' where <here> and number > 6`))
  const verdict = await verifyAudit(db, here.id)
  expect(verdict).toMatchObject({ ok: false, rows: 156, more: 50 })
  expect(verdict.ok || verdict.faults.length).toBe(100)
})

it('a chain made anew from its first row on holds, but ends in another hash', async () => {
  const before = await verifyAudit(db, here.id)
  await tamper(db, own(`update audit set actor_name = 'Orang Lain' where <here> and number = 1`))
  await resealAll(db, here.id)
  const after = await verifyAudit(db, here.id)
  expect(after.ok).toBe(true)
  expect(after).not.toEqual(before)
})

const bytes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((value) => `'\\x${Buffer.from(value).toString('hex')}'::bytea`)
const text = fc
  .string({ unit: 'binary', maxLength: 20 })
  .filter((value) => !value.includes('\0'))
  .map((value) => `convert_from('\\x${Buffer.from(value.toWellFormed()).toString('hex')}', 'UTF8')`)
const uuid = fc.uuid().map((value) => `'${value}'::uuid`)
const change = fc.oneof(
  fc.record({
    column: fc.constantFrom('actor_id', 'subject_id'),
    value: fc.oneof(uuid, fc.constant('null::uuid')),
  }),
  fc.record({ column: fc.constant('government_id'), value: uuid }),
  fc.record({
    column: fc.constant('number'),
    value: fc.integer({ min: -9, max: 99 }).map((n) => `'${n}'::bigint`),
  }),
  fc.record({ column: fc.constant('format'), value: fc.integer({ min: -1, max: 4 }).map(String) }),
  fc.record({
    column: fc.constant('at'),
    value: fc
      .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('9999-01-01') })
      .map((at) => `'${at.toISOString()}'::timestamptz`),
  }),
  fc.record({ column: fc.constantFrom('actor_name', 'action', 'subject_kind'), value: text }),
  fc.record({
    column: fc.constant('details'),
    value: fc
      .dictionary(
        fc.constantFrom('note', 'day', 'n'),
        fc.oneof(fc.integer(), fc.constantFrom('satu', 'x', '')),
      )
      .map((details) => `'${JSON.stringify(details)}'::jsonb`),
  }),
  fc.record({ column: fc.constantFrom('previous_hash', 'hash'), value: bytes }),
)

it('any change to any column of any row is found, and is undone without a trace', async () => {
  const before = await verifyAudit(db, here.id)
  await fc.assert(
    fc.asyncProperty(change, fc.integer({ min: 1, max: 6 }), async ({ column, value }, number) => {
      await tamper(db, own(`create temporary table kept as select * from audit where <here>`))
      const taken = `exists (select from audit b where ${own('b.<here>')} and b.number = ${column === 'number' ? value : -1})`
      await tamper(
        db,
        own(
          `update audit a set ${column} = ${value} where <here> and number = ${number} and not ${taken}`,
        ),
      )
      const { rows } = await db.owner.query<{ same: boolean }>(
        own(
          `select (select count(*) from (select * from kept except select * from audit) as d) = 0 as same`,
        ),
      )
      const verdict = await verifyAudit(db, here.id)
      await tamper(
        db,
        own(
          `delete from audit where <here>; delete from audit a using kept where a.hash = kept.hash and a.number = kept.number; insert into audit select * from kept; drop table kept`,
        ),
      )
      expect(verdict.ok).toBe(rows[0]?.same)
    }),
    { numRuns: 150 },
  )
  expect(await verifyAudit(db, here.id)).toEqual(before)
})

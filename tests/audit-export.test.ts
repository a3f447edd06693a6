import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeExportLine, type ChainRow } from '#chain'
import { exportAudit, openScratchDatabase, type ScratchDatabase } from '#server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder, runTatalaksana } from '../src/cli/testing/run-tatalaksana.ts'
import { inGovernment, openToRead } from '../src/server/database/database.ts'
import { record, resealAll, tamper } from '../src/server/audit/testing/audit-trail.ts'
import { makeTwoGovernments, type SmallGovernment } from '../src/server/sample/two-governments.ts'

/*
 * An export of a real chain, and the database itself, examined from the command line; and the same
 * export examined by the script of docs/, which shares nothing with us but docs/audit.md.
 */

let db: ScratchDatabase
let here: SmallGovernment
let folder: string
let head: string
let rows: readonly ChainRow[]

const notes = ['satu', '"dua"\\\b\f\n\r\t', 'tiga\u0001\u007f', 'e\u0301€\u2028😀', 'lima', 'enam']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tatalaksana-audit-'))
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
  for (const note of notes) await record(db, here, note)
  await tamper(
    db,
    `update audit set format = 1, actor_name = E'Kenanga "Rumbia"\\\\ \\x01\\x7f 😀'
     where government_id = '${here.id}' and number <= 3`,
  )
  await resealAll(db, here.id)
  const exported = await exportAudit(here.as.auditor, 'ndjson')
  if (!exported.ok) throw new Error(exported.code)
  head = writeExportLine(exported.head)
  const all: ChainRow[] = []
  for await (const some of exported.rows) all.push(...some)
  rows = all
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

function writeExport(lines: readonly ChainRow[], name = 'audit.ndjson'): string {
  const text = head + lines.map((row) => writeExportLine(row)).join('')
  const path = join(folder, name)
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}

const verify = (...args: readonly string[]) =>
  runTatalaksana(['audit', 'verify', '--lang', 'en', ...args])

const script = join(projectFolder, 'docs/verify-audit-chain.py')
const hasPython = spawnSync('python3', ['--version']).status === 0

/** Runs the script of a third party. */
function verifyByScript(path: string): { readonly code: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync('python3', [script, path], { encoding: 'utf8' })
  return { code: status, out: stdout + stderr }
}

const at = (number: number): ChainRow => {
  const row = rows[number - 1]
  if (row === undefined) throw new Error(`no row ${number}`)
  return row
}
const without = (...numbers: readonly number[]) =>
  rows.filter(({ number }) => !numbers.includes(number))
const changed = (number: number, change: Partial<ChainRow>) =>
  rows.map((row) => (row.number === number ? { ...row, ...change } : row))
/** Each of the two at the place and number of the other. */
const swapped = (one: number, other: number) =>
  rows.map((row) => {
    if (row.number === one) return { ...at(other), number: one }
    return row.number === other ? { ...at(one), number: other } : row
  })

const tamperings = [
  ['a changed detail', () => changed(5, { details: '{"note": "x"}' }), ['Row 5 (', 'was changed']],
  ['a changed name', () => changed(2, { actorName: 'Orang Lain' }), ['Row 2 (', 'was changed']],
  ['a deleted row', () => without(4), ['Row 4 was deleted']],
  ['two swapped rows', () => swapped(3, 5), ['Row 3 (', 'row 5 (', "each other's place"]],
  ['a cut tail', () => without(6, 7), ['Rows 6–7 were cut off']],
] as const

test('an export is whole, packed or not, and its last hash is told', async () => {
  expect(rows.map(({ format }) => format)).toEqual([1, 1, 1, 2, 2, 2, 2])
  for (const name of ['whole.ndjson', 'whole.ndjson.gz']) {
    const path = writeExport(rows, name)
    expect(await verify(path)).toEqual({
      code: 0,
      out: `${path}: Kota Sini: chain whole, 7 rows, last hash ${at(7).hash}\n`,
      err: '',
    })
  }
})

test.each(tamperings)('%s in an export is named', async (_what, lines, words) => {
  const { code, out } = await verify(writeExport(lines()))
  expect(code).toBe(1)
  expect(out).toContain('chain BROKEN, faults found: 1, rows examined: ')
  for (const word of words) expect(out).toContain(word)
})

describe('the script of docs/, for which python3 is needed', () => {
  test.skipIf(!hasPython)('finds an export whole, packed or not', () => {
    for (const name of ['whole.ndjson', 'whole.ndjson.gz']) {
      const said = `7 rows, last hash ${at(7).hash}\nwhole\n`
      expect(verifyByScript(writeExport(rows, name))).toEqual({ code: 0, out: said })
    }
  })

  test.skipIf(!hasPython).each(tamperings)('finds %s', (_what, lines) => {
    const { code, out } = verifyByScript(writeExport(lines()))
    expect(code).toBe(1)
    expect(out).toMatch(/^(row \d: |end: ).*\n(.*\n)*BROKEN\n$/m)
  })
})

describe('a database', () => {
  const own = (sql: string) => sql.replaceAll('<here>', `government_id = '${here.id}'`)
  let address: string
  beforeAll(() => {
    const { user, password, host, database } = db.owner
    const login = `${user ?? ''}:${encodeURIComponent(password ?? '')}`
    address = `postgres://${login}@${encodeURIComponent(host)}/${database ?? ''}`
  })

  test('is examined government by government', async () => {
    const { code, out, err } = await verify('--database', address)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').sort()).toEqual([
      '',
      expect.stringContaining('(database): Kota Sana: chain whole, 0 rows'),
      `(database): Kota Sini: chain whole, 7 rows, last hash ${at(7).hash}`,
    ])
  })

  const swap = `update audit set number = number + 100 where <here> and number in (3, 5);
    update audit set number = 108 - number where <here> and number > 100`
  test.each([
    ['a changed row', `update audit set details = '{}' where <here> and number = 5`, 'Row 5 ('],
    ['a deleted row', 'delete from audit where <here> and number = 4', 'Row 4 was deleted'],
    ['two swapped rows', swap, "each other's place"],
    ['a cut tail', 'delete from audit where <here> and number > 5', 'Rows 6–7 were cut off'],
  ])('%s in it is named', async (_what, sql, words) => {
    await db.owner.query('create temporary table kept as select * from audit')
    await tamper(db, own(sql))
    const { code, out } = await verify('--database', address)
    await tamper(db, 'delete from audit; insert into audit select * from kept; drop table kept')
    expect(out).toContain(words)
    expect(code).toBe(1)
  })

  test('still holds an export, or it is told that its chain was made anew since', async () => {
    const path = writeExport(rows)
    await record(db, here, 'tujuh')
    const later = await verify(path, '--database', address)
    expect(later).toMatchObject({ code: 0, err: '' })
    expect(later.out).toContain('(database): Kota Sini: chain whole, 8 rows')
    expect(later.out).not.toContain('Kota Sana')
    await db.owner.query('create temporary table kept as select * from audit')
    await tamper(db, own(`update audit set actor_name = 'Orang Lain' where <here> and number = 2`))
    await resealAll(db, here.id)
    const anew = await verify('--database', address)
    const compared = await verify(path, '--database', address)
    await tamper(db, 'delete from audit; insert into audit select * from kept; drop table kept')
    await resealAll(db, here.id)
    expect(anew.code).toBe(0)
    expect(compared.code).toBe(1)
    expect(compared.out).toContain('Row 7 is no longer the row that the export ends with')
  })

  test('that is not there, or is none of ours, is told without its password', async () => {
    const gone = await verify('--database', `${address}gone`)
    expect(gone).toMatchObject({ code: 3, out: '' })
    expect(gone.err).toContain('cannot use the database: ')
    expect(gone.err).not.toContain(db.owner.password ?? '?')
    expect(await verify('--database', folder)).toMatchObject({ code: 3, out: '' })
  })

  test('is only read: nothing is written through the connection', async () => {
    const reading = await openToRead({ url: address })
    const writing = inGovernment(reading, here.id, (tx) =>
      tx.insertInto('viewing_day').values({ day: '2026-11-26' }).execute(),
    )
    await expect(writing).rejects.toThrow('read-only transaction')
    await reading.close()
  })

  test('still tells of a government of which only the audit is left', async () => {
    await tamper(db, own('delete from government where <here>'))
    const { out } = await verify('--database', address)
    expect(out).toContain('(a government that was deleted): chain whole, 8 rows')
  })
})

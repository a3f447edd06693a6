import { expect, it } from 'vitest'
import type { ChainVerdict } from './chain-fault.ts'
import type { ChainRow } from './chain-row.ts'
import { startChainCheck } from './check-chain.ts'
import { readExportHead, readExportRow, writeExportLine } from './export-lines.ts'
import { hashOfRow } from './row-bytes.ts'

const governmentId = '11111111-1111-4111-8111-111111111111'

/** A whole chain, of both formats in turn. */
function makeChain(length: number): ChainRow[] {
  const rows: ChainRow[] = []
  for (let number = 1; number <= length; number += 1) {
    const row: ChainRow = {
      format: 1 + (number % 2),
      number,
      at: `2026-11-26T01:02:03.00000${number % 10}Z`,
      actorId: number === 2 ? null : governmentId,
      actorName: 'Kenanga "Rumbia" \\ \u007f\u2028',
      action: 'note.taken',
      subjectKind: 'government',
      subjectId: null,
      details: '{"a": 1.0}',
      previousHash: rows.at(-1)?.hash ?? '',
      hash: '',
    }
    rows.push({ ...row, hash: hashOfRow(row, governmentId) ?? '' })
  }
  return rows
}

const chain = makeChain(9)
const head = { number: 9, hash: chain[8]?.hash ?? '' }

function check(rows: readonly ChainRow[]): ChainVerdict {
  const running = startChainCheck(governmentId, head)
  for (const row of rows) running.take(row)
  return running.judge()
}

it('a whole chain holds; its last hash stands for it', () => {
  expect(check(chain)).toEqual({ ok: true, rows: 9, lastHash: head.hash })
})

it('the hash of a row of format 1 is that of the text that PostgreSQL gives for it', () => {
  // select encode(sha256('\x00ff' || convert_to(jsonb_build_array('11111111-1111-4111-8111-111111111111'::uuid,
  //   7, 1795654923000004, null, E'a"\\\n', 'x', 'y', null, '{"a": 1.0}'::jsonb)::text, 'UTF8')), 'hex')
  const row: ChainRow = {
    format: 1,
    number: 7,
    at: '2026-11-26T01:02:03.000004Z',
    actorId: null,
    actorName: 'a"\\\n',
    action: 'x',
    subjectKind: 'y',
    subjectId: null,
    details: '{"a": 1.0}',
    previousHash: '00ff',
    hash: '',
  }
  expect(hashOfRow(row, governmentId)).toBe(
    'e2d46cfeac695e06bb70a49ecd7d370aa1d1d295452e76facaae4a01b1f34fdb',
  )
})

it('lines out of order are named, and no number is called missing for them', () => {
  const [one, two, three, ...rest] = chain
  if (one === undefined || two === undefined || three === undefined) throw new Error('too short')
  const verdict = check([one, three, two, ...rest])
  expect(verdict).toMatchObject({
    ok: false,
    rows: 9,
    faults: [{ kind: 'out-of-order', row: { number: 2 } }],
  })
})

it('a file that ends early is one whose newest rows are cut off', () => {
  expect(check(chain.slice(0, 7))).toMatchObject({ faults: [{ kind: 'cut-off', from: 8, to: 9 }] })
})

it('a long gap is told to its end', () => {
  const long = makeChain(1500)
  const running = startChainCheck(governmentId, { number: 1500, hash: long.at(-1)?.hash ?? '' })
  for (const row of [...long.slice(0, 10), ...long.slice(1400)]) running.take(row)
  expect(running.judge()).toMatchObject({
    faults: [{ kind: 'missing', from: 11, to: 1400 }],
    more: 0,
  })
})

it('lines of an export are read as they were written; others are none', () => {
  const first = {
    governmentId,
    governmentName: 'Kota',
    timeZone: 'Asia/Jakarta',
    exportedAt: '',
    head,
  }
  const line = writeExportLine({ format: 'tatalaksana-audit/1', ...first })
  expect(readExportHead(line)).toMatchObject(first)
  expect(chain.map((row) => readExportRow(writeExportLine(row)))).toEqual(chain)
  for (const other of ['', '[]', 'null', '{"number":1}', '{"number":']) {
    expect(readExportRow(other)).toBeUndefined()
    expect(readExportHead(other)).toBeUndefined()
  }
})

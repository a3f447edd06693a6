import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hashOfRow, writeExportLine, type ChainRow } from '#chain'
import { expect, test } from 'vitest'
import { runTatalaksana, withFolder, type Finished } from '../testing/run-tatalaksana.ts'

const governmentId = '11111111-1111-4111-8111-111111111111'

/** An export of a whole chain, line by line: the head, then rows 1, 2, … */
function makeExport(length: number, about = { timeZone: 'Asia/Jayapura' }): readonly string[] {
  const rows: ChainRow[] = []
  for (let number = 1; number <= length; number += 1) {
    const row: ChainRow = {
      format: 2,
      number,
      at: `2026-11-26T01:02:03.00000${number % 10}Z`,
      actorId: null,
      actorName: 'Kenanga \u001b[31mRumbia',
      action: 'note.taken',
      subjectKind: 'government',
      subjectId: null,
      details: '{"a": "€"}',
      previousHash: rows.at(-1)?.hash ?? '',
      hash: '',
    }
    rows.push({ ...row, hash: hashOfRow(row, governmentId) ?? '' })
  }
  const head = writeExportLine({
    format: 'tatalaksana-audit/1',
    governmentId,
    governmentName: 'Kota Seruni',
    exportedAt: '2026-11-26T02:00:00.000Z',
    head: { number: length, hash: rows.at(-1)?.hash ?? '' },
    ...about,
  })
  return [head, ...rows.map((row) => writeExportLine(row))]
}

const verify = (input: string | Uint8Array, ...args: readonly string[]): Promise<Finished> =>
  runTatalaksana(['audit', 'verify', '-', ...args], input)

test('a whole chain on standard input, in Indonesian', async () => {
  const { code, out, err } = await verify(makeExport(9).join(''))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /^\(masukan baku\): Kota Seruni: rantai utuh, 9 baris, hash terakhir [\da-f]{64}\n$/,
  )
})

test('a fault is told in the time of the government, and its texts do not steer the terminal', async () => {
  const { code, out } = await verify(makeExport(9).join('').replace('"note.taken"', '"note.lost"'))
  expect(code).toBe(1)
  expect(out).toContain('rantai RUSAK, kesalahan: 1, baris yang diperiksa: 9\n  Baris 1 (note.lost')
  expect(out).toContain('Kenanga �[31mRumbia, 26 November 2026 pukul 10.02.03 WIT) diubah')
})

test('a zone that there is not does not keep faults from being told', async () => {
  const lines = makeExport(9, { timeZone: 'Bulan/Laut' })
  expect(await verify(lines.slice(0, -1).join(''))).toMatchObject({
    code: 1,
    out: expect.stringContaining('Baris 9 dipotong dari ujung'),
  })
})

test('lines that are no rows are counted, and the rest is examined', async () => {
  const lines = makeExport(9).toSpliced(4, 2, '{"number": 4}\n', '\n')
  const { code, out, err } = await verify(lines.join(''))
  expect(code).toBe(3)
  expect(err).toContain(
    '2 baris berkas bukan baris audit dan tidak diperiksa, yang pertama baris 5',
  )
  expect(out).toContain('Baris 4–5 dihapus')
})

test('a packed export that ends early is examined as far as it goes, and never called whole', async () => {
  const packed = gzipSync(makeExport(2000).join(''))
  const { code, out, err } = await verify(packed.subarray(0, packed.length >> 1), '--json')
  expect(code).toBe(3)
  expect(err).toContain('berkas terputus atau rusak')
  const told = JSON.parse(out)
  expect(told.whole).toBe(false)
  expect(told.unread).toContainEqual({ kind: 'damaged' })
  expect(told.faults).toContainEqual(expect.objectContaining({ kind: 'cut-off', to: 2000 }))
})

test.each([
  ['nothing', ''],
  ['a table', 'number,at,actorId\r\n1,2,3\r\n'],
  ['noise', Buffer.from([0xff, 0xfe, 0, 0x80, 10])],
  ['another format', '{"format":"tatalaksana-audit/2"}\n'],
])('%s is no export', async (_what, input) => {
  const finished = await verify(input)
  expect(finished).toMatchObject({ code: 3, out: '' })
  expect(finished.err).toContain('bukan ekspor audit')
})

test('several files are each told; the gravest code counts', async () => {
  await withFolder(async (folder) => {
    const [good, bad] = [join(folder, 'baik.ndjson'), join(folder, 'buruk.ndjson')]
    const lines = makeExport(9)
    await writeFile(good, lines.join(''))
    await writeFile(bad, lines.toSpliced(3, 1).join(''))
    const two = await runTatalaksana(['audit', 'verify', '--json', bad, good])
    expect(two.code).toBe(1)
    const told: unknown[] = two.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(told).toMatchObject([
      { file: bad, whole: false, faults: [{ kind: 'missing', from: 3, to: 3 }], lastHash: null },
      { file: good, whole: true, rows: 9, faults: [], governmentId },
    ])
    const missing = await runTatalaksana(['audit', 'verify', join(folder, 'tiada'), good])
    expect(missing).toMatchObject({ code: 3, out: expect.stringContaining('rantai utuh') })
    expect(missing.err).toContain('tidak ditemukan')
  })
})

test.each([
  [['audit'], 'tugas belum disebut; pilih verify'],
  [['audit', 'seal'], "tugas 'seal' tidak dikenal"],
  [['audit', 'verify', '--csv'], "pilihan '--csv' tidak dikenal"],
])('bad usage ends with code 2 and says why: %j', async (args, words) => {
  const finished = await runTatalaksana(args)
  expect(finished).toMatchObject({ code: 2, out: '' })
  expect(finished.err).toContain(words)
})

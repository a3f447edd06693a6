import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordStandardProblem } from '../messages/word-standard.ts'
import { emptyStandard } from '../model/empty-standard.ts'
import { readStandardJson, readStandardValue } from './read-standard.ts'

const fixture = new URL('fixtures/surat-pindah.standard.json', import.meta.url)
const text = readFileSync(fixture, 'utf8')

describe('a document', () => {
  test('is read, and what it leaves out is filled in', () => {
    const reading = readStandardJson(text)
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const { name, delivery, management, places } = reading.standard
    expect(name.en).toBe('Moving certificate')
    expect(delivery.requirements[0]?.when).toEqual({ id: '', en: '' })
    expect(delivery.requirements[1]?.text).toEqual({ id: 'Surat kuasa', en: '' })
    expect(places[1]).toMatchObject({ address: '', phone: '' })
    expect(management.supervision).toBe('')
    expect(reading.notices).toEqual([])
  })

  test('with no more than its format is an empty standard', () => {
    const reading = readStandardValue({ format: 'tatalaksana-standard/1' })
    // oxfmt-ignore
    expect(reading).toEqual({ ok: true, standard: { ...emptyStandard(''), name: { id: '', en: '' } }, notices: [] })
  })

  test('that is read and written is read the same again', () => {
    const reading = readStandardJson(text)
    const standard = reading.ok ? reading.standard : undefined
    expect(readStandardJson(JSON.stringify(standard))).toEqual(reading)
  })

  test('loses control characters, with a notice', () => {
    const name = { id: 'Surat\u0000 Pindah' }
    const reading = readStandardValue({ format: 'tatalaksana-standard/1', name })
    expect(reading).toMatchObject({
      ok: true,
      standard: { name: { id: 'Surat Pindah' } },
      notices: [{ code: 'characters-removed', path: ['name', 'id'] }],
    })
  })
})

const row = { id: 'a', text: { id: 'Izin' }, rupiah: 5000 }

/** What is put into the document, and what is said of it. */
const faults: readonly (readonly [part: object, words: string])[] = [
  [
    { format: 'tatalaksana-sop/1' },
    'Format: berisi "tatalaksana-sop/1", seharusnya salah satu dari: tatalaksana-standard/1',
  ],
  [{ name: 'Izin' }, 'Nama pelayanan: berisi "Izin", seharusnya objek'],
  [{ harga: 0 }, "Harga: bidang 'harga' tidak dikenal"],
  [
    { searchWords: ['a'.repeat(4001)] },
    'Sebutan ke-1: teks terlalu panjang, paling banyak 4000 karakter',
  ],
  [
    { searchWords: Array.from({ length: 301 }, () => '') },
    'Sebutan lain: isi daftar terlalu banyak, paling banyak 300',
  ],
  [
    { lifeEvents: ['moving', 'moving'] },
    "Peristiwa ke-2: 'moving' sudah dipakai sebelumnya; setiap pengenal hanya sekali",
  ],
  [
    { places: [{ id: 'x', url: 'javascript:alert(1)' }] },
    'Tempat ke-1, laman: "javascript:alert(1)" bukan alamat laman; seharusnya seperti https://contoh.go.id/layanan',
  ],
  [
    {
      delivery: { complaints: { channels: [{ id: 'x', kind: 'web', value: 'data:text/html,x' }] } },
    },
    'Penyampaian pelayanan, penanganan pengaduan, saluran ke-1, isi: "data:text/html,x" bukan alamat laman; seharusnya seperti https://contoh.go.id/layanan',
  ],
  [
    { delivery: { fee: { kind: 'tariff', rows: [row, row] } } },
    "Penyampaian pelayanan, biaya/tarif, tarif ke-2, id: 'a' sudah dipakai sebelumnya; setiap pengenal hanya sekali",
  ],
  [
    { delivery: { fee: { kind: 'tariff', rows: [{ ...row, rupiah: -1 }] } } },
    'Penyampaian pelayanan, biaya/tarif, tarif ke-1, rupiah: angka -1 terlalu kecil, paling kecil 0',
  ],
  [
    { delivery: { fee: { kind: 'tariff', rows: [{ ...row, rupiah: 0.5 }] } } },
    'Penyampaian pelayanan, biaya/tarif, tarif ke-1, rupiah: berisi 0.5, seharusnya bilangan bulat',
  ],
  [
    { delivery: { requirements: [{ id: '../x' }] } },
    'Penyampaian pelayanan, persyaratan ke-1, id: "../x" bukan pengenal; gunakan huruf, angka dan tanda . _ : - (paling banyak 100)',
  ],
  [
    { delivery: { duration: { promised: '3 hari' } } },
    'Penyampaian pelayanan, jangka waktu, waktu yang dijanjikan: berisi "3 hari", seharusnya objek',
  ],
]

describe('a document of the wrong shape', () => {
  test.each(faults)('with %j is refused', (part, words) => {
    const reading = readStandardValue({ format: 'tatalaksana-standard/1', ...part })
    const said = reading.ok ? [] : reading.problems.map((each) => wordStandardProblem(each, 'id'))
    expect(said).toEqual([words])
  })

  test('names the line and column of the value', () => {
    const reading = readStandardJson('{\n  "format": "tatalaksana-standard/1",\n  "name": 5\n}')
    expect(reading).toMatchObject({ ok: false, problems: [{ line: 3, column: 11 }] })
  })

  test('is named in English too', () => {
    const reading = readStandardValue({
      format: 'tatalaksana-standard/1',
      management: { staff: -2 },
    })
    const said = reading.ok ? [] : reading.problems.map((each) => wordStandardProblem(each, 'en'))
    expect(said).toEqual(['Management, number of performers: number -2 too small, at least 0'])
  })
})

describe('hostile documents', () => {
  test('cut off anywhere are refused with a problem, never thrown at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), (length) => {
        expect(readStandardJson(text.slice(0, length)).ok).toBe(false)
      }),
    )
  })

  test('of any JSON are refused with at most 50 problems', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (json) => {
        const reading = readStandardJson(json)
        expect(reading.ok ? [] : reading.problems).toHaveProperty('length')
        if (!reading.ok) expect(reading.problems.length).toBeLessThanOrEqual(50)
      }),
    )
  })

  test('of a hundred thousand levels or of ten million characters are refused', () => {
    expect(readStandardJson('['.repeat(100_000))).toMatchObject({
      ok: false,
      problems: [{ code: 'nested-too-deep' }],
    })
    const name = JSON.stringify({ id: 'x'.repeat(10_000_000) })
    const long = `{"format":"tatalaksana-standard/1","name":${name}}`
    expect(readStandardJson(long)).toMatchObject({
      ok: false,
      problems: [{ code: 'text-too-long' }],
    })
  })
})

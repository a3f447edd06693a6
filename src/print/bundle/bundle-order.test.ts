import { describe, expect, test } from 'vitest'
import { sampleSop } from '../testing/sample-sop.ts'
import { completeBundle } from './bundle-order.ts'
import { readBundleOrder } from './read-bundle-order.ts'

const order = {
  government: 'Pemerintah Kota Contoh',
  unit: { name: 'Dinas Percontohan', shortName: '' },
  year: '2026',
}
const text = (more: object) => JSON.stringify({ format: 'tatalaksana-bundle/1', ...order, ...more })

describe('completeBundle', () => {
  test('has decree and explanation only where they are asked for', () => {
    expect(Object.keys(completeBundle(order, [sampleSop])).sort()).toEqual([
      'government',
      'sops',
      'title',
      'unit',
      'year',
    ])
    const full = completeBundle({ ...order, decree: {}, explanation: {} }, [sampleSop])
    expect(full.decree?.decisions).toHaveLength(4)
    expect(full.explanation?.definitions).toHaveLength(4)
  })

  test('keeps what is written, and words the rest by who signs', () => {
    const signatory = { position: 'Camat Muara' }
    const decree = { number: '7', signatory, decisions: ['Satu.'] }
    const bundle = completeBundle({ ...order, title: 'Himpunan', decree }, [sampleSop])
    expect(bundle.title).toBe('Himpunan')
    expect(bundle.decree).toMatchObject({ ...decree, kind: 'Keputusan Camat Muara' })
    expect(bundle.decree?.considerations[2]).toContain('menetapkan Keputusan Camat Muara tentang')
  })
})

describe('readBundleOrder', () => {
  test('reads every field, and nothing that is not there', () => {
    const decree = {
      kind: 'Keputusan',
      number: '1',
      date: '2026-01-31',
      place: 'Contoh',
      title: 'Penetapan',
      considerations: ['a'],
      legalBases: ['b'],
      decisions: ['c'],
      signatory: { position: 'Kepala', name: 'Nama' },
    }
    const explanation = { scope: 's', summary: 'r', definitions: ['d'] }
    const full = { ...order, title: 'Judul', decree, explanation }
    expect(readBundleOrder(text(full))).toEqual({ ok: true, order: full })
    expect(readBundleOrder(text({ decree: {} }))).toEqual({
      ok: true,
      order: { ...order, decree: {} },
    })
  })

  test('tells every fault with its path', () => {
    const wrong = { decree: { date: '2026-02-30', considerations: [1], isi: '' }, explanation: 3 }
    const reading = readBundleOrder(text({ ...wrong, unit: {} }))
    expect(
      reading.ok ? [] : reading.faults.map(({ code, path }) => [code, path.join('.')]),
    ).toEqual([
      ['missing', 'unit.name'],
      ['unknown-field', 'decree'],
      ['wrong-kind', 'decree.considerations.0'],
      ['not-a-date', 'decree.date'],
      ['wrong-kind', 'explanation'],
    ])
  })
})

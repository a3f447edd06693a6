import { describe, expect, test } from 'vitest'
import { readAccepted } from './read-accepted.ts'
import { wordAcceptedFault } from '../wording/word-accepted-fault.ts'

const format = 'tatalaksana-accepted/1'

function faultsOf(text: string, language: 'id' | 'en' = 'id'): string[] {
  const reading = readAccepted(text)
  return reading.ok ? [] : reading.faults.map((each) => wordAcceptedFault(each, language))
}

describe('readAccepted', () => {
  test('reads kind, step, reason, by whom and in which cases', () => {
    const departures = [
      { kind: 'skipped', step: 's4', reason: 'Sudah daring', by: 'Kepala Dinas', cases: ['B-12'] },
      { kind: 'late-case', reason: 'Keadaan kahar' },
    ]
    const reading = readAccepted(JSON.stringify({ format, departures }))
    expect(reading).toEqual({ ok: true, accepted: departures })
  })

  test.each([
    [{ kind: 'late', step: 's1' }, 'Penyimpangan ke-1, alasan: belum diisi'],
    [{ kind: 'late', step: 's1', reason: ' ' }, 'Penyimpangan ke-1, alasan: alasan harus ditulis'],
    [{ kind: 'late', reason: 'x' }, 'Penyimpangan ke-1, langkah: belum diisi'],
    [
      { kind: 'late-case', step: 's1', reason: 'x' },
      'Penyimpangan ke-1, langkah: keterlambatan seluruh berkas tidak mempunyai langkah, tetapi ditulis "s1"',
    ],
    [
      { kind: 'late', step: 's1', reason: 'x', cases: [7] },
      'Penyimpangan ke-1, berkas ke-1: isi 7 tidak sesuai dengan jenis isian ini',
    ],
    [
      { kind: 'late', step: 's1', reason: 'x', oleh: 'y' },
      'Penyimpangan ke-1: isian "oleh" tidak dikenal',
    ],
    ['x', 'Penyimpangan ke-1: isi "x" tidak sesuai dengan jenis isian ini'],
  ])('refuses %j: %s', (record, words) => {
    const faults = faultsOf(JSON.stringify({ format, departures: [record] }))
    expect(faults).toContain(words)
  })

  test('says it in English', () => {
    const text = JSON.stringify({
      format: 'x',
      departures: [{ kind: 'lost', step: 's1', reason: 'x' }],
    })
    expect(faultsOf(text, 'en')).toEqual([
      'Format: unknown format "x"; expected "tatalaksana-accepted/1"',
      'Departure 1, kind: unknown kind "lost"; expected skipped, inserted, out-of-order, repeated, other-performer, late or late-case',
    ])
  })

  test.each(['', '{', '7', '[]', '{}'])('refuses %j', (text) => {
    expect(faultsOf(text)).not.toEqual([])
  })
})

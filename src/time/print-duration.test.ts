import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Duration, DurationUnit, Quantity, SingleDuration } from './duration.ts'
import { durationUnits } from './duration-units.ts'
import { printDuration } from './print-duration.ts'
import { readDuration } from './read-duration.ts'

const q = (amount: number, unit: DurationUnit): Quantity => ({ amount, unit })
const amount = (size: number, unit: DurationUnit, terms: object = {}): Duration => ({
  kind: 'amount',
  quantity: q(size, unit),
  ...terms,
})

describe('printDuration', () => {
  test.each([
    [amount(1, 'workingDay'), '1 working day'],
    [amount(2.5, 'hour', { atMost: true }), 'At most 2.5 hours'],
    [{ kind: 'range', from: q(1, 'day'), to: q(3, 'day') }, '1–3 days'],
    [amount(3, 'period24h', { per: 'berkas' }), '3 24-hour periods per berkas'],
    [{ kind: 'instant' }, 'Immediately'],
    [{ kind: 'recurring', every: 'quarter' }, 'Quarterly'],
    [
      { kind: 'relative', quantity: q(30, 'minute'), relation: 'before', event: 'rapat' },
      '30 minutes before rapat',
    ],
    [{ kind: 'shared', step: '4' }, 'Included in step 4'],
  ] satisfies [Duration, string][])('prints %j in English as "%s"', (duration, expected) => {
    expect(printDuration(duration, 'en')).toBe(expected)
  })

  test('reads what it prints as the same duration', () => {
    fc.assert(
      fc.property(anyDuration, (duration) => {
        expect(readDuration(printDuration(duration))).toEqual(duration)
      }),
      { numRuns: 3000, seed: 35 },
    )
  })

  test('reads what it prints of any text, made of pieces of durations, as it read the text', () => {
    fc.assert(
      fc.property(textOfPieces, (text) => {
        const duration = readDuration(text)
        if (duration === undefined) return
        expect(readDuration(printDuration(duration))).toEqual(duration)
      }),
      { numRuns: 20_000, seed: 35 },
    )
  })
})

const data = `${process.env['TATALAKSANA_DATA'] ?? '../shared/data'}/sops`
const files = listFiles(data)

describe.skipIf(files.length === 0)('recorded SOPs (skipped where their folder is missing)', () => {
  test('every duration of their steps is read and reads back', () => {
    for (const file of files) {
      const { steps } = JSON.parse(readFileSync(`${data}/${file}`, 'utf8'))
      for (const { duration: text } of steps) {
        const duration = readDuration(text)
        expect(duration === undefined, text).toBe(text === '')
        expect(duration?.kind, text).not.toBe('unread')
        if (duration) expect(readDuration(printDuration(duration))).toEqual(duration)
      }
    }
  })
})

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

const anyUnit = fc.constantFrom(...durationUnits)
const anyAmount = fc.oneof(
  fc.integer({ min: 1, max: 400 }),
  fc.integer({ min: 1, max: 10 ** 9 }),
  fc.integer({ min: 1, max: 99_999 }).map((hundredths) => hundredths / 100),
)
const anyQuantity = fc.record({ amount: anyAmount, unit: anyUnit })
const anyNote = fc.constantFrom(
  'otomatis',
  'tidak termasuk waktu pembayaran',
  '2 orang petugas (bergantian)',
  'maksimal 5 hari bila ada gangguan',
  'Senin; Kamis',
)
const anyTerms = fc.record(
  {
    atMost: fc.constant(true as const),
    per: fc.constantFrom('berkas', 'peserta', 'unit kerja/orang'),
    equals: anyQuantity,
    note: anyNote,
  },
  { requiredKeys: [] },
)
const anyEvent = fc.constantFrom('jam mulai', 'berkas diterima lengkap, dan sah', 'H-1 (geladi)')
const anyMeasured: fc.Arbitrary<SingleDuration> = fc.oneof(
  fc
    .tuple(anyQuantity, anyTerms)
    .map(([quantity, terms]) => ({ kind: 'amount', quantity, ...terms }) as const),
  fc
    .tuple(anyQuantity, anyQuantity, anyTerms)
    .map(([from, to, terms]) => ({ kind: 'range', from, to, ...terms }) as const),
)
const anyNamed: fc.Arbitrary<SingleDuration> = fc.oneof(
  fc
    .tuple(
      fc.record({
        quantity: anyQuantity,
        relation: fc.constantFrom('before', 'after', 'since'),
        event: anyEvent,
      }),
      fc.record(
        { atMost: fc.constant(true as const), note: fc.constant('otomatis') },
        { requiredKeys: [] },
      ),
    )
    // an event that ends in brackets has no note after it to part them
    .filter(([{ event }, { note }]) => note !== undefined || !event.endsWith(')'))
    .map(([relative, terms]) => ({ kind: 'relative', ...relative, ...terms }) as const),
  fc
    .record({ note: anyNote }, { requiredKeys: [] })
    .map((terms) => ({ kind: 'instant', ...terms }) as const),
  fc
    .tuple(anyUnit, fc.record({ note: anyNote }, { requiredKeys: [] }))
    .map(([every, terms]) => ({ kind: 'recurring', every, ...terms }) as const),
  fc
    .constantFrom('Selama kegiatan', 'Menyesuaikan jadwal pimpinan')
    .map((reason) => ({ kind: 'unmeasured', reason }) as const),
)
const anyOption = fc.record(
  {
    duration: fc.oneof(anyMeasured, anyNamed),
    when: fc.constantFrom(
      'dengan bupati',
      'Daring',
      'bila ada (tidak wajib)',
      '2 orang',
      'per jam',
    ),
  },
  { requiredKeys: ['duration'] },
)
const anyDuration: fc.Arbitrary<Duration> = fc.oneof(
  { weight: 3, arbitrary: anyMeasured },
  { weight: 2, arbitrary: anyNamed },
  fc
    .array(anyOption, { minLength: 2, maxLength: 4 })
    .map((options) => ({ kind: 'alternatives', options }) as const),
  anyAmount.map((size) => ({ kind: 'unitless', amount: size }) as const),
  fc.constantFrom('s1', 'langkah-4').map((step) => ({ kind: 'shared', step }) as const),
  fc
    .constantFrom('besok pagi', '5 +', ' Rabu. ')
    .map((text) => ({ kind: 'unread', text }) as const),
)

const pieces = [
  '1 | 2,5 | satu | (satu) | 24 | x 24 jam | menit | jam | hari kerja | bulan | triwulan',
  '- | s.d. | / | ; | , atau | atau | ( | ) | . | , | : | per | berkas | () | ((a)) | (60 hari)',
  'maksimal | sekitar | selama | sebelum | sejak | rapat | dengan | termasuk | ½ | H-1 | se',
  'Seketika | sesuai | setiap | langkah 4 | menyesuaikan',
].flatMap((line) => line.split(' | '))

const textOfPieces = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 })
  .chain((chosen) => fc.constantFrom(chosen.join(' '), chosen.join('')))

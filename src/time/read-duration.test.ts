import { describe, expect, test } from 'vitest'
import type { Duration, DurationUnit, Quantity, SingleDuration } from './duration.ts'
import { printDuration } from './print-duration.ts'
import { findQuantities } from './quantity.ts'
import { readDuration } from './read-duration.ts'

const q = (amount: number, unit: DurationUnit): Quantity => ({ amount, unit })
const amount = (size: number, unit: DurationUnit, terms: object = {}): SingleDuration => ({
  kind: 'amount',
  quantity: q(size, unit),
  ...terms,
})
const range = (from: Quantity, to: Quantity): Duration => ({ kind: 'range', from, to })
const unmeasured = (reason: string): Duration => ({ kind: 'unmeasured', reason })
const unread = (text: string): Duration => ({ kind: 'unread', text })

/** As printed in an SOP, what it means, and how it is printed again. */
const printedForms: readonly (readonly [string, Duration | undefined, string?])[] = [
  // the forms found in real SOPs
  ['10 menit', amount(10, 'minute'), '10 menit'],
  ['2 Menit', amount(2, 'minute'), '2 menit'],
  ['5', { kind: 'unitless', amount: 5 }, '5'],
  ['1 Jam', amount(1, 'hour'), '1 jam'],
  ['4 jam kerja', amount(4, 'workingHour'), '4 jam kerja'],
  ['1 hari', amount(1, 'day'), '1 hari'],
  ['1 hari kerja', amount(1, 'workingDay'), '1 hari kerja'],
  ['2 hari kerja', amount(2, 'workingDay')],
  ['10 hari kerja', amount(10, 'workingDay')],
  ['1 minggu', amount(1, 'week'), '1 minggu'],
  ['1 x 24 Jam', amount(1, 'period24h'), '1 × 24 jam'],
  ['30 menit - 3 Jam', range(q(30, 'minute'), q(3, 'hour')), '30 menit s.d. 3 jam'],
  ['1-2 jam', range(q(1, 'hour'), q(2, 'hour')), '1–2 jam'],
  ['5-10 menit', range(q(5, 'minute'), q(10, 'minute')), '5–10 menit'],
  ['1-3 Hari', range(q(1, 'day'), q(3, 'day')), '1–3 hari'],
  ['3-25 hari kerja', range(q(3, 'workingDay'), q(25, 'workingDay')), '3–25 hari kerja'],
  [
    '120 Menit / 3 Hari',
    {
      kind: 'alternatives',
      options: [{ duration: amount(120, 'minute') }, { duration: amount(3, 'day') }],
    },
    '120 menit; 3 hari',
  ],
  ['2 menit/berkas', amount(2, 'minute', { per: 'berkas' }), '2 menit per berkas'],
  ['2 menit per peserta', amount(2, 'minute', { per: 'peserta' }), '2 menit per peserta'],
  [
    '7 hari dengan bupati; 2 hari dengan Kadin',
    {
      kind: 'alternatives',
      options: [
        { duration: amount(7, 'day'), when: 'dengan bupati' },
        { duration: amount(2, 'day'), when: 'dengan Kadin' },
      ],
    },
    '7 hari dengan bupati; 2 hari dengan Kadin',
  ],
  [
    'maksimal 2 hari kerja tidak termasuk waktu pembayaran oleh pemohon',
    amount(2, 'workingDay', {
      atMost: true,
      note: 'tidak termasuk waktu pembayaran oleh pemohon',
    }),
    'Paling lama 2 hari kerja (tidak termasuk waktu pembayaran oleh pemohon)',
  ],
  ['Maksimal 15 Menit', amount(15, 'minute', { atMost: true }), 'Paling lama 15 menit'],
  [
    '3 Bulan (60 Hari Kerja)',
    amount(3, 'month', { equals: q(60, 'workingDay') }),
    '3 bulan (60 hari kerja)',
  ],
  ['1 Bulan (22 Hari Kerja)', amount(1, 'month', { equals: q(22, 'workingDay') })],
  ['1 Minggu (7 Hari Kerja)', amount(1, 'week', { equals: q(7, 'workingDay') })],
  [
    '30 menit sebelum jam mulai',
    { kind: 'relative', quantity: q(30, 'minute'), relation: 'before', event: 'jam mulai' },
    '30 menit sebelum jam mulai',
  ],
  [
    '30 menit sebelum jam mulai (otomatis)',
    {
      kind: 'relative',
      quantity: q(30, 'minute'),
      relation: 'before',
      event: 'jam mulai',
      note: 'otomatis',
    },
    '30 menit sebelum jam mulai (otomatis)',
  ],
  [
    '1 jam setelah jam selesai, atau 6 jam sejak jam mulai',
    {
      kind: 'alternatives',
      options: [
        {
          duration: {
            kind: 'relative',
            quantity: q(1, 'hour'),
            relation: 'after',
            event: 'jam selesai',
          },
        },
        {
          duration: {
            kind: 'relative',
            quantity: q(6, 'hour'),
            relation: 'since',
            event: 'jam mulai',
          },
        },
      ],
    },
    '1 jam setelah jam selesai; 6 jam sejak jam mulai',
  ],
  ['Seketika (otomatis)', { kind: 'instant', note: 'otomatis' }, 'Seketika (otomatis)'],
  ['Selama kegiatan', unmeasured('Selama kegiatan'), 'Selama kegiatan'],
  ['Menyesuaikan', unmeasured('Menyesuaikan')],
  ['Sesuai kebutuhan', unmeasured('Sesuai kebutuhan')],
  ['Sesuai masa kontrak', unmeasured('Sesuai masa kontrak')],
  ['Triwulan', { kind: 'recurring', every: 'quarter' }, 'Triwulanan'],
  ['Semesteran', { kind: 'recurring', every: 'semester' }, 'Semesteran'],
  ['tidak ada durasi waktu', unmeasured('tidak ada durasi waktu')],
  ['-', undefined],
  ['', undefined],
  [' \n', undefined],
  ['–', undefined],
  // promises of service standards
  [
    '1 (satu) hari kerja. Apabila berkas lengkap, dan tidak terkendala IT. Tidak termasuk waktu pengiriman.',
    amount(1, 'workingDay', {
      note: 'Apabila berkas lengkap, dan tidak terkendala IT. Tidak termasuk waktu pengiriman',
    }),
  ],
  [
    '30 menit, selama jam pelayanan (Senin s/d Kamis 08.00 – 14.00 WIB; Jumat 08.00 – 10.30 WIB)',
    amount(30, 'minute', {
      note: 'selama jam pelayanan (Senin s/d Kamis 08.00 – 14.00 WIB; Jumat 08.00 – 10.30 WIB)',
    }),
  ],
  [
    'paling lambat 3 hari kerja setelah adanya pengaduan.',
    {
      kind: 'relative',
      quantity: q(3, 'workingDay'),
      relation: 'after',
      event: 'adanya pengaduan',
      atMost: true,
    },
    'Paling lama 3 hari kerja setelah adanya pengaduan',
  ],
  [
    'Penyusunan 15 menit, pengajuan ttd 15 menit',
    unread('Penyusunan 15 menit, pengajuan ttd 15 menit'),
  ],
  // numbers
  ['1,5 jam', amount(1.5, 'hour'), '1,5 jam'],
  ['1.5 jam', amount(1.5, 'hour')],
  ['½ jam', amount(0.5, 'hour'), '0,5 jam'],
  ['1 ½ jam', amount(1.5, 'hour')],
  ['1.500 menit', amount(1500, 'minute'), '1.500 menit'],
  ['1.500,25 menit', amount(1500.25, 'minute'), '1.500,25 menit'],
  ['lima menit', amount(5, 'minute')],
  ['dua puluh lima menit', amount(25, 'minute')],
  ['Empat belas (14) hari kerja', amount(14, 'workingDay')],
  ['14 (empat belas) hari', amount(14, 'day')],
  ['dua ratus tiga puluh lima hari', amount(235, 'day')],
  ['seribu dua ratus menit', amount(1200, 'minute')],
  ['setengah jam', amount(0.5, 'hour')],
  ['satu setengah jam', amount(1.5, 'hour')],
  ['sehari', amount(1, 'day')],
  ['3 (dua) hari', unread('3 (dua) hari')],
  ['0 menit', unread('0 menit')],
  ['99999999999999999999 menit', unread('99999999999999999999 menit')],
  // units, limits and additions
  ['2×24 jam', amount(2, 'period24h')],
  ['3x24 jam', amount(3, 'period24h')],
  ['10 mnt', amount(10, 'minute')],
  ['5 HK', amount(5, 'workingDay')],
  ['1 jam 30 menit', amount(90, 'minute')],
  ['2 pekan', amount(2, 'week')],
  ['10 hari kalender', amount(10, 'day', { note: 'kalender' })],
  ['paling lama 5 (lima) hari kerja', amount(5, 'workingDay', { atMost: true })],
  ['selambat-lambatnya 1 hari', amount(1, 'day', { atMost: true })],
  ['≤ 10 menit', amount(10, 'minute', { atMost: true })],
  ['± 10 menit', amount(10, 'minute', { note: 'kurang lebih' }), '10 menit (kurang lebih)'],
  ['dalam waktu 2 hari', amount(2, 'day')],
  ['1 s.d. 2 jam', range(q(1, 'hour'), q(2, 'hour'))],
  ['1 s/d 2 jam', range(q(1, 'hour'), q(2, 'hour'))],
  ['1 sampai dengan 2 jam', range(q(1, 'hour'), q(2, 'hour'))],
  ['10–15 menit', range(q(10, 'minute'), q(15, 'minute'))],
  ['1 - 2 x 24 jam', range(q(1, 'period24h'), q(2, 'period24h')), '1 × 24 jam s.d. 2 × 24 jam'],
  ['5 menit/orang (antre)', amount(5, 'minute', { per: 'orang', note: 'antre' })],
  ['5 menit untuk setiap berkas', amount(5, 'minute', { per: 'berkas' })],
  [
    'Daring: 10 menit; Luring: 30 menit',
    {
      kind: 'alternatives',
      options: [
        { duration: amount(10, 'minute'), when: 'Daring' },
        { duration: amount(30, 'minute'), when: 'Luring' },
      ],
    },
    'Daring: 10 menit; Luring: 30 menit',
  ],
  ['H-3', { kind: 'relative', quantity: q(3, 'day'), relation: 'before', event: 'hari H' }],
  ['setiap bulan', { kind: 'recurring', every: 'month' }, 'Bulanan'],
  ['sekali setahun', { kind: 'recurring', every: 'year' }],
  ['termasuk dalam langkah 4', { kind: 'shared', step: '4' }, 'Termasuk dalam langkah 4'],
  // not durations
  ['08.00 – 14.00 WIB', unread('08.00 – 14.00 WIB')],
  ['08.00', unread('08.00')],
  ['10 menit + 5 menit', unread('10 menit + 5 menit')],
  ['besok', unread('besok')],
  ['12345678901234567890', unread('12345678901234567890')],
]

describe('readDuration', () => {
  test.each(asRecords(printedForms))('reads "$text"', ({ text, expected }) => {
    expect(readDuration(text)).toEqual(expected)
  })

  test.each(asRecords(printedForms.filter(([, , printed]) => printed !== undefined)))(
    'prints "$text" as "$printed"',
    ({ text, printed }) => {
      const duration = readDuration(text)
      expect(duration && printDuration(duration)).toBe(printed)
    },
  )

  test('keeps a text of a megabyte unread, at once', () => {
    const text = '1 menit ('.repeat(120_000)
    const start = performance.now()
    expect(readDuration(text)).toEqual(unread(text))
    expect(performance.now() - start).toBeLessThan(100)
  })

  test('takes a text of the greatest length apart within 50 ms', () => {
    for (const piece of ['1 ', '(', '1 menit atau ', 'a: 1 hari; ', '1/', 'dua puluh ', ' ,.;-']) {
      const text = piece.repeat(1000).slice(0, 1000)
      const start = performance.now()
      readDuration(text)
      expect(performance.now() - start).toBeLessThan(50)
    }
  })
})

describe('findQuantities', () => {
  test('finds the amounts with units in a running text, and nothing else', () => {
    const text = 'Menunggu 14 hari kalender, pasal 5 ayat 2, lalu dua (2) jam kerja; 1x24 jam.'
    expect(findQuantities(text)).toEqual([q(14, 'day'), q(2, 'workingHour'), q(1, 'period24h')])
  })

  test('reads a megabyte within two seconds', () => {
    const start = performance.now()
    expect(findQuantities('tiga hari '.repeat(100_000))).toHaveLength(100_000)
    findQuantities('a'.repeat(1_000_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

function asRecords(forms: typeof printedForms) {
  return forms.map(([text, expected, printed]) => ({ text, expected, printed }))
}

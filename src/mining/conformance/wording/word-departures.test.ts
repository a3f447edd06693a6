import { openCalendar, standardCalendar } from '#time'
import { describe, expect, test } from 'vitest'
import type { DepartureGroup, DepartureReport } from '../departures/departure-report.ts'
import { wilsonInterval } from '../wilson.ts'
import { wordDepartures } from './word-departures.ts'

const calendar = openCalendar(standardCalendar('WIB'))
const hour = 3_600_000
const steps = new Map([['s4', { number: '4', name: 'Verifikasi berkas' }]])

function group(change: Partial<DepartureGroup>): DepartureGroup {
  const { cases = 37, of = 1434 } = change
  return {
    kind: 'skipped',
    step: 's4',
    activity: 'Verifikasi',
    occurrences: cases,
    cases,
    of,
    share: wilsonInterval(cases, of) ?? { share: 0, low: 0, high: 1 },
    examples: [],
    resources: [],
    ...change,
  }
}

const empty: DepartureReport = {
  cases: 1434,
  notAligned: 0,
  bounded: 0,
  running: 0,
  departures: [],
  accepted: [],
  notYet: [],
  promises: [],
  performersUnknown: 0,
}

function word(report: Partial<DepartureReport>, language: 'id' | 'en', most?: number) {
  const options = { language, calendar, steps, ...(most !== undefined && { most }) }
  return wordDepartures({ ...empty, ...report }, options)
}

const inId = '37 dari 1.434 berkas (2,6%; 95%: 1,9–3,5%)'
const inEn = '37 of 1,434 cases (2.6%; 95%: 1.9–3.5%)'
const than = { step: 's5', activity: 'Setujui' }
const own = { count: 37, sumMs: 0, medianMs: 3 * hour, p90Ms: 0, p95Ms: 0 }
const extra = { medianMs: 10.5 * hour, totalMs: 0, casesWith: 37, casesWithout: 1397 }

/** Each kind in both languages. */
const sentences: readonly (readonly [Partial<DepartureGroup>, string, string])[] = [
  [
    {},
    `Langkah 4 'Verifikasi berkas' dilewati pada ${inId}.`,
    `Step 4 'Verifikasi berkas' was skipped in ${inEn}.`,
  ],
  [
    { kind: 'inserted', known: false, step: 'Foto', activity: 'Foto' },
    `Kegiatan 'Foto', yang tidak ada dalam SOP, dikerjakan pada ${inId}.`,
    `Activity 'Foto', which the SOP does not have, was done in ${inEn}.`,
  ],
  [
    { kind: 'inserted', known: true },
    `Langkah 4 'Verifikasi berkas' dikerjakan padahal bukan bagian alurnya pada ${inId}.`,
    `Step 4 'Verifikasi berkas' was done although it is not on their way in ${inEn}.`,
  ],
  [
    { kind: 'out-of-order', done: 'later', than },
    `Langkah 4 'Verifikasi berkas' dikerjakan setelah 'Setujui', seharusnya sebelumnya, pada ${inId}.`,
    `Step 4 'Verifikasi berkas' was done after 'Setujui', which it precedes, in ${inEn}.`,
  ],
  [
    { kind: 'out-of-order', done: 'earlier', than },
    `Langkah 4 'Verifikasi berkas' dikerjakan sebelum 'Setujui', seharusnya sesudahnya, pada ${inId}.`,
    `Step 4 'Verifikasi berkas' was done before 'Setujui', which it follows, in ${inEn}.`,
  ],
  [
    { kind: 'out-of-order', done: 'later' },
    `Langkah 4 'Verifikasi berkas' dikerjakan tidak pada urutannya pada ${inId}.`,
    `Step 4 'Verifikasi berkas' was done out of order in ${inEn}.`,
  ],
  [
    { kind: 'repeated', occurrences: 1052 },
    `Langkah 4 'Verifikasi berkas' diulang melebihi yang diatur SOP pada ${inId} (seluruhnya 1.052 kali).`,
    `Step 4 'Verifikasi berkas' was done more often than the SOP allows in ${inEn} (1,052 times in all).`,
  ],
  [
    {
      kind: 'other-performer',
      resources: ['a', 'b', 'c', 'd'].map((name) => ({ name, events: 1 })),
    },
    `Langkah 4 'Verifikasi berkas' dikerjakan oleh yang bukan pelaksananya (a, b, c, dan 1 lainnya) pada ${inId}.`,
    `Step 4 'Verifikasi berkas' was done by somebody who is not its performer (a, b, c and 1 more) in ${inEn}.`,
  ],
  [
    { kind: 'late', clock: 'work', own },
    `Langkah 4 'Verifikasi berkas' melebihi waktu yang dijanjikan pada ${inId}; lebihnya 3 jam kerja (median).`,
    `Step 4 'Verifikasi berkas' took longer than promised in ${inEn}; by 3 hours of working time (median).`,
  ],
  [
    { kind: 'late-case', step: '', activity: '', clock: 'consecutive', own },
    `Jangka waktu pelayanan terlampaui pada ${inId}; lebihnya 3 jam (median).`,
    `The promised duration was exceeded in ${inEn}; by 3 hours (median).`,
  ],
  [
    { extra },
    `Langkah 4 'Verifikasi berkas' dilewati pada ${inId}. Berkas seperti ini selesai 1 hari 3 jam kerja lebih lambat (median).`,
    `Step 4 'Verifikasi berkas' was skipped in ${inEn}. Such cases took 1 day 3 hours of working time longer (median).`,
  ],
  [
    { extra: { ...extra, medianMs: -hour } },
    `Langkah 4 'Verifikasi berkas' dilewati pada ${inId}. Berkas seperti ini selesai 1 jam kerja lebih cepat (median).`,
    `Step 4 'Verifikasi berkas' was skipped in ${inEn}. Such cases took 1 hour of working time less (median).`,
  ],
  [
    { extra: { ...extra, medianMs: 10 }, step: 'X', activity: 'Periksa' },
    `Langkah 'Periksa' dilewati pada ${inId}. Berkas seperti ini selesai sama cepatnya (median).`,
    `Step 'Periksa' was skipped in ${inEn}. Such cases took as long as the others (median).`,
  ],
]

describe('wordDepartures', () => {
  test.each(sentences)('%j', (change, id, en) => {
    const departures = [group(change)]
    expect(word({ departures }, 'id').departures).toEqual([id])
    expect(word({ departures }, 'en').departures).toEqual([en])
  })

  test('one case is one case', () => {
    const departures = [group({ cases: 1, of: 1 })]
    expect(word({ departures }, 'en').departures).toEqual([
      "Step 4 'Verifikasi berkas' was skipped in 1 of 1 case (100.0%; 95%: 20.7–100.0%).",
    ])
  })

  test('nothing is said as such', () => {
    expect(word({}, 'id').departures).toEqual(['Tidak ada penyimpangan dari SOP.'])
    expect(word({}, 'en').departures).toEqual(['No departure from the SOP.'])
  })

  test('nothing is not said of a log without cases, nor where departures were accepted', () => {
    const acceptance = { kind: 'skipped', step: 's4', reason: 'x' } as const
    expect(word({ cases: 0 }, 'id').departures).toEqual([])
    const accepted = [{ acceptance, departures: [group({})] }]
    expect(word({ accepted }, 'id').departures).toEqual([])
  })

  test('a long list ends with what was left out', () => {
    const departures = [group({}), group({ occurrences: 1200 }), group({ occurrences: 3 })]
    expect(word({ departures }, 'id', 1).remarks).toEqual([
      '2 penyimpangan lain yang lebih jarang (1.203 kejadian) tidak ditampilkan.',
    ])
    expect(word({ departures }, 'en', 2).remarks).toEqual([
      '1 rarer departure (occurrences: 3) left out.',
    ])
  })

  test('a difference in time is said to be an association, once', () => {
    const departures = [group({ extra }), group({ extra })]
    expect(word({ departures }, 'id').remarks).toEqual([
      'Selisih waktu itu menunjukkan kaitan, bukan sebab: berkas-berkas itu dapat berbeda dalam hal lain.',
    ])
  })

  test('what is accepted has its reason, also where it never happened', () => {
    const accepted = [
      {
        acceptance: { kind: 'skipped', step: 's4', reason: 'Sudah daring.', by: 'Kepala Dinas' },
        departures: [group({})],
      },
      { acceptance: { kind: 'late-case', reason: 'Banjir' }, departures: [] },
      { acceptance: { kind: 'repeated', step: 's4', reason: 'Revisi' }, departures: [] },
    ] as const
    expect(word({ accepted }, 'id').accepted).toEqual([
      `Langkah 4 'Verifikasi berkas' dilewati pada ${inId}. Diterima oleh Kepala Dinas: Sudah daring.`,
      'Jangka waktu pelayanan terlampaui: diterima (Banjir), tetapi tidak pernah terjadi.',
      "Langkah 4 'Verifikasi berkas', diulang: diterima (Revisi), tetapi tidak pernah terjadi.",
    ])
    expect(word({ accepted }, 'en').accepted[0]).toBe(
      `Step 4 'Verifikasi berkas' was skipped in ${inEn}. Accepted by Kepala Dinas: Sudah daring.`,
    )
  })

  test('running cases, promises, and what was not judged', () => {
    const share = wilsonInterval(30, 40) ?? { share: 0, low: 0, high: 1 }
    const kept = { step: 's4', activity: '', kept: 30, late: 10, notJudged: 2, share }
    const report = {
      notYet: [{ step: 's4', activity: '', cases: 1 }],
      promises: [kept, { step: 'x', activity: '', kept: 0, late: 0, notJudged: 1 }],
      promised: { ...kept, step: '' },
      notAligned: 1,
      bounded: 1,
      performersUnknown: 1500,
    }
    expect(word(report, 'id')).toMatchObject({
      notYet: [
        "Langkah 4 'Verifikasi berkas' belum dikerjakan pada 1 berkas yang masih berjalan; ini bukan penyimpangan.",
      ],
      promises: [
        'Jangka waktu pelayanan ditepati pada 30 dari 40 berkas (75,0%; 95%: 59,8–85,8%).',
        "Langkah 4 'Verifikasi berkas' selesai dalam waktu yang dijanjikan 30 dari 40 kali (75,0%; 95%: 59,8–85,8%).",
      ],
      remarks: [
        '1 berkas tidak dapat dibandingkan dengan SOP.',
        'Pada 1 berkas pencarian berhenti di batasnya: penyimpangannya mungkin lebih sedikit daripada yang disebut di sini.',
        'Pelaksana 1.500 kejadian tidak dinilai: belum diketahui nama dalam catatan itu pelaksana yang mana dalam SOP.',
      ],
    })
    expect(word(report, 'en')).toMatchObject({
      notYet: [
        "Step 4 'Verifikasi berkas' is not done yet in 1 running case; this is no departure.",
      ],
      remarks: [
        '1 case could not be held against the SOP.',
        'The search ended at its limit in 1 case: fewer departures than told here may explain them.',
        'The performer of 1,500 events was not judged: nothing says which performer of the SOP the name in the log is.',
      ],
    })
  })
})

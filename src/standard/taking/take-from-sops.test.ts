import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateSop, generateVariedSop, type Sop } from '#sop'
import { printDuration, type Duration } from '#time'
import { compareWithSops } from '../comparing/compare-with-sops.ts'
import { emptyStandard } from '../model/empty-standard.ts'
import type { ServiceStandard, StandardItem } from '../model/standard.ts'
import { readStandardValue } from '../reading/read-standard.ts'
import { asking, readSample, withStep } from '../testing/sample-sop.ts'
import type { LinkedSop } from './linked-sop.ts'
import { takeFromSops } from './take-from-sops.ts'

const parts = ['requirements', 'procedure', 'duration'] as const

function sample(name: string): Sop {
  const file = new URL(`../../../sample-city/sops/${name}.json`, import.meta.url)
  return readSample(JSON.parse(readFileSync(file, 'utf8')))
}

const ktp = sample('perekaman-ktp-el')
const crowd = sample('rekomendasi-izin-keramaian')

function takeAll(standard: ServiceStandard, sops: readonly LinkedSop[]): ServiceStandard {
  return parts.reduce((taken, part) => takeFromSops(taken, sops, part), standard)
}

function takenFrom(...sops: readonly Sop[]): ServiceStandard['delivery'] {
  const linked = sops.map((sop, index) => ({ id: `sop${index}`, sop }))
  return takeAll(emptyStandard('Pelayanan'), linked).delivery
}

function lines(items: readonly StandardItem[]): string[] {
  return items.map(({ text, when, from }) => {
    const condition = when.id === '' ? '' : ` (${when.id})`
    return `${from?.step ?? ''}: ${text.id}${condition}`
  })
}

function texts(items: readonly StandardItem[]): string[] {
  return items.map(({ text }) => text.id)
}

/** Worked by hand from the tables of the SOPs. */
const expected: Readonly<
  Record<string, { requirements: string[]; procedure: string[]; duration: string }>
> = JSON.parse(
  readFileSync(new URL('fixtures/taken-from-sample-city.json', import.meta.url), 'utf8'),
)

describe.each(Object.entries(expected))('%s', (name, wanted) => {
  const { requirements, procedure, duration } = takenFrom(sample(name))

  test('gives what its applicant brings, and the step that asks for it', () => {
    expect(lines(requirements)).toEqual(wanted.requirements)
  })

  test('gives the steps as its applicant meets them', () => {
    expect(lines(procedure)).toEqual(wanted.procedure)
  })

  test('gives its promise', () => {
    expect(duration.promised && printDuration(duration.promised, 'id')).toBe(wanted.duration)
    expect(duration.from).toBe('sop0')
  })
})

describe('requirements', () => {
  const asked = (cell: string) => takenFrom(asking(ktp, 'mengambil', cell)).requirements

  test('are parted at list marks, with their counts and their cases', () => {
    const cell =
      '1. kartu keluarga (asli)\n2. Pas foto 3x4, 2 lembar\n3. surat kuasa (bila diwakilkan)'
    expect(lines(asked(cell))).toEqual([
      'mengambil: Kartu keluarga (asli)',
      'mengambil: Pas foto 3x4, 2 lembar',
      'mengambil: Surat kuasa (bila diwakilkan)',
    ])
    expect(lines(asked('Akta nikah bagi yang sudah menikah'))).toEqual([
      'mengambil: Akta nikah (bagi yang sudah menikah)',
    ])
  })

  test('are not what every office has, nor the papers as a whole', () => {
    expect(asked('Alat tulis, formulir, berkas persyaratan, -, dokumen')).toEqual([])
  })

  test('of the first step of the office count, but not its own equipment nor what is told before', () => {
    const identity = { ...ktp.identity, equipment: ['Mesin antrean'] }
    const cell = 'Berkas persyaratan, mesin antrean, fotokopi kartu keluarga, akta kelahiran'
    const sop = { ...asking(ktp, 'memeriksa', cell), identity }
    expect(lines(takenFrom(sop).requirements)).toEqual([
      'mengambil: Kartu keluarga',
      'memeriksa: Akta kelahiran',
    ])
  })

  test('that two SOPs ask for are told once', () => {
    const other = asking(crowd, 'mengajukan', 'KTP elektronik pemohon, denah lokasi')
    expect(texts(takenFrom(crowd, other).requirements)).toEqual([
      'Formulir permohonan',
      'KTP-el',
      'Denah lokasi',
      'Susunan panitia',
    ])
  })

  test('of an SOP without a column for applicants are those of a first step that takes papers in', () => {
    const inside: Sop = {
      ...crowd,
      performers: crowd.performers.map((each) => ({ ...each, kind: 'internal' })),
    }
    expect(takenFrom(inside).requirements).toEqual([])
    const receiving = withStep(inside, 'mengajukan', { activity: 'Menerima berkas permohonan' })
    // The form is among the records of the office.
    expect(texts(takenFrom(receiving).requirements)).toEqual([
      'KTP-el',
      'Denah lokasi',
      'Susunan panitia',
    ])
  })
})

describe('the procedure', () => {
  test('tells the office by what it does first, without a name set before it', () => {
    const activity = 'Petugas Loket : - Memeriksa berkas. Bila tidak lengkap dikembalikan'
    const { procedure } = takenFrom(withStep(ktp, 'memeriksa', { activity }))
    expect(procedure[1]?.text.id).toBe('Petugas Loket memeriksa berkas')
  })

  test('keeps an activity that names who does it, and sets a name before one without a verb', () => {
    const told = (activity: string) =>
      takenFrom(withStep(ktp, 'mengambil', { activity })).procedure[0]?.text.id
    expect(told('Penduduk datang ke loket.')).toBe('Penduduk datang ke loket')
    expect(told('Pengambilan nomor antrean')).toBe('Penduduk: Pengambilan nomor antrean')
    expect(told('')).toBe('Penduduk')
  })
})

describe('the duration', () => {
  const minutes = (amount: number): Duration => ({
    kind: 'amount',
    quantity: { amount, unit: 'minute' },
  })
  /** An SOP without a promise, of steps one after the other; 0: states no time. */
  const timed = (...amounts: readonly number[]): Sop => ({
    format: crowd.format,
    title: crowd.title,
    identity: crowd.identity,
    performers: crowd.performers,
    steps: amounts.map((amount, row) => ({
      id: `s${row}`,
      activity: 'Memeriksa berkas',
      symbols: [{ id: 'a', kind: 'process', performers: ['lurah'] }],
      requirements: '',
      output: '',
      note: '',
      ...(amount === 0 ? {} : { duration: minutes(amount) }),
    })),
  })
  const promise = (sop: Sop) => takenFrom(sop).duration.promised

  test('of an SOP without a promise is the sum of its steps, rounded up', () => {
    expect(promise(timed(10, 25))).toEqual(minutes(35))
    // 150 minutes are two hours and a half.
    expect(promise(timed(60, 90))).toMatchObject({ quantity: { amount: 3, unit: 'workingHour' } })
    // 1,000 minutes are two days of 450 minutes, and 100.
    expect(promise(timed(400, 600))).toMatchObject({ quantity: { amount: 3, unit: 'workingDay' } })
  })

  test('is not taken where a step states none, and what was promised stays', () => {
    expect(promise(timed(10, 0))).toBeUndefined()
    const standard = takeAll(emptyStandard('Izin'), [{ id: 'a', sop: crowd }])
    const again = takeFromSops(standard, [{ id: 'a', sop: timed(10, 0) }], 'duration')
    expect(again.delivery.duration).toEqual(standard.delivery.duration)
  })

  test('of several SOPs is the longest, whatever their order', () => {
    const linked = [
      { id: 'a', sop: crowd },
      { id: 'b', sop: sample('izin-reklame') },
      { id: 'c', sop: ktp },
    ]
    const { duration } = takeAll(emptyStandard('Izin'), linked).delivery
    expect(duration).toMatchObject({ from: 'b', promised: { quantity: { amount: 5 } } })
    expect(takeAll(emptyStandard('Izin'), linked.toReversed()).delivery.duration).toEqual(duration)
  })
})

describe('taking again', () => {
  const linked = [{ id: 'a', sop: crowd }]
  const taken = takeAll(emptyStandard('Izin'), linked)
  const edit = (
    part: 'requirements' | 'procedure',
    change: (items: readonly StandardItem[]) => readonly StandardItem[],
  ): ServiceStandard => {
    const { delivery } = taken
    return { ...taken, delivery: { ...delivery, [part]: change(delivery[part]) } }
  }

  test('keeps ids, English texts and cases', () => {
    const translated = edit('requirements', (items) =>
      items.map((item) => ({
        ...item,
        text: { ...item.text, en: `${item.id} in English` },
        when: { id: 'apabila diminta', en: '' },
      })),
    )
    const sop = asking(crowd, 'mengajukan', 'NPWP, denah lokasi kegiatan, KTP-el, susunan panitia')
    const { requirements } = takeFromSops(translated, [{ id: 'a', sop }], 'requirements').delivery
    expect(requirements.map(({ id, text }) => [id, text.id, text.en])).toEqual([
      ['r5', 'NPWP', ''],
      ['r3', 'Denah lokasi kegiatan', 'r3 in English'],
      ['r2', 'KTP-el', 'r2 in English'],
      ['r4', 'Susunan panitia', 'r4 in English'],
    ])
    expect(requirements.map(({ when }) => when.id)).toEqual([
      '',
      'apabila diminta',
      'apabila diminta',
      'apabila diminta',
    ])
  })

  test('keeps the words of the drafter while they say the same', () => {
    const plain = 'Anda mengajukan permohonan di kelurahan'
    const reworded = edit('procedure', ([first, ...rest]) =>
      first === undefined ? [] : [{ ...first, text: { id: plain, en: '' } }, ...rest],
    )
    expect(takeFromSops(reworded, linked, 'procedure')).toEqual(reworded)
    const other = withStep(crowd, 'mengajukan', { activity: 'Mendaftar secara daring' })
    const { procedure } = takeFromSops(reworded, [{ id: 'a', sop: other }], 'procedure').delivery
    expect(procedure[0]).toMatchObject({
      id: 'p1',
      text: { id: 'Pemohon mendaftar secara daring' },
    })
  })

  test('keeps what was written here in its place, and drops lines of steps that are gone', () => {
    const own = { id: 'bayar', text: { id: 'Membayar di bank', en: '' }, when: { id: '', en: '' } }
    const added = edit('procedure', (items) => items.toSpliced(2, 0, own))
    expect(takeFromSops(added, linked, 'procedure')).toEqual(added)
    const steps = crowd.steps.filter(({ id }) => id !== 'menolak')
    const { procedure } = takeFromSops(
      added,
      [{ id: 'a', sop: { ...crowd, steps } }],
      'procedure',
    ).delivery
    expect(procedure.map(({ id }) => id)).toEqual([
      'p1',
      'p2',
      'bayar',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
    ])
  })
})

describe('of any SOP', () => {
  const sop = fc
    .record({ seed: fc.nat(), varied: fc.boolean() })
    .map(({ seed, varied }) => (varied ? generateVariedSop(seed) : generateSop(seed)))
  const linkedSops = fc
    .array(sop, { minLength: 1, maxLength: 3 })
    .map((sops) => sops.map((each, index) => ({ id: `sop${index}`, sop: each })))

  test('what is taken is a standard that can be read, taking again gives the same, and comparing finds nothing', () => {
    fc.assert(
      fc.property(linkedSops, (linked) => {
        const taken = takeAll(emptyStandard('Pelayanan'), linked)
        expect(readStandardValue(taken)).toEqual({ ok: true, standard: taken, notices: [] })
        expect(takeAll(taken, linked)).toEqual(taken)
        const { from } = taken.delivery.duration
        const found = compareWithSops(taken, linked).filter(
          // Another SOP than that which states the longest time is not what it was taken from.
          ({ at, code, sop: place }) =>
            at[1] !== 'duration' || (place?.sopId === from && code !== 'several-sops-disagree'),
        )
        expect(found).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('the order of SOPs changes the order of what is taken alone', () => {
    fc.assert(
      fc.property(linkedSops, (linked) => {
        const one = takeAll(emptyStandard('Pelayanan'), linked).delivery
        const other = takeAll(emptyStandard('Pelayanan'), linked.toReversed()).delivery
        expect(texts(other.procedure).toSorted(byText)).toEqual(
          texts(one.procedure).toSorted(byText),
        )
        expect(other.requirements).toHaveLength(one.requirements.length)
        expect(other.duration).toEqual(one.duration)
      }),
      { numRuns: 30 },
    )
  })
})

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

test('a hostile SOP of ten thousand steps is taken from in seconds, within the limits', () => {
  const [first] = ktp.steps
  if (first === undefined) throw new Error('no step')
  const requirements = Array.from({ length: 900 }, (_, at) => `x${at}`).join(',')
  const steps = Array.from({ length: 10_000 }, (_, row) => ({
    ...first,
    id: `s${row}`,
    activity: '('.repeat(1000),
    requirements,
    symbols: [
      {
        id: 'a',
        kind: 'decision' as const,
        performers: ['penduduk'],
        exits: ['A', 'B', 'C'].map((label, exit) => ({
          label,
          to: { kind: 'step' as const, step: `s${row + exit + 1}` },
        })),
      },
    ],
  }))
  const before = performance.now()
  const taken = takeAll(emptyStandard('Izin'), [{ id: 'a', sop: { ...ktp, steps } }])
  expect(performance.now() - before).toBeLessThan(20_000)
  expect(readStandardValue(taken).ok).toBe(true)
})

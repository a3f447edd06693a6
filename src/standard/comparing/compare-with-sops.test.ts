import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Sop } from '#sop'
import { readDuration, type Duration } from '#time'
import { emptyStandard } from '../model/empty-standard.ts'
import type { ServiceStandard, StandardItem } from '../model/standard.ts'
import { readStandardJson, readStandardValue } from '../reading/read-standard.ts'
import type { LinkedSop } from '../taking/linked-sop.ts'
import { asking, readSample } from '../testing/sample-sop.ts'
import { compareWithSops } from './compare-with-sops.ts'
import type { StandardFinding } from './standard-finding.ts'

function sample(name: string): Sop {
  const file = new URL(`../../../sample-city/sops/${name}.json`, import.meta.url)
  return readSample(JSON.parse(readFileSync(file, 'utf8')))
}

const ktp = { id: 'ktp', sop: sample('perekaman-ktp-el') }
const crowd = { id: 'keramaian', sop: sample('rekomendasi-izin-keramaian') }

function readFixture(): ServiceStandard {
  const file = new URL('fixtures/ktp-el.standard.json', import.meta.url)
  const reading = readStandardJson(readFileSync(file, 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.standard
}

function short({ code, at, sop, certainty }: StandardFinding): string {
  const place = [sop?.sopId, sop?.step, sop?.stepNumber].filter((part) => part !== undefined)
  return [code, at.slice(1).join('.'), place.join(' '), certainty].join(' | ')
}

test('each difference is found at both its places', () => {
  const found = compareWithSops(readFixture(), [ktp])
  // Worked by hand: the queue number is spoken of in the SOP, the last line was written here.
  expect(found.map(short)).toEqual([
    'sop-not-linked | requirements.4 | paspor | sure',
    'step-gone | requirements.3 | ktp mendaftar | sure',
    'requirement-differs | requirements.0 | ktp mengambil 1 | unsure',
    'requirement-not-in-sop | requirements.1 |  | sure',
    'step-reworded | procedure.1 | ktp memeriksa 2 | unsure',
    'duration-shorter | duration | ktp | sure',
  ])
  expect(found[2]).toMatchObject({ ours: 'Fotokopi KK pemohon', theirs: 'Kartu keluarga' })
  expect(found[4]).toMatchObject({
    ours: 'Anda menunggu panggilan di rumah',
    theirs: 'Petugas Loket memeriksa kesesuaian berkas persyaratan dengan data kependudukan',
  })
})

test('an empty standard lacks what the SOP asks for, has the applicant do, and promises', () => {
  expect(compareWithSops(emptyStandard('KTP-el'), [ktp]).map(short)).toEqual([
    'requirement-missing-in-standard | requirements | ktp mengambil 1 | sure',
    'step-missing-in-standard | procedure | ktp mengambil 1 | unsure',
    'duration-missing | duration | ktp | sure',
  ])
})

test('without SOPs only origins are missed, each SOP once', () => {
  expect(compareWithSops(readFixture(), []).map(short)).toEqual([
    'sop-not-linked | requirements.0 | ktp | sure',
    'sop-not-linked | requirements.4 | paspor | sure',
  ])
  expect(compareWithSops(emptyStandard('KTP-el'), [])).toEqual([])
})

test('the order of SOPs does not matter', () => {
  const sort = (found: readonly StandardFinding[]) => found.map(short).toSorted(byText)
  const one = sort(compareWithSops(readFixture(), [ktp, crowd]))
  expect(one).toEqual(sort(compareWithSops(readFixture(), [crowd, ktp])))
  expect(one.length).toBeGreaterThan(6)
})

test('standards of the sample city, worded for citizens, differ only where the sample means it', () => {
  const folder = new URL('../../../sample-city/services/', import.meta.url)
  const found = readdirSync(folder).flatMap((name) => {
    const file: { readonly sops: readonly string[]; readonly standard: unknown } = JSON.parse(
      readFileSync(new URL(name, folder), 'utf8'),
    )
    const reading = readStandardValue(file.standard)
    if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.problems)}`)
    const sops = file.sops.map((id) => ({ id, sop: sample(id) }))
    return compareWithSops(reading.standard, sops).map(short)
  })
  expect(found.toSorted(byText)).toEqual([
    'duration-shorter | duration | bantuan-sosial | sure',
    'duration-shorter | duration | rekomendasi-keramaian-bukit | sure',
    'requirement-missing-in-standard | requirements | rekomendasi-keramaian-bukit menyampaikan 1 | sure',
  ])
})

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** What the standard says, what the SOP says, and what is found. */
const requirements: readonly (readonly [ours: string, theirs: string, found: readonly string[]])[] =
  [
    ['Kartu Keluarga', 'KK', []],
    ['KTP-el pemohon', 'kartu tanda penduduk', []],
    ['E-KTP (asli)', 'KTP Elektronik', []],
    ['Pas photo 3x4 2 lembar', '2 lembar pas foto 3x4', []],
    ['Salinan KTP', 'foto copy KTP-el pemohon', []],
    ['NIB', 'Nomor Induk Berusaha', []],
    // The office has forms; the requirement stands in the SOP all the same.
    ['Formulir', 'formulir', []],
    ['Fotokopi KTP', 'KTP-el pemohon', ['requirement-differs']],
    ['Pas foto 3 lembar', 'Pas foto 2 lembar', ['requirement-differs']],
    ['KTP saksi', 'KTP pemohon', ['requirement-differs']],
    ['Akta nikah', 'Paspor', ['requirement-missing-in-standard', 'requirement-not-in-sop']],
    ['', 'Paspor', ['requirement-missing-in-standard']],
    ['Kartu pelajar', '-', ['requirement-not-in-sop']],
  ]

test.each(requirements)('requirement %j beside %j: %j', (ours, theirs, codes) => {
  const item: StandardItem = { id: 'r1', text: { id: ours, en: '' }, when: { id: '', en: '' } }
  const { delivery, ...rest } = emptyStandard('KTP-el')
  const standard = { ...rest, delivery: { ...delivery, requirements: [item] } }
  const sop = asking(ktp.sop, 'mengambil', theirs)
  const found = compareWithSops(standard, [{ id: 'a', sop }])
  const told = found.filter(({ at }) => at[1] === 'requirements').map(({ code }) => code)
  expect(told).toEqual(codes)
})

/** A day of work has 450 minutes; calendar days may hold a weekend. */
const times: readonly (readonly [ours: string, theirs: string, found: readonly string[]])[] = [
  ['2 hari kerja', '2 hari kerja', []],
  ['Maksimal 2 hari kerja', '2 hari kerja', []],
  ['1 - 2 hari kerja', 'paling lama 2 hari kerja', []],
  ['2 hari kerja sejak berkas lengkap', '2 hari kerja', []],
  ['15 jam kerja', '2 hari kerja', []],
  ['1 hari kerja', '2 hari kerja', ['duration-shorter sure']],
  ['30 menit', '1 jam', ['duration-shorter sure']],
  ['3 hari kerja', '2 hari kerja', ['duration-longer sure']],
  // Three calendar days hold one to three working days.
  ['3 hari', '3 hari kerja', ['duration-shorter unsure']],
  ['3 hari kerja', '3 x 24 jam', ['duration-longer unsure']],
  ['3 hari', '3 x 24 jam', []],
  ['Menyesuaikan', '2 hari kerja', ['duration-not-comparable sure']],
  ['', '2 hari kerja', ['duration-missing sure']],
]

function time(text: string): Duration {
  const duration = readDuration(text)
  if (duration === undefined) throw new Error(`no time in ${text}`)
  return duration
}

function promising(text: string): ServiceStandard {
  const { delivery, ...rest } = emptyStandard('KTP-el')
  const promised = text === '' ? {} : { promised: time(text) }
  return { ...rest, delivery: { ...delivery, duration: { ...delivery.duration, ...promised } } }
}

function needing(text: string, sop = ktp.sop): Sop {
  return { ...sop, promisedDuration: time(text) }
}

describe('times', () => {
  const compare = (ours: string, sops: readonly LinkedSop[]) =>
    compareWithSops(promising(ours), sops).filter(({ at }) => at[1] === 'duration')

  test.each(times)('%j beside %j: %j', (ours, theirs, found) => {
    const told = compare(ours, [{ id: 'a', sop: needing(theirs) }])
    expect(told.map(({ code, certainty }) => `${code} ${certainty}`)).toEqual(found)
  })

  test('of steps count where the SOP promises nothing: on the usual way surely, on the longest perhaps', () => {
    // Usual way 10 + 10 + 15 + 30 + 60 + 10 + 180 + 30 + 60 + 120 + 10 = 535 minutes; the security
    // plan takes 60 more. Rounded up these are two days of 450 minutes.
    const sop = needing('Menyesuaikan', crowd.sop)
    const told = (ours: string) =>
      compare(ours, [{ id: 'a', sop }]).map(({ code, certainty }) => `${code} ${certainty}`)
    expect(told('8 jam kerja')).toEqual(['duration-shorter sure'])
    expect(told('9 jam kerja')).toEqual(['duration-shorter unsure'])
    expect(told('10 jam kerja')).toEqual([])
    expect(told('2 hari kerja')).toEqual([])
    expect(told('3 hari kerja')).toEqual(['duration-longer sure'])
  })

  test('of an SOP of which nothing is measurable are not comparable', () => {
    const [step] = ktp.sop.steps
    if (step === undefined) throw new Error('no step')
    const sop = {
      ...needing('Menyesuaikan'),
      steps: [{ ...step, duration: time('Menyesuaikan') }],
    }
    expect(compare('2 hari kerja', [{ id: 'a', sop }]).map(short)).toEqual([
      'duration-not-comparable | duration | a | sure',
    ])
    expect(compare('Menyesuaikan', [{ id: 'a', sop }])).toEqual([])
    expect(compare('', [{ id: 'a', sop }])).toEqual([])
  })

  test('of several SOPs: the promise is held against the longest, and shorter ones are named', () => {
    const sops = [
      { id: 'a', sop: needing('1 hari kerja') },
      { id: 'b', sop: needing('5 hari kerja') },
      { id: 'c', sop: needing('5 hari kerja') },
    ]
    const found = compare('3 hari kerja', sops)
    expect(found.map(short)).toEqual([
      'duration-shorter | duration | b | sure',
      'several-sops-disagree | duration | a | unsure',
    ])
    expect(found[1]).toMatchObject({
      ours: time('5 hari kerja'),
      theirs: time('1 hari kerja'),
    })
  })
})

import {
  checkSop,
  defaultRuleContext,
  documentLimits,
  readFlow,
  readSopValue,
  type Sop,
} from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAligner } from '../conformance/aligner.ts'
import { netOfSop } from '../model/net-of-sop.ts'
import { listVariants } from './counted-variants.ts'
import { longestText } from './document-text.ts'
import { draftSop } from './draft-sop.ts'
import { countVariants } from './testing/count-variants.ts'
import { wordDraftNotice } from './word-draft-notice.ts'

/** Receive, check, issue; one in four goes back once from the check; one in ten has a survey. */
const permits = countVariants(
  ['Terima', 'Periksa', 'Survei', 'Terbitkan', 'Batalkan'],
  [
    { activities: [0, 1, 3], cases: 64 },
    { activities: [0, 1, 0, 1, 3], cases: 25 },
    { activities: [0, 1, 2, 3], cases: 10 },
    { activities: [0, 4], cases: 1 },
  ],
)

function rows(sop: Sop): string[] {
  return sop.steps.map(({ activity, symbols }) => {
    const ways = symbols.flatMap(({ exits = [] }) =>
      exits.map(({ label, to }) => `${label} ${to.kind === 'step' ? to.step : to.kind}`),
    )
    return [activity, symbols.map(({ kind }) => kind).join('+'), ...ways].join(', ')
  })
}

test('the main path becomes steps, a frequent way back a decision, a rare step optional', () => {
  const { sop, notices } = draftSop({ variants: permits }, { language: 'id' })
  // From Periksa 124 moves: 89 to Terbitkan and 10 to Survei go on, 25 go back: 80% and 20%.
  expect(rows(sop)).toEqual([
    'Terima, start+process',
    'Periksa, process+decision, 80% s3, 20% s1',
    'Survei, process',
    'Terbitkan, process+end',
  ])
  expect(sop.steps.map((step) => step.optional?.when)).toEqual([
    undefined,
    undefined,
    'pada 10% berkas',
    undefined,
  ])
  expect(sop.steps[1]?.note).toBe('Terjadi pada 99 dari 100 berkas (99%), 124 kejadian.')
  expect(notices.map((notice) => wordDraftNotice(notice, 'id'))).toEqual([
    'Draf ini menjelaskan 99 dari 100 berkas (99%) apa adanya.',
    '1 kegiatan yang jarang (1 kejadian) tidak menjadi langkah.',
    '1 perpindahan lewat jalan yang jarang tidak digambarkan.',
    'Waktu kerja 4 langkah tidak tercatat, jadi dikosongkan.',
    'Catatan tidak menyebut pelaksana; semua langkah diberi satu kolom.',
  ])
})

test('an exit leads to the work of a step, not to its start, and to the end symbol', () => {
  const { sop } = draftSop({ variants: permits }, { language: 'id' })
  const exits = sop.steps[1]?.symbols.at(-1)?.exits
  expect(exits?.[1]?.to).toEqual({ kind: 'step', step: 's1', symbol: 'work' })
  const early = countVariants(
    ['a', 'b'],
    [
      { activities: [0, 1], cases: 96 },
      { activities: [0, 0, 1], cases: 30 },
    ],
  )
  // 126 of 156 moves go on, 30 stay
  expect(rows(draftSop({ variants: early }, { language: 'en' }).sop)).toEqual([
    'a, start+process+decision, 81% s2, 19% s1',
    'b, process+end',
  ])
})

test('a step done for the first time is no return, though it stands above: work side by side', () => {
  const log = countVariants(
    ['a', 'b', 'c'],
    [
      { activities: [0, 1, 2], cases: 60 },
      { activities: [0, 2, 1], cases: 40 },
      { activities: [0, 1, 2, 1, 2], cases: 20 },
    ],
  )
  // from c: 80 to the end and 20 back to b are shares; 40 to b for the first time are none
  const { sop, notices } = draftSop({ variants: log }, { language: 'en' })
  expect(rows(sop)[2]).toBe('c, process+decision+end, 80% s3, 20% s2')
  expect(notices).toContainEqual({ code: 'moves-reordered', moves: 40 })
})

test('exits with the same share are told apart by the number of the step', () => {
  const log = countVariants(
    ['a', 'b'],
    [
      { activities: [0, 1], cases: 50 },
      { activities: [0, 0, 1], cases: 50 },
      { activities: [0, 1, 0, 0, 0, 1], cases: 1 },
    ],
  )
  // from a: 102 on to b, 52 stay; from b: 101 end, 1 back to a
  expect(rows(draftSop({ variants: log }, { language: 'en', exitShare: 0.001 }).sop)).toEqual([
    'a, start+process+decision, 66% s2, 34% s1',
    'b, process+decision+end, 99% s2, 1% s1',
  ])
  const even = countVariants(['a', 'b'], [{ activities: [0, 0, 1], cases: 1 }])
  expect(rows(draftSop({ variants: even }, { language: 'id' }).sop)[0]).toBe(
    'a, start+process+decision, 50% (langkah 2) s2, 50% (langkah 1) s1',
  )
})

test('a measured time is proposed, rounded up', () => {
  const workingMs = new Map([
    ['Terima', 7.2 * 60_000],
    ['Periksa', 3.1 * 3_600_000],
    ['Survei', 30 * 3_600_000],
    ['Terbitkan', 0],
  ])
  const { sop } = draftSop({ variants: permits, workingMs }, { language: 'id' })
  expect(sop.steps.map((step) => step.duration)).toEqual([
    { kind: 'amount', quantity: { amount: 8, unit: 'minute' } },
    { kind: 'amount', quantity: { amount: 4, unit: 'hour' } },
    { kind: 'amount', quantity: { amount: 2, unit: 'day' } },
    undefined,
  ])
})

test('each step goes to who performed it most; more than eight become one', () => {
  const performers = new Map([
    [
      'Terima',
      new Map([
        ['Loket', 80],
        ['Bidang', 9],
      ]),
    ],
    ['Periksa', new Map([['Bidang', 99]])],
    ['Survei', new Map([['Bidang', 10]])],
    [
      'Terbitkan',
      new Map([
        ['Loket', 1],
        ['Kepala', 98],
      ]),
    ],
  ])
  const { sop } = draftSop(
    { variants: permits, performers: { kind: 'groups', performers } },
    { language: 'id' },
  )
  expect(sop.performers.map(({ name }) => name)).toEqual(['Loket', 'Bidang', 'Kepala'])
  expect(sop.steps.map(({ symbols }) => symbols[0]?.performers)).toEqual([
    ['p1'],
    ['p2'],
    ['p2'],
    ['p3'],
  ])
  const steps = Array.from({ length: 9 }, (_, step) => `Langkah ${step}`)
  const many = draftSop(
    {
      variants: countVariants(steps, [{ activities: [...steps.keys()], cases: 1 }]),
      performers: {
        kind: 'persons',
        performers: new Map(steps.map((step) => [step, new Map([[`Orang ${step}`, 1]])])),
      },
    },
    { language: 'id' },
  )
  expect(many.sop.performers.map(({ name }) => name)).toEqual(['Petugas'])
  expect(many.notices).toContainEqual({ code: 'performers-joined', performers: 9 })
})

test('a text is cleaned, and cut at the limit of documents', () => {
  expect(longestText).toBe(documentLimits.text)
  const name = `a\u0000\ud800${'x'.repeat(longestText)}`
  const variants = countVariants([name], [{ activities: [0], cases: 1 }])
  const { sop, notices } = draftSop({ variants }, { language: 'en' })
  expect(readSopValue(sop)).toMatchObject({ ok: true, notices: [] })
  expect(notices).toContainEqual({ code: 'texts-cut', texts: 1 })
})

test('an empty log gives an SOP without steps, and says so', () => {
  const draft = draftSop({ variants: countVariants([], []) }, { language: 'en' })
  expect(draft.sop.steps).toEqual([])
  expect(draft.notices.map(({ code }) => code)).toContain('no-step')
})

const anyLog = fc
  .array(
    fc.record({
      activities: fc.array(fc.nat({ max: 5 }), { maxLength: 8 }),
      cases: fc.integer({ min: 1, max: 20 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((variants) => countVariants('abcdef'.split(''), variants))

test('the draft of any log is a valid SOP whose ways hold together', () => {
  const ways = [
    'missing-target',
    'unreachable-step',
    'decision-few-exits',
    'duplicate-label',
    'endless-loop',
  ]
  fc.assert(
    fc.property(anyLog, (variants) => {
      const { sop } = draftSop({ variants }, { language: 'id' })
      expect(readSopValue(sop)).toEqual({ ok: true, sop, notices: [] })
      const found = checkSop(sop, defaultRuleContext).map(({ rule }) => rule)
      expect(ways.filter((rule) => found.includes(rule))).toEqual([])
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('the cases that a draft is said to explain are those that its net allows', () => {
  fc.assert(
    fc.property(anyLog, (variants) => {
      const { sop, notices } = draftSop({ variants }, { language: 'id' })
      const aligner = createAligner(netOfSop(sop, readFlow(sop)).net)
      const allowed = listVariants(variants).filter(({ activities }) => {
        const labels = activities.map((place) => aligner.labelOf(variants.activities[place] ?? ''))
        const alignment = aligner.align(labels)
        return alignment.kind === 'optimal' && alignment.cost === 0
      })
      const cases = allowed.reduce((total, variant) => total + variant.cases, 0)
      const said = notices.find((notice) => notice.code === 'explains')
      expect(said).toEqual({ code: 'explains', cases, of: expect.any(Number) })
    }),
    { seed: 2, numRuns: 200 },
  )
})

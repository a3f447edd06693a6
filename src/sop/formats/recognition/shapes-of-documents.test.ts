import { expect, test } from 'vitest'
import type { FoundSop } from '../doubt.ts'
import type { OfficeBlock, OfficeTable } from '../office/office-document.ts'
import { recogniseSops } from './recognise-sops.ts'
import { arrow, officeDocument, officeTable, paragraph, shapeAt } from './testing/office-table.ts'

const head = [
  ['No', 'Kegiatan', 'Pelaksana', '<', 'Mutu Baku', '<', '<', 'Ket'],
  ['^', '^', 'Pemohon', 'Camat', 'Kelengkapan', 'Waktu', 'Output', '^'],
]
const row = (number: string, activity: string, mark = '√') => [
  number,
  activity,
  mark,
  '',
  'KTP',
  '5 menit',
  'Surat',
  '',
]

const circleAt = (id: string, place: Parameters<typeof shapeAt>[2]) => {
  const { box, ...shape } = shapeAt(id, 'terminator', place)
  const size = { x: box.x + 2_000, y: box.y, width: 6_000, height: 6_000 }
  return { ...shape, form: 'ellipse', box: size }
}

function read(...blocks: readonly OfficeBlock[]): FoundSop[] {
  return [...recogniseSops(officeDocument(...blocks))]
}

function stepsOf({ sop }: FoundSop): string[] {
  return sop.steps.map(({ number, activity }, at) => `${number ?? at + 1} ${activity}`)
}

test('a document without a table of steps or an identity holds no SOP', () => {
  expect(read(paragraph('Surat edaran'), officeTable([['a', 'b']]))).toEqual([])
})

test('a table goes on over a page, with or without its heading', () => {
  const [first, second] = [
    officeTable([...head, row('1', 'Satu')]),
    [row('2', 'Dua'), row('3', 'Tiga')],
  ]
  for (const next of [officeTable(second), officeTable([...head, ...second])]) {
    const found = read(first, paragraph('Halaman 2'), next)
    expect(found.map(stepsOf)).toEqual([['1 Satu', '2 Dua', '3 Tiga']])
  }
})

test('each identity block begins an SOP, also below one another in one sheet', () => {
  const identity = (name: string) => ['Nama SOP', name, '', '', '', '', '', '']
  const empty = ['', '', '', '', '', '', '', '']
  const sheet = officeTable([
    identity('Satu'),
    ...head,
    row('1', 'A'),
    empty,
    identity('Dua'),
    ...head,
    row('1', 'B'),
    row('2', 'C'),
  ])
  const found = read(sheet)
  expect(found.map(({ sop }) => sop.title)).toEqual(['Satu', 'Dua'])
  expect(found.map(stepsOf)).toEqual([['1 A'], ['1 B', '2 C']])
})

test('numbers are kept as printed: skipped, missing, restarted', () => {
  const table = officeTable([...head, row('1', 'A'), row('3', 'B'), row('', 'C'), row('1', 'D')])
  expect(read(table)[0]?.sop.steps.map(({ number }) => number)).toEqual([undefined, '3', '', '1'])
})

test('a text over the whole width heads a section', () => {
  const phase = ['Proses di Kelurahan', '<', '<', '<', '<', '<', '<', '<']
  const [found] = read(officeTable([...head, phase, row('1', 'A')]))
  expect(found?.sop.steps.map((step) => step.phase)).toEqual(['Proses di Kelurahan'])
})

test('what stands in a column without a known heading is left over, with its words', () => {
  const table = officeTable([
    ['No', 'Kegiatan', 'Pelaksana', 'Waktu', 'Paraf'],
    ['1', 'A', 'Camat', '1 jam', 'sudah'],
  ])
  expect(read(table)[0]?.doubts).toContainEqual({
    code: 'left-over',
    place: { kind: 'step', step: 's1' },
    found: 'sudah',
    source: { block: 0, row: 1 },
  })
})

test('a row without a mark, or with several, leaves its performers unsure', () => {
  const both = ['2', 'B', 'v', 'v', '', '', '', '']
  const [found] = read(officeTable([...head, row('1', 'A', ''), both]))
  const unsure = found?.doubts.filter(({ code }) => code === 'performer-unsure')
  expect(unsure?.map(({ place }) => place)).toEqual([
    { kind: 'step', step: 's1', field: 'performers' },
    { kind: 'step', step: 's2', field: 'performers' },
  ])
  expect(found?.sop.steps[1]?.symbols[0]?.performers).toEqual(['p1', 'p2'])
})

test('a typed diamond decides, with ways out that are open and doubted', () => {
  const [found] = read(officeTable([...head, row('1', 'A'), row('2', 'B', '◇'), row('3', 'C')]))
  expect(found?.sop.steps[1]?.symbols[0]).toMatchObject({
    kind: 'decision',
    exits: [
      { label: 'Ya', to: { kind: 'open' } },
      { label: 'Tidak', to: { kind: 'open' } },
    ],
  })
  const codes = found?.doubts
    .filter(({ place }) => place.kind === 'step' && place.step === 's2')
    .map(({ code }) => code)
  expect(codes).toEqual(['target-unsure', 'label-unsure', 'target-unsure', 'label-unsure'])
})

/* a capsule in row 2 leads down to connector A in row 3; on the next page A in row 2 leads to row 3 */
test.each(['A', '1'])('connectors with the sign %s join two pages', (sign) => {
  const page = (id: string, stepRow: 2 | 3): OfficeTable => {
    const [step, strip] = [
      row(stepRow === 2 ? '1' : '2', id, ''),
      Array.from({ length: 8 }, () => ''),
    ]
    const shapes = [
      shapeAt(`${id}1`, 'terminator', { row: stepRow, column: 2 }),
      circleAt(`${id}2`, { row: 5 - stepRow, column: 2, text: sign }),
    ]
    const lines = [
      arrow(`${id}3`, [
        [50_000, 28_000],
        [50_000, 32_000],
      ]),
    ]
    return officeTable([...head, ...(stepRow === 2 ? [step, strip] : [strip, step])], {
      shapes,
      lines,
    })
  }
  const [found] = read(page('x', 2), page('y', 3))
  expect(found?.sop.steps.map(({ symbols }) => symbols)).toEqual([
    [{ id: 'a', kind: 'start', performers: ['p1'] }],
    [{ id: 'a', kind: 'end', performers: ['p1'] }],
  ])
})

test('a box as thin as a line is no symbol', () => {
  const sliver = {
    ...shapeAt('b', 'process', { row: 2, column: 2 }),
    box: { x: 45_000, y: 21_000, width: 20, height: 8_000 },
  }
  const shapes = [shapeAt('a', 'process', { row: 2, column: 2 }), sliver]
  const [found] = read(officeTable([...head, row('1', 'A', '')], { shapes }))
  expect(found?.sop.steps[0]?.symbols).toHaveLength(1)
  expect(found?.doubts.map(({ code }) => code)).toContain('left-over')
})

test('a shape between two columns leaves its performer unsure', () => {
  const shape = {
    ...shapeAt('a', 'process', { row: 2, column: 2 }),
    box: { x: 53_000, y: 22_000, width: 10_000, height: 6_000 },
  }
  const [found] = read(officeTable([...head, row('1', 'A', '')], { shapes: [shape] }))
  expect(found?.doubts.map(({ code }) => code)).toContain('performer-unsure')
})

test('a shape, a word and a line that belong nowhere are left over', () => {
  const shapes = [
    shapeAt('a', 'process', { row: 2, column: 7 }),
    shapeAt('b', 'text', { row: 2, column: 1, text: 'Catatan lepas' }),
  ]
  const lines = [
    arrow('c', [
      [5_000, 21_000],
      [9_000, 21_000],
    ]),
  ]
  const [found] = read(officeTable([...head, row('1', 'A')], { shapes, lines }))
  const left = found?.doubts.filter(({ code }) => code === 'left-over').map((doubt) => doubt.found)
  expect(left).toEqual(['Catatan lepas', 'process', '→'])
})

test('a table with too much drawn over it is read without its drawing', () => {
  const shapes = Array.from({ length: 6_000 }, (_, at) =>
    shapeAt(String(at), 'process', { row: 2, column: 2 }),
  )
  const [found] = read(officeTable([...head, row('1', 'A')], { shapes }))
  expect(found?.sop.steps[0]?.symbols).toHaveLength(1)
})

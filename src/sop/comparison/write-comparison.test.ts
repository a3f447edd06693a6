import { expect, test } from 'vitest'
import { generateSop } from '../generator/generate-sop.ts'
import { compareSops } from './compare-sops.ts'
import { wordComparison } from './word-comparison.ts'
import { writeComparisonCsv, writeComparisonJson } from './write-comparison.ts'

const one = generateSop(1, { steps: 5 })
const withUnit = (unit: string) => ({ ...one, identity: { ...one.identity, unit } })
const [here, there] = [withUnit('Kecamatan Muara'), withUnit('Kecamatan Hulu')]
const cut = { ...there, steps: there.steps.toSpliced(2, 1) }

test('a missing step is said in words in both languages', () => {
  const markOf = (language: 'id' | 'en') =>
    wordComparison(compareSops([here, cut]), language).rows[2]?.cells[1]
  expect(markOf('id')).toMatchObject({ kind: 'none', number: '', mark: 'tidak ada langkah ini' })
  expect(markOf('en')?.mark).toBe('no such step')
})

test('a step that another SOP has elsewhere is not said to be only here', () => {
  const [first, second, ...others] = here.steps
  const turned = { ...there, steps: [second, first, ...others].filter((it) => it !== undefined) }
  const marks = wordComparison(compareSops([here, turned]), 'en').rows.map(({ cells }) =>
    cells.map(({ mark }) => mark),
  )
  expect(marks.flat().filter((mark) => mark.startsWith('elsewhere'))).toHaveLength(2)
  expect(marks.flat()).not.toContain('only in this SOP')
})

test('what is not stated is said to be so', () => {
  const { promisedDuration: _, ...silent } = here
  const { figures } = wordComparison(compareSops([silent, there]), 'id')
  const promised = figures.find(({ name }) => name === 'promised')
  expect(promised?.cells[0]).toEqual({ text: 'tidak disebutkan' })
})

test('columns of one name are told apart', () => {
  expect(wordComparison(compareSops([here, there, here]), 'id').heads).toEqual([
    'Kecamatan Muara (1)',
    'Kecamatan Hulu',
    'Kecamatan Muara (2)',
  ])
})

test('the CSV has a line for each figure and row, quoted, and no formula', () => {
  const lines = writeComparisonCsv(compareSops([withUnit('=1+1 "x"'), there]), 'en').split('\r\n')
  expect(lines[0]).toBe('\u{FEFF}"","\'=1+1 ""x""","Kecamatan Hulu"')
  expect(lines).toHaveLength(2 + 14 + here.performers.length + 5 + 1)
  expect(lines[2]).toBe('"Steps","5","5"')
  expect(lines[16]).toMatch(/^"Performer 1",/)
  expect(lines.at(-6)).toMatch(/^"Row 1","Step 1: /)
})

test('the JSON names its format, steps and rows', () => {
  const document: unknown = JSON.parse(writeComparisonJson(compareSops([here, cut])))
  expect(document).toMatchObject({
    format: 'tatalaksana-comparison/1',
    sops: [
      { unit: 'Kecamatan Muara', figures: { steps: 5, lacks: [], hasAlone: [3] } },
      { unit: 'Kecamatan Hulu', figures: { steps: 4, lacks: [3] } },
    ],
    rows: [
      { row: 1, cells: [{ kind: 'step', row: 1, step: 's1', sureness: 'sure' }, {}] },
      {},
      { row: 3, cells: [{ step: 's3', sureness: 'alone' }, { kind: 'none' }] },
      {},
      {},
    ],
  })
})

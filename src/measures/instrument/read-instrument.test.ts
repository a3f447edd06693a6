import { expect, test } from 'vitest'
import { elementKeys, type Instrument } from './instrument.ts'
import { officialInstrument } from './official-instrument.ts'
import { readInstrument } from './read-instrument.ts'
import { wordInstrumentFault } from './word-instrument-fault.ts'
import { writeInstrument } from './write-instrument.ts'

function faultsOf(change: (fields: Record<string, unknown>) => unknown): readonly string[] {
  const fields = JSON.parse(writeInstrument(officialInstrument()))
  const reading = readInstrument(JSON.stringify(change(fields)))
  return reading.ok ? [] : reading.faults.map((fault) => wordInstrumentFault(fault, 'en'))
}

test('the official instrument asks all nine elements and is read as it was written', () => {
  const official = officialInstrument()
  expect(official.elements.map(({ key }) => key)).toEqual(elementKeys)
  expect(readInstrument(writeInstrument(official))).toEqual({ ok: true, instrument: official })
  expect(official.elements.find(({ key }) => key === 'cost')?.answers[3].id).toBe('Gratis')
})

test('parts, extra questions and another order are kept', () => {
  const official = officialInstrument()
  const [first] = official.elements
  if (first === undefined) throw new Error('no element')
  const words = { id: 'Apa?', en: 'What?' }
  const own: Instrument = {
    ...official,
    version: 2,
    elements: [
      ...official.elements.slice(1),
      { ...first, parts: [{ key: 'form', question: words, answers: first.answers }] },
    ],
    questions: [
      { kind: 'choice', key: 'job', question: words, choices: [words] },
      { kind: 'score', key: 'web', question: words, answers: first.answers },
    ],
  }
  expect(readInstrument(writeInstrument(own))).toEqual({ ok: true, instrument: own })
})

test('what is wrong is told with its place', () => {
  expect(faultsOf((fields) => ({ ...fields, version: 0, colour: 'red' }))).toEqual([
    'Unknown field "colour"',
    'Version: 0 is not a version; expected a whole number from 1 on',
  ])
  expect(faultsOf((fields) => ({ ...fields, elements: [] }))).toEqual([
    'Element: there is no element',
  ])
  const [first] = officialInstrument().elements
  const twice = { ...first, answers: first?.answers.slice(1) }
  expect(faultsOf((fields) => ({ ...fields, elements: [first, twice] }))).toEqual([
    'Element 2, answer: holds 3 answers; expected four, for the scores 1–4',
    expect.stringContaining('Element 2, key: key "requirements" is used already'),
  ])
  expect(faultsOf((fields) => ({ ...fields, elements: [{ ...first, key: 'u1' }] }))[0]).toContain(
    'unknown element "u1"',
  )
  const bare = { key: 'q', question: { id: 'a', en: 'b' } }
  const questions = [
    { ...bare, kind: 'score' },
    { ...bare, key: 'r', kind: 'star' },
  ]
  expect(faultsOf((fields) => ({ ...fields, questions }))).toEqual([
    'Question 1, answer: missing',
    'Question 2, kind: unknown kind "star"; expected text, score or choice',
  ])
})

test('a file that is no instrument is refused in both languages', () => {
  for (const text of ['', '[]', '{"format":"x"}', '{'.repeat(50_000)]) {
    const reading = readInstrument(text)
    expect(reading.ok).toBe(false)
    if (!reading.ok)
      for (const fault of reading.faults) expect(wordInstrumentFault(fault, 'id')).not.toBe('')
  }
})

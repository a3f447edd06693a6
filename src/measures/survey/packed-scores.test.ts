import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementKeys } from '../instrument/instrument.ts'
import { addCounts, countPacked, emptyCounts, tallyOfCounts } from './packed-scores.ts'
import { readTally, writeTally } from './tally-record.ts'
import { addRespondent, emptyTally, withoutJoint, type SurveyTally } from './survey-tally.ts'

const scores = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 9, maxLength: 9 })
const respondents = fc.array(fc.record({ performance: scores, importance: scores }), {
  maxLength: 30,
})
type Respondent = {
  readonly performance: readonly number[]
  readonly importance: readonly number[]
}

function pack(rows: readonly Respondent[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * rows.length))
  for (const [row, { performance, importance }] of rows.entries()) {
    const bits = [...performance, ...importance].map(
      (score, place) => BigInt(score) << BigInt(3 * place),
    )
    view.setBigUint64(
      8 * row,
      bits.reduce((all, one) => all | one, 0n),
    )
  }
  return new Uint8Array(view.buffer)
}

function oneByOne(rows: readonly Respondent[]): SurveyTally {
  const tally = emptyTally(elementKeys)
  for (const row of rows) addRespondent(tally, row)
  return tally
}

test('packed answers give the tally of each answer by itself, in any parts', () => {
  fc.assert(
    fc.property(respondents, fc.nat(30), (rows, cut) => {
      const [counts, rest] = [emptyCounts({ joint: true }), emptyCounts({ joint: true })]
      countPacked(counts, pack(rows.slice(0, cut)))
      countPacked(rest, pack(rows.slice(cut)))
      addCounts(counts, rest)
      const tally = tallyOfCounts(counts, elementKeys)
      const expected = oneByOne(rows)
      expect(tally.elements).toEqual(expected.elements)
      const lean = emptyCounts({ joint: false })
      countPacked(lean, pack(rows))
      expect(tallyOfCounts(lean, elementKeys)).toEqual(withoutJoint(tally))
      expect(readTally(writeTally(tally))).toEqual(tally)
      expect(tally.blank).toBe(expected.blank)
      expect(tally.respondents.n).toBe(expected.respondents.n)
      expect(tally.respondents.sum).toBeCloseTo(expected.respondents.sum, 8)
      expect(tally.respondents.squares).toBeCloseTo(expected.respondents.squares, 5)
    }),
  )
})

/** By hand: without cost the index is 25 × (4 + 2) / 2 = 75; with it 25 × (4 + 2 + 1) / 3 would be 58.33. */
test('an element that is left out is not answered', () => {
  const row = {
    performance: [4, 2, 0, 1, 0, 0, 0, 0, 0],
    importance: [0, 0, 0, 4, 0, 0, 0, 0, 3],
  }
  const counts = emptyCounts({ joint: true })
  countPacked(counts, pack([row]), ['cost'])
  const tally = tallyOfCounts(counts, ['requirements', 'cost', 'facilities'])
  expect(tally.respondents).toEqual({ n: 1, sum: 75, squares: 5625 })
  expect(tally.elements.get('cost')).toEqual(emptyTally(['cost']).elements.get('cost'))
  expect(tally.elements.get('facilities')?.weights).toEqual([0, 0, 1, 0])
})

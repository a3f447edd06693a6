import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intervalCoverage } from '../testing/interval-coverage.ts'
import { workedExample } from '../testing/published-figures.ts'
import { tallyOf } from '../testing/survey-answers.ts'
import { compareElements, comparePeriods } from './compare-periods.ts'
import { computeSurvey, type SurveyFigures, type SurveyKnowledge } from './compute-survey.ts'
import { addTally, emptyTally, type SurveyTally } from './survey-tally.ts'

const open = { showFrom: 0, rankFrom: 2 }

function figuresOf(tally: SurveyTally, known: SurveyKnowledge = {}): SurveyFigures {
  const computed = computeSurvey(tally, known)
  if (!computed.ok) throw new Error(computed.fault.code)
  return computed.figures
}

const { respondents: worked, sums } = workedExample

test('the worked example gives 91.48, and 91.38 and 90.56 by the rounded weights', () => {
  const { index, n, elements } = figuresOf(tallyOf(worked))
  expect(n).toBe(29)
  expect(elements.map(({ mean }) => mean)).toEqual(sums.map((sum) => sum / 29))
  expect(index?.exact).toBeCloseTo(workedExample.index.exact, 4)
  expect(index?.threeDecimals).toBeCloseTo(workedExample.index.threeDecimals, 4)
  expect(index?.twoDecimals).toBeCloseTo(workedExample.index.twoDecimals, 4)
})

test('below 30 answers no grade is told, below 10 nothing but their number', () => {
  expect(figuresOf(tallyOf(worked))).toMatchObject({
    standing: 'unranked',
    gradeDoubt: 'too-few-answers',
  })
  const few = figuresOf(tallyOf(worked.slice(0, 9)))
  expect(few).toEqual({
    formula: 'tatalaksana-ikm/1',
    n: 9,
    blank: 0,
    standing: 'hidden',
    elements: [],
    unanswered: [],
  })
  const best = tallyOf(Array.from({ length: 29 }, () => [4]))
  expect(figuresOf(best).grade).toBeUndefined()
  expect(figuresOf(best, { settings: { showFrom: 10, rankFrom: 29 } }).grade?.letter).toBe('A')
})

/** By hand: indices 25, 50, 75, 100; mean 62.5, s² = 3125/3, s/√4 = 16.137, t(3; 0.975) = 3.182446. */
test('the interval is that of the respondents’ own indices, and narrows with a known population', () => {
  const tally = tallyOf([[1], [2], [3], [4]])
  const { interval, spread } = figuresOf(tally, { settings: open })
  expect(spread?.standardError).toBeCloseTo(16.1374, 4)
  expect(interval).toEqual({ low: 25, high: 100 })
  const finite = figuresOf(tally, { settings: open, population: 5 })
  expect(finite.spread?.standardError).toBeCloseTo(16.1374 / 2, 4)
  expect(finite.interval?.low).toBeCloseTo(62.5 - 3.182446 * 8.06872, 4)
  expect(figuresOf(tally, { settings: open, population: 4 }).spread?.standardError).toBe(0)
})

test('a grade is withheld where the interval crosses a border', () => {
  const border = Array.from({ length: 40 }, (_, row) => [row % 2 === 0 ? 3 : 4])
  const { index, grade, gradeDoubt } = figuresOf(tallyOf(border))
  expect([index?.exact, grade, gradeDoubt]).toEqual([87.5, undefined, 'interval-crosses-border'])
  expect(figuresOf(tallyOf(border), { date: '2010-01-01' }).gradeDoubt).toBe('no-scale-in-force')
})

test('nobody, one, and all the same have figures without surprise', () => {
  const none = figuresOf(emptyTally(['time']), { settings: open })
  expect(none).toMatchObject({ n: 0, elements: [{ key: 'time', n: 0 }], unanswered: ['time'] })
  expect(none.index).toBeUndefined()
  const one = figuresOf(tallyOf([[3, 4]]), { settings: open })
  expect(one.index?.exact).toBe(87.5)
  expect([one.interval, one.gradeDoubt]).toEqual([undefined, 'too-few-answers'])
  const same = figuresOf(tallyOf(Array.from({ length: 31 }, () => [3, 4, 3])))
  expect(same.spread?.standardError).toBe(0)
  expect(same.interval?.low).toBe(same.interval?.high)
  expect(same.grade?.letter).toBe('B')
})

test('a missing answer is left out of its own element only; an element nobody answered is named', () => {
  const { elements, index, unanswered, blank } = figuresOf(
    tallyOf([
      [4, 2, 0],
      [4, 0, 0],
      [0, 0, 0],
    ]),
    { settings: open },
  )
  expect(elements.map(({ n }) => n)).toEqual([2, 1, 0])
  expect(index?.exact).toBe(75)
  expect([unanswered, blank]).toEqual([['time'], 1])
})

test('fewer users or fewer asked than answers is a fault', () => {
  const tally = tallyOf([[1], [2]])
  expect(computeSurvey(tally, { population: 1 })).toEqual({
    ok: false,
    fault: { code: 'population-below-answers', given: 1, answers: 2 },
  })
  expect(computeSurvey(tally, { asked: 1 })).toMatchObject({
    fault: { code: 'asked-below-answers' },
  })
})

/** By hand: gaps −1, −2, 0 have the mean −1 and s = 1; t(2; 0.975) = 4.302653. */
test('gap, conformity and quadrants are of those who answered both', () => {
  const { elements, crosshair } = figuresOf(
    tallyOf(
      [
        [3, 4],
        [2, 4],
        [4, 4],
        [1, 4],
      ],
      [
        [4, 1],
        [4, 1],
        [4, 1],
      ],
    ),
    { settings: open },
  )
  const [first, second] = elements
  expect(first?.gap).toMatchObject({ n: 3, mean: -1 })
  expect(first?.gap?.interval?.low).toBeCloseTo(-1 - 4.302653 / Math.sqrt(3), 5)
  expect(first?.conformity).toBe(75)
  expect([first?.quadrant, second?.quadrant]).toEqual(['I', 'IV'])
  expect(crosshair).toEqual({ performance: 3.25, importance: 2.5 })
})

test('the response is a share with its interval', () => {
  const { response } = figuresOf(tallyOf(worked), { asked: 58 })
  expect(response?.share).toBe(0.5)
  // by hand: z² = 3.841459, half the width 1.959964/(2 √(58 + z²)) around 0.5
  expect(response?.low).toBeCloseTo(0.5 - 1.959964 / (2 * Math.sqrt(58 + 3.841459)), 6)
})

/** By hand: 62.5 and 87.5, each with s²/n = 156.25: the standard error is √312.5 on two degrees, t = 4.302653. */
test('a trend is told with its interval, and as unclear where chance may have made it', () => {
  const before = figuresOf(tallyOf([[2], [3]]), { settings: open })
  const after = figuresOf(tallyOf([[3], [4]]), { settings: open })
  const trend = comparePeriods(before, after)
  expect(trend).toMatchObject({ difference: 25, verdict: 'unclear' })
  expect(trend?.interval.high).toBeCloseTo(25 + 4.302653 * Math.sqrt(312.5), 4)
  const low = figuresOf(tallyOf(Array.from({ length: 60 }, (_, row) => [2 + (row % 2)])))
  const high = figuresOf(tallyOf(Array.from({ length: 60 }, (_, row) => [3 + (row % 2)])))
  expect(comparePeriods(low, high)?.verdict).toBe('better')
  expect(comparePeriods(high, low)?.verdict).toBe('worse')
  expect(comparePeriods(figuresOf(emptyTally(['time'])), high)).toBeUndefined()
})

/**
 * By hand: an element of twelve 2s and twelve 3s has s² = 6/23, so s²/n = 1/92; against one of 3s and 4s
 * the difference is 1, the standard error √(2/92) on 46 degrees, t(46; 0.975) = 2.012896.
 */
test('an element is compared with itself in the next period', () => {
  const figures = [2, 3].map((low) =>
    figuresOf(tallyOf(Array.from({ length: 24 }, (_, row) => [low + (row % 2)]))),
  )
  const [low, high] = figures.flatMap(({ elements }) => elements)
  if (low === undefined || high === undefined) throw new Error('no elements')
  const trend = compareElements(low, high)
  expect(trend).toMatchObject({ difference: 1, verdict: 'better' })
  expect(trend?.interval.low).toBeCloseTo(1 - 2.012896 * Math.sqrt(2 / 92), 5)
  expect(compareElements(high, low)?.verdict).toBe('worse')
  expect(compareElements(low, low)?.verdict).toBe('unclear')
})

const score = fc.integer({ min: 0, max: 4 })
const respondents = fc.array(fc.array(score, { minLength: 4, maxLength: 4 }), { maxLength: 40 })

test('the order of the answers changes nothing, and tallies of parts add up', () => {
  fc.assert(
    fc.property(respondents, fc.nat(40), (rows, cut) => {
      const whole = tallyOf([[0, 0, 0, 0], ...rows])
      const reversed = tallyOf([[0, 0, 0, 0], ...rows].toReversed())
      const merged = tallyOf([[0, 0, 0, 0], ...rows.slice(0, cut)])
      if (cut < rows.length) addTally(merged, tallyOf(rows.slice(cut)))
      for (const other of [reversed, merged]) expectAlike(other, whole)
    }),
  )
})

function expectAlike(one: SurveyTally, other: SurveyTally): void {
  const [a, b] = [one, other].map((tally) => figuresOf(tally, { settings: open }))
  expect(a?.n).toBe(b?.n)
  expect(a?.blank).toBe(b?.blank)
  expect(a?.index?.exact ?? 0).toBeCloseTo(b?.index?.exact ?? 0, 9)
  expect(a?.interval?.low ?? 0).toBeCloseTo(b?.interval?.low ?? 0, 6)
  for (const [place, element] of (a?.elements ?? []).entries()) {
    const same = b?.elements[place]
    expect(element.mean).toBe(same?.mean)
    expect(element.derivedImportance ?? 0).toBeCloseTo(same?.derivedImportance ?? 0, 9)
  }
}

test('index and interval lie between 25 and 100 and hold each other', () => {
  fc.assert(
    fc.property(respondents, (rows) => {
      const { index, interval } = figuresOf(tallyOf(rows), { settings: open })
      if (index === undefined) return
      expect(index.exact).toBeGreaterThanOrEqual(25)
      expect(index.exact).toBeLessThanOrEqual(100)
      if (interval === undefined) return
      expect(interval.low).toBeGreaterThanOrEqual(25)
      expect(interval.low).toBeLessThanOrEqual(index.exact + 1e-9)
      expect(interval.high).toBeGreaterThanOrEqual(index.exact - 1e-9)
      expect(interval.high).toBeLessThanOrEqual(100)
    }),
  )
})

test('dropping an element gives the others the weight of one over their number', () => {
  const full = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(full, (rows) => {
      const kept = figuresOf(tallyOf(rows.map((row) => row.slice(0, 2))), { settings: open })
      const all = figuresOf(tallyOf(rows), { settings: open })
      const last = all.elements[2]?.mean ?? 0
      expect(kept.index?.exact).toBeCloseTo(((all.index?.exact ?? 0) * 3 - 25 * last) / 2, 9)
    }),
  )
})

test.each([
  ['of new people', { seed: 2026, answers: 60 }],
  ['of a third of a small population', { seed: 52, answers: 60, population: 180 }],
])('the 95 %% interval holds the true index in 94 to 96 of 100 samples %s', (_, sampling) => {
  const covered = intervalCoverage({ ...sampling, trials: 2000 })
  expect(covered).toBeGreaterThan(0.94)
  expect(covered).toBeLessThan(0.96)
})

import { expect, test } from 'vitest'
import type { Alignment } from './alignment.ts'
import { measureFitness, traceFitness } from './fitness.ts'

function optimal(cost: number): Alignment {
  return { kind: 'optimal', cost, moves: [], visits: 1 }
}

const bounded: Alignment = {
  kind: 'bounded',
  lower: 1,
  upper: 3,
  moves: [],
  limit: 'states',
  visits: 1,
}

test('fitness counts deviations by the worst alignment, as an average of cases and of the log', () => {
  // 3 cases of 4 events without fault, 1 case of 6 events with 2; the empty trace costs 4:
  // average (3 · 1 + (1 − 2/10)) / 4 = 0.95; log 1 − 2 / (3 · 8 + 10) = 1 − 1/17
  const variants = [
    { cases: 3, logCost: 4, alignment: optimal(0) },
    { cases: 1, logCost: 6, alignment: optimal(2) },
  ]
  const fitness = measureFitness(variants, optimal(4))
  expect(fitness).toMatchObject({ cases: 4, fittingCases: 3, deviations: { from: 2, to: 2 } })
  expect(fitness.averageTraceFitness.from).toBeCloseTo(0.95, 12)
  expect(fitness.logFitness.to).toBeCloseTo(16 / 17, 12)
})

test('bounds of an alignment become bounds of the fitness', () => {
  const fitness = traceFitness({ cases: 1, logCost: 6, alignment: bounded }, optimal(4))
  expect(fitness.from).toBeCloseTo(0.7, 12)
  expect(fitness.to).toBeCloseTo(0.9, 12)
})

test('an alignment that is only known from below may be as bad as can be', () => {
  const alignment = { ...bounded, upper: undefined }
  expect(traceFitness({ cases: 1, logCost: 6, alignment }, optimal(4)).from).toBe(0)
})

test('an empty trace that the model allows fits, and so does an empty log', () => {
  const variant = { cases: 1, logCost: 0, alignment: optimal(0) }
  expect(traceFitness(variant, optimal(0))).toEqual({ from: 1, to: 1 })
  expect(measureFitness([], optimal(4))).toMatchObject({
    averageTraceFitness: { from: 1, to: 1 },
    logFitness: { from: 1, to: 1 },
  })
})

test('nothing fits a model without a run', () => {
  const impossible: Alignment = { kind: 'impossible', visits: 0 }
  const variants = [0, 3].map((logCost) => ({ cases: 1, logCost, alignment: impossible }))
  const fitness = measureFitness(variants, impossible)
  expect(fitness).toMatchObject({ fittingCases: 0, averageTraceFitness: { from: 0, to: 0 } })
})

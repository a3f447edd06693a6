import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Net } from '../model/net.ts'
import { readPnml } from '../model/pnml/read-pnml.ts'
import { createAligner } from './aligner.ts'
import { measureFitness } from './fitness.ts'

type Truth = {
  readonly model: string
  readonly empty_trace_cost: number
  readonly cases: number
  readonly fitting_cases: number
  readonly sum_deviations_over_cases: number
  readonly average_trace_fitness: number
  readonly log_fitness: number
  readonly list: readonly (readonly [activities: readonly string[], cases: number, cost: number])[]
}

const data = env['TATALAKSANA_DATA'] ?? '../shared/data'
const folder = join(data, 'ground-truth')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /json/.test(name)) : []

function readTruth(file: string): Truth {
  const content = readFileSync(join(folder, file))
  const truth: Truth = JSON.parse(String(file.endsWith('.gz') ? gunzipSync(content) : content))
  return truth
}

function readNet(file: string): Net {
  const reading = readPnml(readFileSync(join(data, 'models', file)))
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return reading.nets[0]
}

describe.skipIf(files.length === 0)('the shared ground truth (skipped where it is missing)', () => {
  test.each(files)('%s: every variant costs what other tools found', (file) => {
    const truth = readTruth(file)
    const aligner = createAligner(readNet(truth.model))
    const variants = truth.list.map(([activities, cases]) => {
      const labels = Int32Array.from(activities, aligner.labelOf)
      return { cases, logCost: aligner.logCost(labels), alignment: aligner.align(labels) }
    })
    const costs = variants.map(({ alignment }) =>
      alignment.kind === 'optimal' ? alignment.cost : undefined,
    )
    expect(costs).toEqual(truth.list.map(([, , cost]) => cost))
    const measured = truth.list.map(([activities]) =>
      aligner.measure(Int32Array.from(activities, aligner.labelOf)),
    )
    expect(measured).toMatchObject(truth.list.map(([, , cost]) => ({ kind: 'optimal', cost })))
    expect(aligner.emptyTrace).toMatchObject({ kind: 'optimal', cost: truth.empty_trace_cost })
    const fitness = measureFitness(variants, aligner.emptyTrace)
    expect(fitness.cases).toBe(truth.cases)
    expect(fitness.fittingCases).toBe(truth.fitting_cases)
    expect(fitness.deviations.from).toBe(truth.sum_deviations_over_cases)
    expect(fitness.averageTraceFitness.from).toBeCloseTo(truth.average_trace_fitness, 8)
    expect(Math.round(fitness.averageTraceFitness.to * 1e9)).toBe(
      Math.round(truth.average_trace_fitness * 1e9),
    )
    expect(Math.round(fitness.logFitness.from * 1e9)).toBe(Math.round(truth.log_fitness * 1e9))
  })

  test.each(['M1', 'M2', 'M4', 'M8'])('%s: a tenth of the visits of plain search', (name) => {
    const truth = readTruth(`published-${name}.json`)
    const net = readNet(truth.model)
    const visits = (['plain', 'jumps'] as const).map((way) => {
      const aligner = createAligner(net, { way })
      const found = truth.list.map(([activities]) =>
        aligner.align(Int32Array.from(activities, aligner.labelOf)),
      )
      return found.reduce((sum, alignment) => sum + alignment.visits, 0)
    })
    const [plain = 0, jumps = Infinity] = visits
    expect(jumps).toBeLessThan(plain / 10)
  })

  test.each(['published-M1', 'published-M8', 'receipt-sop'])(
    '%s: the marking equation gives the same costs with fewer visits than plain search',
    (name) => {
      const truth = readTruth(`${name}.json`)
      const net = readNet(truth.model)
      const results = (['plain', 'equation'] as const).map((way) => {
        const aligner = createAligner(net, { way })
        return truth.list.map(([activities]) =>
          aligner.align(Int32Array.from(activities, aligner.labelOf)),
        )
      })
      const visits = results.map((list) => list.reduce((sum, { visits }) => sum + visits, 0))
      for (const list of results)
        expect(list.map((found) => found.kind === 'optimal' && found.cost)).toEqual(
          truth.list.map(([, , cost]) => cost),
        )
      const [plain = 0, equation = Infinity] = visits
      expect(equation).toBeLessThan(plain * 0.65)
    },
  )
})

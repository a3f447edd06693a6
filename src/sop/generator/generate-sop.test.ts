import { describe, expect, test } from 'vitest'
import { readFlow } from '../model/flow.ts'
import type { Sop, StepSymbol } from '../model/sop.ts'
import { generateSop } from './generate-sop.ts'
import { generateVariedSop } from './generate-varied-sop.ts'
import { seededRandom } from './seeded-random.ts'

const seeds = Array.from({ length: 300 }, (_, index) => index + 1)

describe('seededRandom', () => {
  test('gives the same draws for the same seed and others for another', () => {
    const draws = (seed: number) => {
      const random = seededRandom(seed)
      return Array.from({ length: 8 }, () => random.fraction())
    }
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
    expect(draws(2 ** 32 + 7)).not.toEqual(draws(7))
  })

  test('draws evenly: each tenth holds a tenth of 100,000 draws within five deviations', () => {
    const random = seededRandom(1)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 100_000; draw += 1) {
      const tenth = random.whole(0, 9)
      counts[tenth] = (counts[tenth] ?? 0) + 1
    }
    // deviation of a binomial count: √(100,000 × 0.1 × 0.9) = 94.9
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(475)
  })

  test('refuses to pick from an empty list', () => {
    expect(() => seededRandom(1).pick([])).toThrow(RangeError)
  })
})

describe('generateSop', () => {
  test('gives the same SOP for the same seed', () => {
    expect(generateSop(42)).toEqual(generateSop(42))
    expect(generateSop(42)).not.toEqual(generateSop(43))
  })

  test('has the arrows of the suite of the layout study: rows - 1 + loops + skips', () => {
    const arrows = (steps: number, performers: number, [loops, skips]: [number, number]) =>
      readFlow(generateSop(1, { steps, performers, loops, skips })).flows.length
    expect(arrows(5, 3, [1, 0])).toBe(5)
    expect(arrows(10, 4, [2, 0])).toBe(11)
    expect(arrows(20, 6, [4, 1])).toBe(24)
    expect(arrows(40, 8, [8, 2])).toBe(49)
    expect(arrows(80, 10, [14, 4])).toBe(97)
  })

  test('leads every decision to the next row and elsewhere, at most 14 rows back', () => {
    for (const seed of seeds) {
      const sop = generateSop(seed)
      for (const [row, step] of sop.steps.entries()) {
        for (const symbol of decisionsOf(step.symbols)) {
          const [yes, no] = (symbol.exits ?? []).map((exit) => rowOf(sop, exit.to))
          expect(yes).toBe(row + 1)
          expect(no).not.toBe(row + 1)
          expect(no).toBeGreaterThanOrEqual(row - 14)
        }
      }
    }
  })

  test('walks over the performers: 22 % stay, 48 % go to a neighbour, 30 % jump', () => {
    const sop = generateSop(3, { steps: 20_000, performers: 9, loops: 0, skips: 0 })
    const columns = sop.steps.map((step) => Number(step.symbols[0]?.performers[0]?.slice(1)))
    const moves = columns.slice(1).map((column, row) => Math.abs(column - (columns[row] ?? 0)))
    const share = (count: number) => count / moves.length
    expect(share(moves.filter((move) => move === 0).length)).toBeCloseTo(0.22, 1)
    // a jump lands on a neighbour in 16 of 72 (column, target) pairs
    expect(share(moves.filter((move) => move === 1).length)).toBeCloseTo(0.48 + 0.3 * (16 / 72), 1)
  })

  test('keeps to the asked size even where it is absurd', () => {
    const tiny = generateSop(1, { steps: 0, performers: 0, loops: 9, skips: 9 })
    expect(tiny.steps).toHaveLength(2)
    expect(tiny.performers).toHaveLength(1)
    expect(readFlow(tiny).flows).toHaveLength(1)
  })
})

describe('generateVariedSop', () => {
  const sops = seeds.map(generateVariedSop)
  const symbols = sops.flatMap((sop) => sop.steps.flatMap((step) => step.symbols))
  const steps = sops.flatMap((sop) => sop.steps)

  test('gives the same SOP for the same seed', () => {
    expect(generateVariedSop(9)).toEqual(generateVariedSop(9))
  })

  test('keeps ids unique, performers known and given once, and a symbol in every row', () => {
    for (const sop of sops) {
      const known = new Set(sop.performers.map((performer) => performer.id))
      expect(known.size).toBe(sop.performers.length)
      expect(new Set(sop.steps.map((step) => step.id)).size).toBe(sop.steps.length)
      for (const step of sop.steps) {
        expect(step.symbols.length).toBeGreaterThan(0)
        expect(new Set(step.symbols.map((symbol) => symbol.id)).size).toBe(step.symbols.length)
        for (const symbol of step.symbols) {
          expect(new Set(symbol.performers).size).toBe(symbol.performers.length)
          expect(symbol.performers.every((id) => known.has(id))).toBe(true)
        }
      }
    }
  })

  test('reaches everything that real SOPs do', () => {
    const kindsOf = (sop: Sop) => sop.steps.flatMap((step) => step.symbols.map(({ kind }) => kind))
    const seen = {
      severalStarts: sops.some((sop) => kindsOf(sop).filter((kind) => kind === 'start').length > 1),
      severalEnds: sops.some((sop) => kindsOf(sop).filter((kind) => kind === 'end').length > 1),
      twoDecisionsInARow: steps.some((step) => decisionsOf(step.symbols).length === 2),
      decisionAndProcess: steps.some(
        (step) => step.symbols.map(({ kind }) => kind).join() === 'decision,process',
      ),
      manyWays: symbols.some((symbol) => (symbol.exits ?? []).length > 3),
      stop: symbols.some((symbol) => symbol.exits?.some((exit) => exit.to.kind === 'stop')),
      open: symbols.some((symbol) => symbol.exits?.some((exit) => exit.to.kind === 'open')),
      join: symbols.some((symbol) => symbol.join === 'all'),
      noPerformer: symbols.some((symbol) => symbol.performers.length === 0),
      manyPerformers: symbols.some((symbol) => symbol.performers.length > 2),
      question: symbols.some((symbol) => symbol.question !== undefined),
      optional: steps.some((step) => step.optional !== undefined),
      phase: steps.some((step) => step.phase !== undefined),
      noNumber: steps.some((step) => step.number === ''),
      noDuration: steps.some((step) => step.duration === undefined),
      promised: sops.some((sop) => sop.promisedDuration !== undefined),
      group: sops.some((sop) => sop.performers.some(({ group }) => group !== undefined)),
      external: sops.some((sop) => sop.performers.some(({ kind }) => kind === 'external')),
      software: sops.some((sop) => sop.performers.some(({ kind }) => kind === 'software')),
    }
    expect(Object.entries(seen).filter(([, value]) => !value)).toEqual([])
    const kinds = new Set(steps.map((step) => step.duration?.kind))
    expect(kinds).toContain('shared')
    expect(kinds.size).toBe(11)
  })
})

function decisionsOf(symbols: readonly StepSymbol[]): StepSymbol[] {
  return symbols.filter((symbol) => symbol.kind === 'decision')
}

function rowOf(sop: Sop, to: { kind: string; step?: string }): number {
  return sop.steps.findIndex((step) => step.id === to.step)
}

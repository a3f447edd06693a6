import { describe, expect, test } from 'vitest'
import { generateSop, type Sop } from '#sop'
import { listFlowColumns, placeIn } from './flow-columns.ts'

const sop = generateSop(1, { steps: 3, performers: 6, loops: 0, skips: 0 })
const columns = listFlowColumns(sop)
const placeOf = (...performers: string[]) =>
  placeIn(columns)({ id: 'a', kind: 'process', performers })

describe('listFlowColumns', () => {
  test('has a column for each performer', () => {
    expect(columns.map(({ performer }) => performer)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6'])
  })

  test('has one more where a symbol has no performer, or one that is not in the list', () => {
    const without = (performers: readonly string[]): Sop => ({
      ...sop,
      steps: sop.steps.map((step) => ({
        ...step,
        symbols: [{ id: 'a', kind: 'process', performers }],
      })),
    })
    expect(listFlowColumns(without([]))).toHaveLength(7)
    expect(listFlowColumns(without(['nobody']))).toHaveLength(7)
    expect(listFlowColumns(without(['nobody', 'p1']))).toHaveLength(6)
    expect(listFlowColumns({ ...sop, performers: [], steps: [] })).toHaveLength(1)
  })
})

describe('placeIn', () => {
  test('stretches a symbol over the columns beside that of its first performer', () => {
    expect(placeOf('p3', 'p2', 'p4')).toEqual({
      fromColumn: 1,
      toColumn: 3,
      copies: [],
      first: 1,
      last: 3,
    })
  })

  test('repeats it where a column lies between; the first performer has the primary', () => {
    expect(placeOf('p5', 'p1', 'p2')).toEqual({
      fromColumn: 4,
      toColumn: 4,
      copies: [0, 1],
      first: 0,
      last: 4,
    })
  })

  test('counts a performer named twice once', () => {
    expect(placeOf('p2', 'p2')).toEqual({
      fromColumn: 1,
      toColumn: 1,
      copies: [],
      first: 1,
      last: 1,
    })
  })
})

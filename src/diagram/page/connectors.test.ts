import { describe, expect, test } from 'vitest'
import { letterOf, listPageFlows, listStrips, nameConnectors } from './connectors.ts'
import type { DrawnFlow } from './drawn-flows.ts'

function flow(fromRow: number, toRow: number): DrawnFlow {
  const [from, to] = [`s${fromRow}/a`, `s${toRow}/a`]
  return {
    key: `${from}>${to}`,
    from,
    to,
    fromRow,
    toRow,
    fromStep: `s${fromRow}`,
    nature: 'plain',
  }
}

function byRow(flows: readonly DrawnFlow[], rows: number): DrawnFlow[][] {
  return Array.from({ length: rows }, (_, row) =>
    flows.filter(({ fromRow, toRow }) => fromRow === row || toRow === row),
  )
}

describe('listPageFlows', () => {
  test('tells whole flows from halves, and at which edge a half goes on', () => {
    // rows 2 and 3 are the page
    const [inside, down, up, passing, back] = [
      flow(2, 3),
      flow(3, 4),
      flow(1, 2),
      flow(0, 5),
      flow(3, 0),
    ]
    const { whole, cut } = listPageFlows(byRow([inside, down, up, passing, back], 6), {
      start: 2,
      end: 4,
    })
    expect(whole).toEqual([inside])
    expect(cut).toEqual([
      { flow: up, half: 'in', edge: 'above' },
      { flow: down, half: 'out', edge: 'below' },
      { flow: back, half: 'out', edge: 'above' },
    ])
  })

  test('lists a flow of a symbol to itself, or within its row, once', () => {
    const { whole } = listPageFlows([[flow(0, 0)]], { start: 0, end: 1 })
    expect(whole).toHaveLength(1)
  })
})

describe('listStrips', () => {
  const cut = (count: number) =>
    Array.from(
      { length: count },
      (_, row) => ({ flow: flow(0, row + 1), half: 'out', edge: 'below' }) as const,
    )

  test('holds one connector per column, and shares more evenly over several strips', () => {
    expect(listStrips(cut(3), 'below', [0, 1, 2]).map(({ length }) => length)).toEqual([3])
    expect(listStrips(cut(4), 'below', [0, 1, 2]).map(({ length }) => length)).toEqual([2, 2])
    expect(listStrips(cut(7), 'below', [0, 1, 2]).map(({ length }) => length)).toEqual([3, 2, 2])
    expect(listStrips(cut(7), 'above', [0, 1, 2])).toEqual([])
  })
})

describe('letters', () => {
  test('go from A to Z, then AA', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  test('follow the order in which a reader meets the first connector of a flow', () => {
    expect([...nameConnectors(['f2', 'f1', 'f2', 'f3', 'f1', 'f3'])]).toEqual([
      ['f2', 'A'],
      ['f1', 'B'],
      ['f3', 'C'],
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { generateSop, readFlow, type Sop, type StepSymbol } from '#sop'
import { listFlowColumns, placeIn } from './flow-columns.ts'
import { planTable } from './plan-table.ts'
import { stackBands, type Band } from './row-bands.ts'

const base = generateSop(1, { steps: 2, performers: 5, loops: 0, skips: 0 })
const gutters = { left: 2500, right: 2500 }
const table = planTable({ flowColumns: 5, gutters, texts: [], paper: 'a4' })

/** Bands of a row with symbols of the given performers, each with so many ways out that stop. */
function bandsOf(symbols: readonly Pick<StepSymbol, 'kind' | 'performers'>[], stops = 0): Band[] {
  const exits = Array.from({ length: stops }, () => ({ label: 'x', to: { kind: 'stop' } }) as const)
  const row = symbols.map((symbol, index) => ({
    ...symbol,
    id: `q${index}`,
    ...(stops === 0 ? {} : { exits }),
  }))
  const sop: Sop = {
    ...base,
    steps: base.steps.slice(0, 1).map((step) => ({ ...step, symbols: row })),
  }
  const graph = readFlow(sop)
  const place = placeIn(listFlowColumns(sop))
  const placed = graph.nodes.map((node) => ({
    node,
    place: place(node.symbol),
    stops: graph.flowsFrom.get(node.key) ?? [],
    labelHeight: 0,
  }))
  return stackBands(stops === 0 ? placed.map((one) => ({ ...one, stops: [] })) : placed, table)
}

const process = (...performers: string[]) => ({ kind: 'process', performers }) as const
const keysOf = (bands: readonly Band[]) =>
  bands.map(({ symbols }) => symbols.map(({ key }) => key.slice(key.indexOf('/') + 1)))

describe('stackBands', () => {
  test('sets symbols of different performers beside each other', () => {
    expect(keysOf(bandsOf([process('p1'), process('p3')]))).toEqual([['q0', 'q1']])
  })

  test('opens a band below for a symbol whose column is taken', () => {
    const row = [process('p1'), process('p2'), process('p1'), process('p3')]
    expect(keysOf(bandsOf(row))).toEqual([
      ['q0', 'q1'],
      ['q2', 'q3'],
    ])
  })

  test('opens a band below for a symbol that would cross the tie of a repeated one', () => {
    expect(keysOf(bandsOf([process('p1', 'p4'), process('p2')]))).toEqual([['q0'], ['q1']])
  })

  test('is as high as its highest symbol and the room for arrowheads: box + 4.2 mm, diamond + 5.4 mm', () => {
    const { process: box, decision: diamond } = table.symbols
    expect(bandsOf([process('p1')])[0]?.height).toBe(box.height + 4200)
    const both = bandsOf([process('p1'), { kind: 'decision', performers: ['p2'] }])
    expect(both[0]?.height).toBe(diamond.height + 5400)
  })

  test('sets stops into free columns, and those that find none into bands below', () => {
    const bands = bandsOf([process('p2')], 6)
    expect(bands.map(({ symbols }) => symbols.length)).toEqual([5, 2])
    const stops = bands[0]?.symbols.slice(1).map(({ place }) => place)
    expect(stops).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'free', columns: [0, 2, 3, 4] })),
    )
  })

  test('a row without symbols has an empty band', () => {
    expect(bandsOf([])).toEqual([{ height: 0, symbols: [] }])
  })
})

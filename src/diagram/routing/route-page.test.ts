import { describe, expect, test } from 'vitest'
import { growRows } from './growth.ts'
import { checkRoutedPage } from './invariants.ts'
import type {
  NarrowerForm,
  PlacedSymbol,
  RoutedPage,
  RoutingOptions,
  RoutingProblem,
  WantedArrow,
} from './problem.ts'
import { routePage } from './route-page.ts'

/** Columns of 15 mm and rows of 11 mm, so that middles are at 7.5, 22.5 … and 5.5, 16.5 … mm. */
function table(columns: number, rows: number) {
  return {
    columnEdges: Array.from({ length: columns + 1 }, (_, edge) => edge * 15_000),
    rowEdges: Array.from({ length: rows + 1 }, (_, edge) => edge * 11_000),
  }
}

type Cell = { readonly key: string; readonly row: number; readonly column: number }

function box({ key, row, column }: Cell): PlacedSymbol {
  const place = { kind: 'fixed', fromColumn: column, toColumn: column } as const
  return { key, shape: 'process', row, width: 9_000, height: 6_000, place, copies: [] }
}

function diamond(cell: Cell): PlacedSymbol {
  return { ...box(cell), shape: 'decision', width: 10_000, height: 7_000 }
}

function connector(key: string, row: number, columns: readonly number[]): PlacedSymbol {
  const place = { kind: 'free', columns } as const
  return { key, shape: 'connector', row, width: 6_000, height: 6_400, place, copies: [] }
}

function arrow(from: string, to: string): WantedArrow {
  return { flow: `${from}>${to}`, from, to, nature: 'plain' }
}

function yes(from: string, to: string): WantedArrow {
  return { ...arrow(from, to), nature: 'yes', label: { text: 'Ya', width: 3_200, height: 2_900 } }
}

function no(from: string, to: string): WantedArrow {
  const label = { text: 'Tidak', width: 6_000, height: 2_900 }
  return { ...arrow(from, to), flow: `${from}>${to}!`, nature: 'no', label }
}

function routed(problem: RoutingProblem, options: RoutingOptions = {}) {
  const page = routePage(problem, options)
  if (page.kind !== 'routed') throw new Error('needs higher rows')
  return page
}

function points(page: RoutedPage, flow: string) {
  if (page.kind !== 'routed') return []
  return page.arrows.find((drawn) => drawn.flow === flow)?.points.map(({ x, y }) => [x, y])
}

describe('a single arrow', () => {
  test('goes straight down to the next row of its column', () => {
    const symbols = [box({ key: 'a', row: 0, column: 0 }), box({ key: 'b', row: 1, column: 0 })]
    const page = routed({ ...table(1, 2), symbols, arrows: [arrow('a', 'b')] })
    expect(points(page, 'a>b')).toEqual([
      [7_500, 8_500],
      [7_500, 13_500],
    ])
  })

  //  [a]──┐
  //       v
  //      [b]
  test('leaves by the side and enters by the top of another column, with one bend', () => {
    const symbols = [box({ key: 'a', row: 0, column: 0 }), box({ key: 'b', row: 1, column: 1 })]
    const page = routed({ ...table(2, 2), symbols, arrows: [arrow('a', 'b')] })
    expect(points(page, 'a>b')).toEqual([
      [12_000, 5_500],
      [22_500, 5_500],
      [22_500, 13_500],
    ])
  })

  test('joins neighbours within a row', () => {
    const symbols = [box({ key: 'a', row: 0, column: 1 }), box({ key: 'b', row: 0, column: 0 })]
    const page = routed({ ...table(2, 1), symbols, arrows: [arrow('a', 'b')] })
    expect(points(page, 'a>b')).toEqual([
      [18_000, 5_500],
      [12_000, 5_500],
    ])
  })

  //   [a]──┐
  //   [x]  │       beside the rule, away from b
  //   [b]<─┘
  test('passes a symbol in its way beside the table rule', () => {
    const symbols = ['a', 'x', 'b'].map((key, row) => box({ key, row, column: 0 }))
    const page = routed({ ...table(2, 3), symbols, arrows: [arrow('a', 'b')] })
    const xs = points(page, 'a>b')?.map(([x]) => x)
    expect(xs).toEqual([12_000, 15_900, 15_900, 12_000])
  })

  test('crosses a tie between copies where no other way is short', () => {
    const symbols = [
      box({ key: 'a', row: 0, column: 2 }),
      { ...box({ key: 'w', row: 1, column: 0 }), copies: [4] },
      box({ key: 'b', row: 2, column: 2 }),
    ]
    const page = routed({ ...table(5, 3), symbols, arrows: [arrow('a', 'b')] })
    expect(page.quality.crossings).toBe(1)
    expect(points(page, 'a>b')).toHaveLength(2)
  })
})

describe('decisions', () => {
  //        [a]<──┐
  //         v    │
  //        <d>───┘ Tidak
  //         v Ya
  //        [b]
  // alone, the loop would go straight up: the bound knows nothing of the arrow that comes down
  test('a loop back leaves by the side, the way on by the bottom', () => {
    const symbols = [
      box({ key: 'a', row: 0, column: 1 }),
      diamond({ key: 'd', row: 1, column: 1 }),
      box({ key: 'b', row: 2, column: 1 }),
    ]
    const arrows = [arrow('a', 'd'), yes('d', 'b'), no('d', 'a')]
    const page = routed({ ...table(3, 3), symbols, arrows })
    expect(points(page, 'd>b')).toHaveLength(2)
    expect(points(page, 'd>a!')).toHaveLength(4)
    expect(page.quality).toMatchObject({ crossings: 0, bends: 2, bendsBound: 0, portFaults: 0 })
  })

  test('six ways out of one diamond are drawn, each with its label', () => {
    const cells = [
      [0, 1],
      [0, 5],
      [2, 0],
      [2, 6],
      [4, 1],
      [4, 5],
    ] as const
    const around = cells.map(([row, column], at) => box({ key: `x${at}`, row, column }))
    const symbols = [
      diamond({ key: 'd', row: 2, column: 3 }),
      box({ key: 'a', row: 0, column: 3 }),
      ...around,
    ]
    const arrows = [arrow('a', 'd'), ...around.map(({ key }) => yes('d', key))]
    const problem = { ...table(7, 5), symbols, arrows }
    const page = routed(problem)
    expect(checkRoutedPage(problem, page)).toEqual([])
    expect(page.quality.portFaults).toBe(3)
  })

  test('a loop to itself leaves and enters by different sides', () => {
    const symbols = [
      box({ key: 'a', row: 0, column: 1 }),
      diamond({ key: 'd', row: 1, column: 1 }),
      box({ key: 'b', row: 2, column: 1 }),
    ]
    const problem = {
      ...table(3, 3),
      symbols,
      arrows: [arrow('a', 'd'), no('d', 'd'), yes('d', 'b')],
    }
    const page = routed(problem)
    expect(checkRoutedPage(problem, page)).toEqual([])
  })
})

describe('narrower forms of a label', () => {
  //  │ <d>  │
  //  │  │   │     room of 7.5 mm beside the arrow
  //  │  v   │
  //  │ [b]  │
  const symbols = [diamond({ key: 'd', row: 0, column: 0 }), box({ key: 'b', row: 1, column: 0 })]
  const wide = { text: 'Belum lengkap', width: 9_000, height: 2_900 }
  const way = (...narrower: readonly NarrowerForm[]): RoutingProblem => ({
    columnEdges: [0, 15_000],
    rowEdges: [0, 16_000, 32_000],
    symbols,
    arrows: [{ ...arrow('d', 'b'), label: { ...wide, narrower } }],
  })
  const whole = { width: 6_000, height: 5_800, divided: false }
  const divided = { width: 4_000, height: 5_800, divided: true }

  test('one stands where the first would touch its arrow or leave the area', () => {
    const problem = way(whole, divided)
    const page = routed(problem)
    expect(page.arrows[0]?.labelForm).toBe(1)
    expect(checkRoutedPage(problem, page)).toEqual([])
  })

  test('an arrow rather goes another way than words are divided', () => {
    const problem = way({ ...whole, width: 8_000 }, divided)
    const page = routed(problem)
    expect(page.arrows[0]?.labelForm).toBe(0)
    expect(points(page, 'd>b')?.length).toBeGreaterThan(2)
    expect(checkRoutedPage(problem, page)).toEqual([])
  })

  test('words are divided where the arrow keeps its way', () => {
    const problem = way({ ...whole, width: 8_000 }, divided)
    const page = routed(problem, { effort: 'quick' })
    expect(page.arrows[0]?.labelForm).toBe(2)
    expect(checkRoutedPage(problem, page)).toEqual([])
  })

  test('one stands even in a gap that leaves no more than a hair on both sides', () => {
    const problem = way({ ...whole, width: 7_430 })
    const page = routed(problem, { effort: 'quick' })
    expect(page.arrows[0]?.labelForm).toBe(1)
    expect(checkRoutedPage(problem, page)).toEqual([])
  })

  // beside the arrow there are 12 mm, but the 4 mm between the symbols are too low
  test('rows rather become higher than words divided', () => {
    const label = { text: 'Didisposisikan', width: 10_000, height: 7_000, narrower: [divided] }
    const problem: RoutingProblem = {
      columnEdges: [0, 24_000],
      rowEdges: [0, 11_000, 22_000],
      symbols,
      arrows: [{ ...arrow('d', 'b'), label }],
    }
    const low = routePage(problem)
    if (low.kind !== 'narrow') throw new Error('has room')
    const higher = { ...problem, rowEdges: growRows(problem.rowEdges, low.rowGrowth) }
    const page = routePage(higher, { topology: low.topology })
    expect(page.kind === 'routed' && page.arrows[0]?.labelForm).toBe(0)
  })
})

describe('free symbols', () => {
  test('stand where their arrow is straight', () => {
    const symbols = [box({ key: 'a', row: 0, column: 2 }), connector('c', 1, [0, 1, 2, 3])]
    const page = routed({ ...table(4, 2), symbols, arrows: [arrow('a', 'c')] })
    expect(page.boxes.get('c')?.x).toBe(37_500 - 3_000)
  })

  test('take different columns of a row, even when every column is needed', () => {
    const keys = ['a', 'b', 'c']
    const symbols = [
      ...keys.map((key, row) => box({ key, row, column: 1 })),
      ...keys.map((key) => connector(`c${key}`, 3, [0, 1, 2])),
    ]
    const problem = { ...table(3, 4), symbols, arrows: keys.map((key) => arrow(key, `c${key}`)) }
    const page = routed(problem)
    const columns = new Set(keys.map((key) => page.boxes.get(`c${key}`)?.x))
    expect(columns.size).toBe(3)
    expect(checkRoutedPage(problem, page)).toEqual([])
  })

  test('more free symbols than cells are refused as a bug of the caller', () => {
    const symbols = [
      box({ key: 'a', row: 0, column: 0 }),
      connector('c', 1, [0]),
      connector('d', 1, [0]),
    ]
    const problem = { ...table(1, 2), symbols, arrows: [arrow('a', 'c'), arrow('a', 'd')] }
    expect(() => routePage(problem)).toThrow(/no cell left for free symbol/)
  })
})

describe('many arrows', () => {
  test('to one symbol run into each other when it has more than sides', () => {
    const cells = Array.from({ length: 30 }, (_, at) => ({
      key: `s${at}`,
      row: Math.floor(at / 6),
      column: at % 6,
    }))
    const symbols = [...cells.map(box), box({ key: 't', row: 5, column: 3 })]
    const arrows = cells.map(({ key }) => arrow(key, 't'))
    const problem = { ...table(6, 6), symbols, arrows }
    const page = routed(problem)
    const merged = page.arrows.filter(({ head }) => !head)
    expect(merged.length).toBeGreaterThan(10)
    expect(merged.every(({ joins }) => joins !== undefined)).toBe(true)
    expect(checkRoutedPage(problem, page)).toEqual([])
  })

  test('between the same two symbols lie beside each other', () => {
    const symbols = [box({ key: 'a', row: 0, column: 0 }), box({ key: 'b', row: 2, column: 1 })]
    const arrows = ['1', '2', '3'].map((flow) => ({ ...arrow('a', 'b'), flow }))
    const problem = { ...table(2, 3), symbols, arrows: [...arrows, arrow('b', 'a')] }
    expect(checkRoutedPage(problem, routed(problem))).toEqual([])
  })
})

describe('room', () => {
  //  two rows of 6.4 mm: no track fits between boxes of 6 mm
  test('rows too low for a line between them ask for growth, and the same ways then fit', () => {
    const low = { ...table(3, 3), rowEdges: [0, 6_400, 12_800, 19_200] }
    const symbols = [
      ...[0, 1, 2].map((column) => box({ key: `a${column}`, row: 0, column })),
      ...[0, 1, 2].map((column) => box({ key: `b${column}`, row: 1, column })),
    ]
    const problem = { ...low, symbols, arrows: [arrow('a0', 'b2')] }
    const page = routePage(problem)
    if (page.kind !== 'narrow') throw new Error('expected to be narrow')
    const grown = { ...problem, rowEdges: growRows(problem.rowEdges, page.rowGrowth) }
    const again = routePage(grown, { topology: page.topology })
    if (again.kind !== 'routed') throw new Error('expected to fit')
    expect(checkRoutedPage(grown, again)).toEqual([])
  })

  test('two symbols in one cell are refused as a bug of the caller', () => {
    const symbols = [box({ key: 'a', row: 0, column: 0 }), box({ key: 'b', row: 0, column: 0 })]
    expect(() => routePage({ ...table(1, 1), symbols, arrows: [] })).toThrow(/two symbols in one/)
  })

  test('a page without rows or arrows is empty', () => {
    const page = routed({ columnEdges: [0, 9_000], rowEdges: [0], symbols: [], arrows: [] })
    expect(page.arrows).toEqual([])
    expect(page.quality).toMatchObject({ crossings: 0, bends: 0, cost: 0, costBound: 0 })
  })
})

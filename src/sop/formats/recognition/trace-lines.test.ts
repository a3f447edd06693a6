import { expect, test } from 'vitest'
import { arrow, shapeAt } from './testing/office-table.ts'
import { traceLines } from './trace-lines.ts'

// middles: a (50, 5) mm, b (50, 25) mm, c (90, 25) mm; each shape 10 mm × 6 mm
const a = shapeAt('a', 'process', { row: 0, column: 2 })
const b = shapeAt('b', 'process', { row: 2, column: 2 })
const c = shapeAt('c', 'process', { row: 2, column: 4 })
const shapes = [a, b, c]
const ends = (lines: Parameters<typeof traceLines>[0]) =>
  traceLines(lines, shapes).ways.map(
    ({ from, to, sure }) => `${from} → ${to ?? '?'}${sure ? '' : ' ?'}`,
  )

test('an arrow between outlines leads from shape to shape, tied or not', () => {
  expect(
    ends([
      arrow('1', [
        [50_000, 8_000],
        [50_000, 22_000],
      ]),
    ]),
  ).toEqual(['a → b'])
  const tied = arrow(
    '1',
    [
      [0, 0],
      [1, 1],
    ],
    { from: 'b', to: 'c' },
  )
  expect(ends([tied])).toEqual(['b → c'])
})

/* the arrow from c ends 1 mm under a, right where the line from a to b begins */
test('an arrow that ends where another line begins at a shape leads to the shape', () => {
  const down = arrow('1', [
    [50_000, 9_000],
    [50_000, 22_000],
  ])
  const back = arrow('2', [
    [85_000, 25_000],
    [70_000, 25_000],
    [70_000, 9_000],
    [50_100, 9_000],
  ])
  expect(ends([down, back])).toEqual(['a → b', 'c → a'])
})

test('an arrow from a shape back to itself is not sure', () => {
  const back = arrow('1', [
    [55_000, 5_000],
    [60_000, 5_000],
    [60_000, 12_000],
    [50_000, 12_000],
    [50_000, 8_000],
  ])
  expect(ends([back])).toEqual(['a → a ?'])
})

test('a head at the beginning turns the way round', () => {
  expect(
    ends([
      arrow(
        '1',
        [
          [50_000, 8_000],
          [50_000, 22_000],
        ],
        { heads: 'start' },
      ),
    ]),
  ).toEqual(['b → a'])
})

test('without a head a line leads down, unsure', () => {
  expect(
    ends([
      arrow(
        '1',
        [
          [50_000, 22_000],
          [50_000, 8_000],
        ],
        { heads: 'none' },
      ),
    ]),
  ).toEqual(['a → b ?'])
})

/*   a
 *   ├────┐
 *   ▼    ▼
 *   b    c    the second line begins on the body of the first
 */
test('a line that begins on another parts its way', () => {
  const lines = [
    arrow('1', [
      [50_000, 8_000],
      [50_000, 22_000],
    ]),
    arrow('2', [
      [50_000, 15_000],
      [90_000, 15_000],
      [90_000, 22_000],
    ]),
  ]
  expect(ends(lines).sort()).toEqual(['a → b', 'a → c'])
})

/*   a          c
 *   │          │
 *   ├──────────┘   the line from c ends on that from a
 *   ▼
 *   b
 */
test('a line that ends on another joins its way', () => {
  const lines = [
    arrow('1', [
      [50_000, 8_000],
      [50_000, 22_000],
    ]),
    arrow('2', [
      [90_000, 22_000],
      [90_000, 15_000],
      [50_000, 15_000],
    ]),
  ]
  expect(ends(lines).sort()).toEqual(['a → b', 'c → b'])
})

test('the corner of one line upon the body of another joins nothing', () => {
  const lines = [
    arrow('1', [
      [50_000, 8_000],
      [50_000, 22_000],
    ]),
    arrow(
      '2',
      [
        [90_000, 22_000],
        [90_000, 15_000],
        [50_000, 15_000],
      ],
      { heads: 'none' },
    ),
    arrow('3', [
      [50_000, 15_000],
      [20_000, 15_000],
      [20_000, 25_000],
      [45_000, 25_000],
    ]),
  ]
  expect(ends(lines).sort()).toEqual(['a → b', 'c → b'])
})

test('an arrow that ends near a shape leads there unsure, one that ends far from any leads nowhere', () => {
  expect(
    ends([
      arrow('1', [
        [50_000, 8_000],
        [50_000, 18_000],
      ]),
    ]),
  ).toEqual(['a → b ?'])
  expect(
    ends([
      arrow('1', [
        [45_000, 5_000],
        [10_000, 5_000],
      ]),
    ]),
  ).toEqual(['a → ? ?'])
})

test('a level line without heads ties two shapes of one kind', () => {
  const { ties, ways } = traceLines(
    [
      arrow(
        '1',
        [
          [55_000, 25_000],
          [85_000, 25_000],
        ],
        { heads: 'none' },
      ),
    ],
    shapes,
  )
  expect({ ties, ways }).toEqual({ ties: [['b', 'c']], ways: [] })
})

test('a line that touches nothing is left over', () => {
  const lost = arrow('1', [
    [0, 90_000],
    [9_000, 90_000],
  ])
  expect(traceLines([lost], shapes)).toEqual({ ways: [], ties: [], loose: [lost] })
})

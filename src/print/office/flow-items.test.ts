import type { Box, Point, Primitive } from '#diagram'
import { describe, expect, test } from 'vitest'
import { listFlowItems, type FlowItem } from './flow-items.ts'

const symbol = (key: string, box: Box): Primitive => {
  return { kind: 'symbol', shape: 'process', box, key, role: 'primary', step: key }
}
const arrow = (fromStep: string, head: boolean, points: readonly Point[]): Primitive => {
  return { kind: 'arrow', flow: `${fromStep}>0`, fromStep, toStep: 'c', points, head }
}

/**
 *     +---+    +---+
 *     | a |    | b |        the arrow of b runs into that of a, which has the head
 *     +---+    +---+
 *       |        |
 *       +--------+          y = 20
 *       v
 *     +---+
 *     | c |                 y = 30
 *     +---+
 */
const primitives: Primitive[] = [
  symbol('a', { x: 0, y: 0, width: 10, height: 10 }),
  symbol('b', { x: 20, y: 0, width: 10, height: 10 }),
  symbol('c', { x: 0, y: 30, width: 10, height: 10 }),
  arrow('a', true, [
    { x: 5, y: 10 },
    { x: 5, y: 30 },
  ]),
  arrow('b', false, [
    { x: 25, y: 10 },
    { x: 25, y: 20 },
    { x: 5, y: 20 },
  ]),
]

const lineOf = (items: readonly FlowItem[], step: string) =>
  items.find((item) => item.kind === 'line' && item.fromStep === step)

describe('listFlowItems', () => {
  const items = listFlowItems(primitives, 7)

  test('numbers everything from the first id on', () => {
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([
      ['shape', 7],
      ['shape', 8],
      ['shape', 9],
      ['line', 10],
      ['line', 11],
    ])
  })

  test('ties an arrow to the sites that it touches: bottom and top', () => {
    expect(lineOf(items, 'a')).toMatchObject({
      from: { shape: 7, site: 2 },
      to: { shape: 9, site: 0 },
    })
  })

  test('an arrow that runs into another one goes on with it to the head', () => {
    expect(lineOf(items, 'b')).toMatchObject({
      head: true,
      points: [
        { x: 25, y: 10 },
        { x: 25, y: 20 },
        { x: 5, y: 20 },
        { x: 5, y: 30 },
      ],
      from: { shape: 8, site: 2 },
      to: { shape: 9, site: 0 },
    })
  })
})

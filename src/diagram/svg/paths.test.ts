import { describe, expect, test } from 'vitest'
import type { ArrowPrimitive, SymbolPrimitive } from '../page/page.ts'
import { arrowPath, headPath, symbolPath, units } from './paths.ts'

const arrow = (points: ArrowPrimitive['points'], head = true): ArrowPrimitive => {
  return { kind: 'arrow', flow: 'f', fromStep: 's', points, head }
}
const symbol = (shape: SymbolPrimitive['shape']): SymbolPrimitive => {
  const box = { x: 1000, y: 2000, width: 10_000, height: 6000 }
  return { kind: 'symbol', shape, box, key: 'k', role: 'primary' }
}

describe('units', () => {
  test('are tenths of a millimetre, exact to the micrometre', () => {
    expect([0, 1, 10, 12_345, 297_000, 1_234_567].map(units)).toEqual([
      '0',
      '0.01',
      '0.1',
      '123.45',
      '2970',
      '12345.67',
    ])
  })
})

describe('arrowPath and headPath', () => {
  //  (0,0) ──┐
  //          ▼ (10 mm, 8 mm): the head is 2.1 mm long and 1.6 mm wide, the line ends 1.8 mm before
  const points = [
    { x: 0, y: 0 },
    { x: 10_000, y: 0 },
    { x: 10_000, y: 8000 },
  ]

  test('the line ends under the head, the head at the tip', () => {
    expect(arrowPath(arrow(points))).toBe('M0 0H100V62')
    expect(headPath(arrow(points))).toBe('M100 80L108 59H92Z')
  })

  test('an arrow without a head goes on to its end', () => {
    expect(arrowPath(arrow(points, false))).toBe('M0 0H100V80')
    expect(headPath(arrow(points, false))).toBe('')
  })

  test('a piece shorter than a head holds a shorter head', () => {
    const short = [
      { x: 0, y: 0 },
      { x: 1000, y: 0 },
    ]
    expect(headPath(arrow(short))).toBe('M10 0L0 8V-8Z')
  })
})

describe('symbolPath', () => {
  test('draws box, diamond, pentagon and capsule into the same box', () => {
    expect(symbolPath(symbol('process'))).toBe('M10 20H110V80H10Z')
    expect(symbolPath(symbol('decision'))).toBe('M60 20L110 50L60 80L10 50Z')
    expect(symbolPath(symbol('connector'))).toBe('M10 20H110V57.2L60 80L10 57.2Z')
    expect(symbolPath(symbol('terminator'))).toBe(
      'M40 20H80A30 30 0 0 1 80 80H40A30 30 0 0 1 40 20Z',
    )
  })
})

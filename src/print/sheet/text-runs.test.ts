import { lineHeight, type TextPrimitive } from '#diagram'
import { describe, expect, test } from 'vitest'
import { runTexts } from './text-runs.ts'

const font = { size: 3000, weight: 'regular' } as const
const step = lineHeight(font)

function text(words: string, rest: Partial<TextPrimitive> = {}): TextPrimitive {
  const at = { x: 10_000, y: 50_000 }
  const look = { ...font, anchor: 'start', turned: false, role: 'cell' } as const
  return { kind: 'text', at, text: words, ...look, ...rest }
}

const runsOf = (...texts: TextPrimitive[]) =>
  runTexts({ width: 100_000, height: 80_000, alt: '', primitives: texts })

describe('runTexts', () => {
  test('joins lines that stand one line spacing below each other', () => {
    const lower = (lines: number) => ({ at: { x: 10_000, y: 50_000 + lines * step } })
    const [run] = runsOf(text('Menyusun'), text('berita', lower(1)), text('acara', lower(2)))
    expect(run?.texts).toEqual([[10_000, 50_000, 0, 'Menyusun\nberita\nacara']])
  })

  test('keeps lines of different cells apart', () => {
    const beside = text('beside', { at: { x: 20_000, y: 50_000 + step } })
    const far = text('far', { at: { x: 20_000, y: 50_000 + 3 * step } })
    const [run] = runsOf(text('one'), beside, far)
    expect(run?.texts.map(([, , , words]) => words)).toEqual(['one', 'beside', 'far'])
  })

  test('counts x from the side that the anchor names, or from the middle', () => {
    const [run] = runsOf(text('a'), text('b', { anchor: 'middle' }), text('c', { anchor: 'end' }))
    expect(run?.texts.map(([x, , side]) => [x, side])).toEqual([
      [10_000, 0],
      [-40_000, 1],
      [-90_000, 2],
    ])
  })

  test('begins a new run where the look changes, and only there', () => {
    const bold = text('b', { weight: 'bold' })
    const label = text('c', { role: 'label' })
    const runs = runsOf(text('a'), text('a'), bold, label, text('d', { turned: true }))
    expect(runs.map(({ weight, halo, turned }) => ({ weight, halo, turned }))).toEqual([
      { weight: 'regular', halo: false, turned: false },
      { weight: 'bold', halo: false, turned: false },
      { weight: 'regular', halo: true, turned: false },
      { weight: 'regular', halo: false, turned: true },
    ])
  })
})

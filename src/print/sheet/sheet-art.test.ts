import { drawSop, type Primitive } from '#diagram'
import { describe, expect, test } from 'vitest'
import { sampleSop } from '../testing/sample-sop.ts'
import { paintArt } from './sheet-art.ts'

const box = { x: 1000, y: 2000, width: 3000, height: 4000 }
const paint = (...primitives: Primitive[]) =>
  paintArt({ width: 297_000, height: 210_000, alt: '', primitives })
const rule = (y: number, weight: 'grid' | 'rule' | 'frame'): Primitive => ({
  kind: 'rule',
  weight,
  from: { x: 0, y },
  to: { x: 100, y },
})

describe('paintArt', () => {
  test('has the size of the paper, one unit for 0.1 mm', () => {
    expect(paint()).toContain('viewBox="0 0 2970 2100" width="297mm" height="210mm"')
  })

  test('joins lines of one weight, thin ones below thick ones', () => {
    const art = paint(rule(300, 'frame'), rule(100, 'grid'), rule(200, 'grid'))
    expect(art.match(/ d="[^"]*"/g)).toEqual([' d="M0 1H1M0 2H1"', ' d="M0 3H1"'])
  })

  test('paints in the order of the primitives: a symbol covers what was before it', () => {
    const symbol: Primitive = { kind: 'symbol', shape: 'process', box, key: 'k', role: 'primary' }
    const art = paint(rule(100, 'rule'), symbol, rule(200, 'rule'))
    expect(art.match(/d="M\d+ \d+/g)).toEqual(['d="M0 1', 'd="M10 20', 'd="M0 2'])
  })

  test('paints an arrow as a line and a filled head, one without head as a line', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 9000 },
    ]
    const arrow = { kind: 'arrow', flow: 'f', fromStep: 's1', points } as const
    expect(paint({ ...arrow, head: true }).match(/<path/g)).toHaveLength(2)
    expect(paint({ ...arrow, head: false })).toContain('d="M0 0V90"')
  })

  test('draws a circle where the emblem belongs', () => {
    // the largest circle in the box: radius 15, its leftmost point at half the height
    expect(paint({ kind: 'logo', box })).toContain('d="M10 40a15 15 0 0 1 30 0a15 15 0 0 1 -30 0Z"')
  })

  test("holds none of the SOP's words", () => {
    const [page] = drawSop(sampleSop).pages
    if (page === undefined) throw new Error('no page')
    const art = paintArt({ ...page, alt: 'secret' })
    expect(art).not.toMatch(/Berkas|Petugas|secret|<text/)
    expect(art).toContain('<path')
  })
})

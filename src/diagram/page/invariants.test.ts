import { describe, expect, test } from 'vitest'
import { generateSop } from '#sop'
import { drawSop } from './draw-sop.ts'
import { checkDrawing } from './invariants.ts'
import type { Drawing, Primitive } from './page.ts'

const sop = generateSop(5, { steps: 30, performers: 6, loops: 5, skips: 1 })
const drawing = drawSop(sop)

/** The drawing with the first primitive that `change` changes replaced (by `undefined`: removed). */
function spoil(change: (primitive: Primitive) => Primitive | undefined | 'keep'): Drawing {
  let done = false
  const pages = drawing.pages.map((page) => ({
    ...page,
    primitives: page.primitives.flatMap((primitive) => {
      const changed = done ? 'keep' : change(primitive)
      if (changed === 'keep') return [primitive]
      done = true
      return changed === undefined ? [] : [changed]
    }),
  }))
  expect(done).toBe(true)
  return { ...drawing, pages }
}

const idsOf = (spoiled: Drawing) => [...new Set(checkDrawing(spoiled, sop).map(({ id }) => id))]

describe('checkDrawing', () => {
  test('finds nothing in a sound drawing of several pages', () => {
    expect(drawing.pages.length).toBeGreaterThan(2)
    expect(checkDrawing(drawing, sop)).toEqual([])
  })

  test('finds an arrow that is missing, and one that hangs in the air', () => {
    expect(idsOf(spoil((one) => (one.kind === 'arrow' ? undefined : 'keep')))).toContain('L8')
    const short = spoil((one) =>
      one.kind === 'arrow'
        ? { ...one, points: one.points.map(({ x, y }) => ({ x: x + 4000, y })) }
        : 'keep',
    )
    expect(idsOf(short)).toContain('L8')
  })

  test('finds a connector with a letter of its own, and one that names another page', () => {
    const lettered = spoil((one) =>
      one.kind === 'symbol' && one.role === 'connector' ? { ...one, letter: 'ZZ' } : 'keep',
    )
    expect(idsOf(lettered)).toContain('L7')
    const misled = spoil((one) =>
      one.kind === 'text' && one.role === 'reference' ? { ...one, text: 'hal. 99' } : 'keep',
    )
    expect(idsOf(misled)).toEqual(['L7'])
  })

  test('finds what leaves its area, stands on another symbol, or has a broken coordinate', () => {
    const moved = spoil((one) =>
      one.kind === 'symbol' ? { ...one, box: { ...one.box, x: 1000 } } : 'keep',
    )
    expect(idsOf(moved)).toContain('L5')
    const broken = spoil((one) =>
      one.kind === 'fill' ? { ...one, box: { ...one.box, x: 12_000.5 } } : 'keep',
    )
    expect(idsOf(broken)).toEqual(['L5'])
    const page = drawing.pages[0]
    if (page === undefined) throw new Error('no page')
    const gaps = { ...page, bands: page.bands.slice(1) }
    expect(idsOf({ ...drawing, pages: [gaps, ...drawing.pages.slice(1)] })).toEqual(['L5'])
  })
})

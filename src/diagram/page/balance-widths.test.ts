import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceWidths } from './balance-widths.ts'

const font = { size: 3175, weight: 'regular' } as const
const even = { activity: 40_000, requirements: 30_000, output: 30_000, note: 30_000 }
const least = { activity: 30_000, requirements: 20_000, output: 20_000, note: 20_000 }
const most = { activity: 80_000, requirements: 60_000, output: 60_000, note: 60_000 }
const short = { activity: 'a', requirements: 'a', output: 'a', note: 'a' }

describe('balanceWidths', () => {
  test('moves nothing where every text has room', () => {
    expect(balanceWidths({ texts: [short], font, widths: even, least, most })).toBe(even)
  })

  test('gives width to the column whose text makes the rows high', () => {
    const texts = [{ ...short, note: 'kata '.repeat(60) }]
    const widths = balanceWidths({ texts, font, widths: even, least, most })
    expect(widths.note).toBeGreaterThan(50_000)
  })

  test('keeps the sum and the limits, for any texts', () => {
    const words = fc.nat(60).map((count) => 'kata '.repeat(count))
    const row = fc.record({ activity: words, requirements: words, output: words, note: words })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (texts) => {
        const widths = balanceWidths({ texts, font, widths: even, least, most })
        expect(Object.values(widths).reduce((sum, width) => sum + width, 0)).toBe(130_000)
        for (const column of ['activity', 'requirements', 'output', 'note'] as const) {
          expect(widths[column]).toBeGreaterThanOrEqual(least[column])
          expect(widths[column]).toBeLessThanOrEqual(most[column])
        }
      }),
    )
  })
})

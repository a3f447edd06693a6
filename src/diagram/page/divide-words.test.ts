import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureText } from '../text/measure.ts'
import { divideWords } from './divide-words.ts'
import { points } from './sizes.ts'

const room = { size: points(7.5), weight: 'regular', width: 6000 } as const

describe('divideWords', () => {
  test('divides between syllables, as late as there is room', () => {
    expect(divideWords('Disetujui', room)).toBe('Di- setu- jui')
    expect(divideWords('Didisposisikan', { ...room, width: 11_000 })).toBe('Didispo- sisikan')
  })

  test('keeps ng, ny, sy and kh together', () => {
    expect(divideWords('menyatakan', room)).toBe('me- nya- ta- kan')
    expect(divideWords('mengakhiri', { ...room, width: 9000 })).toBe('menga- khiri')
  })

  test('leaves words that fit, and those that have no syllables to divide', () => {
    expect(divideWords('Ya dan', room)).toBe('Ya dan')
    expect(divideWords('PPPPPPPPPPPP 123456789012', room)).toBe('PPPPPPPPPPPP 123456789012')
  })

  test('loses no letter, and begins no line with less than two', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abdegiknosuy]{0,30}$/), (word) => {
        const parts = divideWords(word, room).split('- ')
        expect(parts.join('')).toBe(word)
        if (parts.length > 1)
          expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(1)
        for (const part of parts.slice(0, -1)) {
          expect(measureText(`${part}-`, room)).toBeLessThanOrEqual(room.width)
        }
      }),
    )
  })
})

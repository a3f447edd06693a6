import { describe, expect, test } from 'vitest'
import { fitText, measureText } from './measure.ts'

// 1 em = 2048 µm, so that a width in µm is the width in the font's own units
const regular = { size: 2048, weight: 'regular' } as const
const bold = { size: 2048, weight: 'bold' } as const

describe('measureText', () => {
  test('adds the advance widths of Arial: A 1366, a 1139, space 569, i 455', () => {
    expect(measureText('A', regular)).toBe(1366)
    expect(measureText('a', regular)).toBe(1139)
    expect(measureText('i', regular)).toBe(455)
    expect(measureText('A a i', regular)).toBe(1366 + 569 + 1139 + 569 + 455)
    expect(measureText('A', bold)).toBe(1479)
    expect(measureText('', regular)).toBe(0)
  })

  test('grows with the size: ten digits (1139 each) at 9 pt are 17,658 µm', () => {
    // 10 × 1139 / 2048 × 3175 µm = 17,657.7
    expect(measureText('0123456789', { size: 3175, weight: 'regular' })).toBe(17_658)
  })

  test('knows letters beyond ASCII: é is as wide as e, Я as in the font', () => {
    expect(measureText('é', regular)).toBe(measureText('e', regular))
    expect(measureText('Я', regular)).toBe(1479)
  })

  test('counts marks over a letter, joiners and skin tones as nothing', () => {
    expect(measureText('e\u0301', regular)).toBe(1139)
    expect(measureText('a\u200Db', regular)).toBe(1139 * 2)
    expect(measureText('👍🏽', regular)).toBe(measureText('👍', regular))
  })

  test('counts what the font lacks on the safe side: picture 1.3 em, square 1 em, other 0.75 em', () => {
    expect(measureText('🏛', regular)).toBe(2662)
    expect(measureText('市', regular)).toBe(2048)
    expect(measureText('𠀀', regular)).toBe(2048)
    expect(measureText('ꦏ', regular)).toBe(1536)
  })
})

describe('fitText', () => {
  test('gives the widest beginning, up to the room and no further', () => {
    expect(fitText('aaaa', 1139 * 3, regular)).toBe('aaa')
    expect(fitText('aaaa', 1139 * 3 - 1, regular)).toBe('aa')
    expect(fitText('aaaa', 0, regular)).toBe('')
  })

  test('never splits a letter from its marks, nor an emoji sequence or a flag', () => {
    const family = '👩‍👧'
    expect(fitText(`a${family}`, 1139 + 2662, regular)).toBe('a')
    expect(fitText(`a${family}`, 1139 + 2 * 2662, regular)).toBe(`a${family}`)
    expect(fitText('🇮🇩🇮🇩', 2 * 2662 - 1, regular)).toBe('🇮🇩')
    expect(fitText('e\u0301e\u0301', 1139, regular)).toBe('e\u0301')
  })
})

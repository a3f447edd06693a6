import { describe, expect, test } from 'vitest'
import { intersect, isCovered, unite } from './coverage.ts'
import { readEmbeddedCoverage } from './embedded-fonts.ts'

const embedded = readEmbeddedCoverage()
const covers = (character: string) => isCovered(embedded, character.codePointAt(0) ?? 0)

describe('readEmbeddedCoverage', () => {
  test('holds the letters and signs of Indonesian texts', () => {
    const printable = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index))
    expect(
      [...printable, ...Array.from('é–—“”•…≤±²½')].filter((character) => !covers(character)),
    ).toEqual([])
  })

  test('holds Arabic and Hebrew, and the mark for what cannot be printed', () => {
    expect(Array.from('إجراءעברית\uFFFD').every(covers)).toBe(true)
  })

  test('holds characters beyond the first plane that DejaVu Sans has', () => {
    expect(covers('𝟙')).toBe(true)
  })

  test('lacks Chinese, Devanagari and private characters', () => {
    expect(Array.from('中हि\uE123\u{10FFFF}').some(covers)).toBe(false)
  })
})

test('unite keeps what one has, intersect what both have', () => {
  const one = Uint8Array.of(0b0011)
  const other = Uint8Array.of(0b0101)
  expect(unite(one, other)).toEqual(Uint8Array.of(0b0111))
  expect(intersect(one, other)).toEqual(Uint8Array.of(0b0001))
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'
import { measureText } from './measure.ts'
import { wrapText } from './wrap.ts'

// 1 em = 2048 µm: 'a' to 'h' and the digits are 1139 wide, a space 569, a hyphen 682, a slash 569
const font = { size: 2048, weight: 'regular' } as const
const room = (letters: number, rest = {}) => ({ ...font, width: letters * 1139, ...rest })
const lines = (text: string, letters: number) => wrapText(text, room(letters)).lines

const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'b ',
    ' ',
    '-',
    '/',
    '7',
    '\n',
    'e\u0301',
    '🇮🇩',
    '👩‍👧',
    'ش',
    '<',
    '\u0000',
  ),
  maxLength: 60,
})

describe('wrapText', () => {
  test('breaks at spaces, and drops them there', () => {
    expect(lines('aaa bbb ccc', 7)).toEqual(['aaa bbb', 'ccc'])
    expect(lines('aaa bbb ccc', 6)).toEqual(['aaa', 'bbb', 'ccc'])
  })

  test('breaks after a hyphen or slash between letters, but not between digits', () => {
    expect(lines('aaa-bbb', 5)).toEqual(['aaa-', 'bbb'])
    expect(lines('aaa/bbb', 5)).toEqual(['aaa/', 'bbb'])
    expect(lines('a 12-15', 5)).toEqual(['a', '12-15'])
  })

  test('breaks at line ends, of every system, and skips blank lines', () => {
    expect(lines('a\r\nb\n\n\nc\u2028d', 9)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('breaks a word that is wider than the room', () => {
    expect(lines('aa bbbbbbb', 3)).toEqual(['aa', 'bbb', 'bbb', 'b'])
    expect(lines('👩‍👧👩‍👧', 1)).toEqual(['👩‍👧', '👩‍👧'])
  })

  test('an empty or blank text has no lines', () => {
    expect(wrapText('', room(5))).toEqual({ lines: [], cut: false })
    expect(wrapText(' \n\t\u0000', room(5))).toEqual({ lines: [], cut: false })
  })

  test('marks the last line where the text goes on, within the room', () => {
    const marked = wrapText('aaa bbb ccc', room(3, { maxLines: 2, cutMark: 'h' }))
    expect(marked).toEqual({ lines: ['aaa', 'bbh'], cut: true })
    expect(wrapText('aaa bbb', room(3, { maxLines: 2 })).cut).toBe(false)
  })

  test('loses nothing but blanks, and no line is wider than its room unless one cluster is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 12 }), (text, letters) => {
        const wrapped = lines(text, letters)
        const bare = (part: string) => part.replace(/[ \n]/g, '')
        expect(bare(wrapped.join(''))).toBe(bare(cleanText(text)))
        for (const line of wrapped) {
          const wide = measureText(line, font) > letters * 1139
          if (wide) expect(wrapText(line, room(1)).lines).toEqual([line])
        }
      }),
    )
  })

  test('is greedy: no word of a line would have had room in the line before', () => {
    const words = fc.array(fc.stringMatching(/^[a-h]{1,6}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 20 }), (list, letters) => {
        const wrapped = lines(list.join(' '), letters)
        for (const [index, line] of wrapped.slice(1).entries()) {
          const joined = `${wrapped[index]} ${line.split(' ')[0]}`
          expect(measureText(joined, font)).toBeGreaterThan(letters * 1139)
        }
      }),
    )
  })

  test('is stable: wrapping its lines again changes nothing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 12 }), (text, letters) => {
        const once = lines(text, letters)
        expect(lines(once.join('\n'), letters)).toEqual(once)
      }),
    )
  })

  test('takes a megabyte, without spaces or without width, in linear time', () => {
    const started = performance.now()
    const megabyte = 2 ** 20
    expect(wrapText('a'.repeat(megabyte), room(20)).lines).toHaveLength(Math.ceil(megabyte / 20))
    expect(wrapText('\u0301'.repeat(megabyte), room(20, { maxLines: 30 })).cut).toBe(true)
    expect(wrapText('a '.repeat(megabyte / 2), room(20, { maxLines: 30 })).lines).toHaveLength(30)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe('cleanText', () => {
  test('removes control characters, bidirectional overrides and soft hyphens', () => {
    expect(cleanText('a\u0000b\u001bc\u202Ed\u2066e\u00ADf\uFEFF')).toBe('abcdef')
  })

  test('replaces half characters, and keeps whole ones', () => {
    expect(cleanText('a\uD800b\uDC00c🏛')).toBe('a\uFFFDb\uFFFDc🏛')
  })

  test('keeps right-to-left text and markup as text', () => {
    expect(cleanText('إجراء <b>&amp;</b>')).toBe('إجراء <b>&amp;</b>')
  })

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})

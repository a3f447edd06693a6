import { describe, expect, test } from 'vitest'
import { english } from './en.ts'
import { indonesian } from './id.ts'
import { wordNotice, wordProblem } from './word-problem.ts'

describe('wordProblem', () => {
  test('says place, finding and expectation in both languages', () => {
    const problem = {
      code: 'wrong-kind',
      path: ['steps', 3, 'activity'],
      found: '5',
      expected: 'string',
      line: 3,
      column: 14,
    } as const
    expect(wordProblem(problem, 'id')).toBe(
      'Baris 3, kolom 14, langkah ke-4, kegiatan: berisi 5, seharusnya teks',
    )
    expect(wordProblem(problem, 'en')).toBe(
      'Line 3, column 14, step 4, activity: holds 5, expected text',
    )
  })

  test('says names from the document as they are, even those of every object', () => {
    const problem = { code: 'unknown-field', path: ['__proto__'], found: '__proto__' } as const
    expect(wordProblem(problem, 'en')).toBe("__proto__: unknown field '__proto__'")
  })

  test('has other words for every problem and notice in each language', () => {
    const filling = { found: 'x', expected: 'y' }
    expect(Object.keys(english.problems)).toEqual(Object.keys(indonesian.problems))
    for (const [code, word] of Object.entries(english.problems)) {
      const other = Object.entries(indonesian.problems).find(([name]) => name === code)?.[1]
      expect(other?.(filling)).not.toBe(word(filling))
    }
    expect(Object.keys(english.notices)).toEqual(Object.keys(indonesian.notices))
  })
})

describe('wordNotice', () => {
  test('says where a column was added', () => {
    const notice = { code: 'performer-added', path: ['steps', 0], found: 'Arsiparis' } as const
    expect(wordNotice(notice, 'id')).toBe(
      "Langkah ke-1: pelaksana 'Arsiparis' ditambahkan sebagai kolom",
    )
  })
})

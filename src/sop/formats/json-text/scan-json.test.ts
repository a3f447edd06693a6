import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanJson } from './scan-json.ts'

const depth = 1000

/** JSON texts, and JSON texts with one piece taken out, doubled or put in. */
const nearlyJson = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', ',', '"', '}', ']', '0', '\\u12', '\n'),
  )
  .map(([text, place, length, piece]) => {
    const start = text.length === 0 ? 0 : place % text.length
    return text.slice(0, start) + piece + text.slice(start + length)
  })

describe('scanJson', () => {
  test('finds a fault where and only where the engine’s parser refuses the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearlyJson), (text) => {
        expect(scanJson(text, depth) === undefined, text).toBe(isJson(text))
      }),
      { numRuns: 5000, seed: 35 },
    )
  })

  test.each([
    ['', 0, 'value'],
    ['{"a" 1}', 5, 'colon'],
    ['{"a":1 "b":2}', 7, 'comma-or-close'],
    ['{"a":1,}', 7, 'key'],
    ["{'a':1}", 1, 'key'],
    ['[1,]', 3, 'value'],
    ['[1', 2, 'comma-or-close'],
    ['[01]', 2, 'comma-or-close'],
    ['[1.]', 2, 'comma-or-close'],
    ['nul', 0, 'value'],
    ['"abc', 4, 'end-of-string'],
    ['"a\nb"', 2, 'end-of-string'],
    [String.raw`"a\x"`, 2, 'end-of-string'],
    ['1 2', 2, 'end'],
    [']', 0, 'value'],
  ])('tells of %j at %d that it expected %s', (text, offset, expected) => {
    expect(scanJson(text, depth)).toEqual({ offset, expected })
  })

  test('tells the path and offset of every value', () => {
    const values: [string, number][] = []
    scanJson('{"a": [1, {"b\\u0041": "x"}], "c": {}}', depth, (path, offset) => {
      values.push([path.join('/'), offset])
    })
    expect(values).toEqual([
      ['', 0],
      ['a', 6],
      ['a/0', 7],
      ['a/1', 10],
      ['a/1/bA', 22],
      ['c', 34],
    ])
  })

  test('stops at the greatest depth, however deep the text goes', () => {
    expect(scanJson('['.repeat(1_000_000), 64)).toEqual({ offset: 65, expected: 'less-depth' })
    expect(scanJson(`${'['.repeat(64)}${']'.repeat(64)}`, 64)).toBeUndefined()
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

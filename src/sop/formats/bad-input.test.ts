import { describe, expect, test } from 'vitest'
import { generateSop } from '../generator/generate-sop.ts'
import { generateVariedSop } from '../generator/generate-varied-sop.ts'
import type { Sop } from '../model/sop.ts'
import { writeSopJson } from './json/write-sop-json.ts'
import { limits } from './limits.ts'
import { wordNotice, wordProblem } from './messages/word-problem.ts'
import { readSop } from './read-sop.ts'

describe('readSop of what is no SOP', () => {
  test.each([
    ['HTML', '<!DOCTYPE html><html><body>SOP</body></html>'],
    ['XML', '<?xml version="1.0"?><sop/>'],
    ['BPMN', '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/…"/>'],
    ['PDF', '%PDF-1.7\n%âãÏÓ'],
    ['ZIP, Word, Excel', 'PK\u0003\u0004\u0014'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}'],
    ['package.json', '{"name":"x","version":"1.0.0","dependencies":{}}'],
    ['JSON', '[1, 2, 3]'],
    ['JSON', '"tatalaksana-sop/1"'],
    ['JSON', 'null'],
    ['JSON', '{"__proto__":{"format":"tatalaksana-sop/1","steps":[]}}'],
  ])('refuses %s by name', (found, text) => {
    const problem = { code: 'foreign-document', path: [], found, expected: 'tatalaksana-sop/1' }
    expect(readSop(text)).toEqual({ ok: false, problems: [problem] })
  })

  test('names a newer version of the format', () => {
    expect(say('{"format":"tatalaksana-sop/2"}')).toEqual([
      'Line 1, column 11, format: unknown format tatalaksana-sop/2; this version reads tatalaksana-sop/1',
    ])
  })

  test.each([
    ['', 'Line 1, column 1: malformed JSON: found the end of the text, expected a value'],
    [
      '{\n  "format": "tatalaksana-sop/1",\n  title: "x"\n}',
      `Line 3, column 3: malformed JSON: found 'title: "x"', expected a field name in quotes`,
    ],
    ['{"steps": [1, 2,, 3]}', "Line 1, column 17: malformed JSON: found ', 3]}', expected a value"],
  ])('says where the JSON %j is malformed', (text, words) => {
    expect(say(text)).toEqual([words])
  })

  test('refuses a document that breaks off anywhere, at its end', () => {
    const text = writeSopJson(generateVariedSop(4)).trimEnd()
    const lines = text.split('\n')
    for (let length = 0; length < text.length; length += 97) {
      const reading = readSop(text.slice(0, length))
      const line = text.slice(0, length).split('\n').length
      expect(reading.ok).toBe(false)
      if (reading.ok) continue
      expect(reading.problems).toHaveLength(1)
      expect(reading.problems[0]).toMatchObject({ code: 'malformed-json', line })
      const column = reading.problems[0]?.column ?? 0
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }
  })
})

describe('readSop at its limits', () => {
  const large = generateSop(1, { steps: limits.steps, performers: 10, loops: 500, skips: 0 })

  test('reads 10,000 steps and refuses 10,001', () => {
    expect(readSop(writeSopJson(large)).ok).toBe(true)
    const [first] = large.steps
    const more: Sop = { ...large, steps: first ? [...large.steps, { ...first, id: 'one' }] : [] }
    expect(say(writeSopJson(more)).map(withoutPlace)).toEqual([
      'steps: too many entries, at most 10000',
    ])
  })

  test('refuses a megabyte in one cell, naming the cell', () => {
    const sop = generateSop(2)
    const steps = sop.steps.map((step, row) =>
      row === 2 ? { ...step, note: 'x'.repeat(1_000_000) } : step,
    )
    expect(say(writeSopJson({ ...sop, steps })).map(withoutPlace)).toEqual([
      'step 3, note: text too long, at most 20000 characters',
    ])
  })

  test('refuses a document above the greatest size without parsing it', () => {
    const text = ' '.repeat(limits.document + 1)
    expect(say(text)).toEqual(['Document too large: 32000001 characters, at most 32000000'])
  })

  test('refuses nesting of a million levels, closed or not', () => {
    const open = '['.repeat(1_000_000)
    const nested = `{"format":"tatalaksana-sop/1","title":${open}${']'.repeat(1_000_000)}}`
    expect(say(open)).toEqual(['Line 1, column 66: lists nested too deep, at most 64 levels'])
    expect(say(nested)).toHaveLength(1)
  })

  test('refuses numbers beyond all measure', () => {
    const text = writeSopJson(documentWith({})).replace(
      '"steps"',
      '"promisedDuration": {"kind":"unitless","amount":1e400}, "steps"',
    )
    expect(say(text).map(withoutPlace)).toEqual([
      'promised duration, amount: holds Infinity, expected a number',
    ])
  })
})

describe('readSop of hostile texts', () => {
  const texts = {
    markup: '</text><script>alert(1)</script> &lt; "x" \'y\' {{z}} $\\{w}',
    rightToLeft: 'إجراء تشغيل \u202Eموحد\u202C',
    emoji: '👩🏽‍💻✅🏛️',
    prototype: '__proto__ constructor toString',
  }

  test.each(Object.entries(texts))('keeps %s as text', (_, activity) => {
    const reading = readSop(writeSopJson(documentWith({ activity })))
    expect(reading).toMatchObject({ ok: true, notices: [] })
    expect(reading.ok && reading.sop.steps[0]?.activity).toBe(activity)
  })

  test('removes control characters and lone surrogates, and says so', () => {
    const reading = readSop(writeSopJson(documentWith({ activity: 'a\u0000\u001Bb\tc\nd\uD83D' })))
    expect(reading.ok && reading.sop.steps[0]?.activity).toBe('ab\tc\nd\uFFFD')
    expect(reading.ok && reading.notices.map((notice) => wordNotice(notice, 'en'))).toEqual([
      "Step 1, activity: control characters were removed from 'ab c d\uFFFD'",
    ])
  })

  test('refuses keys that would change the prototype of objects, wherever they stand', () => {
    const text = writeSopJson(documentWith({}))
    const attacks = [
      text.replace('"title"', '"__proto__": {"polluted": 1}, "title"'),
      text.replace('"activity"', '"__proto__": {"polluted": 1}, "activity"'),
      text.replace('"activity"', '"constructor": {"prototype": {"polluted": 1}}, "activity"'),
    ]
    for (const attack of attacks) {
      expect(say(attack)).toEqual([expect.stringContaining('unknown field')])
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('refuses ids that are names of every object', () => {
    const text = writeSopJson(documentWith({})).replaceAll('"s1"', '"__proto__"')
    expect(say(text).map(withoutPlace)).toEqual([expect.stringContaining('is not an id')])
  })
})

function documentWith(part: object): Sop {
  const sop = generateSop(3, { steps: 2, performers: 2, loops: 0, skips: 0 })
  return { ...sop, steps: sop.steps.map((step, row) => (row === 0 ? { ...step, ...part } : step)) }
}

function say(text: string): string[] {
  const reading = readSop(text)
  return reading.ok ? [] : reading.problems.map((problem) => wordProblem(problem, 'en'))
}

function withoutPlace(words: string): string {
  return words.replace(/^Line \d+, column \d+, /, '')
}

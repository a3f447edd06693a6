import { encodeUtf8 } from './utf8.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextTable } from './text-table.ts'

test('equal texts have one place, as a map gives it, from bytes and from strings', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 300 })
  fc.assert(
    fc.property(texts, (list) => {
      const table = new TextTable()
      const distinct = [...new Set(list)]
      for (const text of list) {
        const bytes = encodeUtf8(`<${text}>`)
        expect(table.placeOfBytes(bytes, 1, bytes.length - 1)).toBe(distinct.indexOf(text))
        expect(table.placeOf(text)).toBe(distinct.indexOf(text))
      }
      expect(table.texts).toEqual(distinct)
    }),
    { seed: 4, numRuns: 50 },
  )
})

test('texts of one hash are kept apart by their bytes', () => {
  // These pairs were found by search.
  const texts = ['berkas 124741', 'berkas 160580', 'berkas 69607', 'berkas 198095', 'berkas 160580']
  const table = new TextTable()
  expect(texts.map((text) => table.placeOf(text))).toEqual([0, 1, 2, 3, 1])
})

test('a million texts have a million places', () => {
  const table = new TextTable()
  for (let at = 0; at < 1e6; at++) if (table.placeOf(`kegiatan ${at}`) !== at) expect.fail(`${at}`)
  expect(table.texts).toHaveLength(1e6)
  expect(table.placeOf('kegiatan 123456')).toBe(123456)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SeenTexts } from './seen-texts.ts'

test('a text was seen if it was given before', () => {
  const texts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 2000, size: 'max' })
  fc.assert(
    fc.property(texts, (list) => {
      const seen = new SeenTexts()
      const found = list.map((text) => seen.has(text))
      expect(found).toEqual(list.map((text, at) => list.indexOf(text) < at))
    }),
    { seed: 4, numRuns: 30 },
  )
})

test('of a million ids that differ in a digit none is taken for another', () => {
  const seen = new SeenTexts()
  for (let at = 0; at < 1e6; at++) if (seen.has(`berkas-${at}`)) expect.fail(`${at}`)
  expect(seen.has('berkas-77')).toBe(true)
})

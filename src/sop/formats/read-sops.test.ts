import { expect, test } from 'vitest'
import { generateSop } from '../generator/generate-sop.ts'
import { writeSopJson } from './json/write-sop-json.ts'
import { readSops } from './read-sops.ts'

test('an SOP in JSON is read without doubts', () => {
  const sop = generateSop(1, { steps: 4 })
  const reading = readSops(Buffer.from(writeSopJson(sop)))
  expect(reading).toEqual({ ok: true, found: [{ sop, notices: [], doubts: [] }] })
})

test('a byte order mark is passed over', () => {
  const bytes = Buffer.from(`\uFEFF${writeSopJson(generateSop(1, { steps: 4 }))}`)
  expect(readSops(bytes)).toMatchObject({ ok: true })
})

test('bytes that are no text are refused', () => {
  for (const bytes of [
    [0xff, 0xfe, 0x00],
    [0x61, 0xf0, 0x9f, 0x98],
  ]) {
    expect(readSops(Uint8Array.from(bytes))).toEqual({
      ok: false,
      problems: [{ code: 'not-utf8', path: [] }],
    })
  }
})

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { generateSop } from '../generator/generate-sop.ts'
import { writeSopJson } from './json/write-sop-json.ts'
import { wordProblem } from './messages/word-problem.ts'
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

test('an office file without an SOP is refused with what was expected', () => {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Undangan</w:t></w:r></w:p></w:body></w:document>`
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(document),
  })
  expect(readSops(bytes)).toEqual({ ok: false, problems: [{ code: 'no-sop-found', path: [] }] })
  expect(wordProblem({ code: 'no-sop-found', path: [] }, 'id')).toMatch(
    /^Tidak ada SOP dalam berkas; seharusnya/,
  )
})

test('an empty file and one of another program are told by what they are', () => {
  expect(readSops(new Uint8Array())).toEqual({
    ok: false,
    problems: [{ code: 'empty-file', path: [] }],
  })
  expect(readSops(Buffer.from('{\\rtf1 Halo}'))).toMatchObject({
    problems: [{ code: 'foreign-document', found: 'RTF' }],
  })
})

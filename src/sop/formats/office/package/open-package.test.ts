import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { wordNotice, wordProblem } from '../../messages/word-problem.ts'
import type { Problem } from '../../reading.ts'
import { buildDocx, buildPackage, buildXlsx, relationships } from '../fixtures/build-office-file.ts'
import { officeLimits } from '../office-limits.ts'
import { readOfficeDocument } from '../read-office-document.ts'

const body = '<w:p><w:r><w:t>Isi</w:t></w:r></w:p>'

function problemOf(bytes: Uint8Array): Problem {
  const reading = readOfficeDocument(bytes)
  if (reading.ok) throw new Error('was read')
  expect(reading.problems).toHaveLength(1)
  return reading.problems[0] ?? { code: 'missing', path: [] }
}

/** A compound file whose directory has one stream of that name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1_536)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const name = Array.from(stream, (letter) => [letter.charCodeAt(0), 0]).flat()
  bytes.set([...name, 0, 0], 1_024)
  bytes[1_024 + 64] = name.length + 2
  return bytes
}

function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

/** Replaces two bytes of every header of an archive. */
function patchHeaders(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const patched = Uint8Array.from(bytes)
  for (let index = 0; index + 4 < patched.length; index += 1) {
    const isHeader = [0x50, 0x4b, 1, 2].every((byte, offset) => patched[index + offset] === byte)
    if (isHeader) patched.set([value & 0xff, value >> 8], index + at)
  }
  return patched
}

test.each([
  ['Word 97–2003 (.doc)', compoundFile('WordDocument')],
  ['Excel 97–2003 (.xls)', compoundFile('Workbook')],
  ['OLE', compoundFile('Something')],
  ['RTF', strToU8('{\\rtf1\\ansi SOP}')],
  ['PDF', strToU8('%PDF-1.7')],
  ['HTML', strToU8('\uFEFF <html><body><table>')],
  ['HTML (.mht)', strToU8('MIME-Version: 1.0\r\n')],
  ['Word 2003 XML', strToU8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>')],
  ['OpenDocument (.odt)', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' })],
  ['OpenDocument (.ods)', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
  ['PowerPoint (.pptx)', buildPackage({ 'ppt/presentation.xml': '<p/>' })],
  ['Excel (.xlsb)', buildPackage({ 'xl/workbook.bin': '' })],
  ['ZIP', zipOf({ 'catatan.txt': 'x' })],
  ['', strToU8('just a text')],
  ['', new Uint8Array(0)],
])('%s is refused by name', (found, bytes) => {
  expect(problemOf(bytes)).toEqual({ code: 'not-office', path: [], found })
})

test('what it is instead is said in both languages', () => {
  const problem = problemOf(compoundFile('WordDocument'))
  expect(wordProblem(problem, 'id')).toBe(
    'Bukan berkas Word (.docx) atau Excel (.xlsx) melainkan Word 97–2003 (.doc); simpan sebagai .docx atau .xlsx',
  )
  expect(wordProblem({ ...problem, found: '' }, 'en')).toBe(
    'Not a Word (.docx) or Excel (.xlsx) file but an unknown one; save it as .docx or .xlsx',
  )
})

test('a file with a password is refused, whether all or a part of it is encrypted', () => {
  expect(problemOf(compoundFile('EncryptedPackage'))).toMatchObject({ code: 'encrypted-file' })
  expect(problemOf(patchHeaders(buildDocx({ body }), 8, 1))).toMatchObject({
    code: 'encrypted-file',
  })
})

test('an archive of an unknown method is damaged', () => {
  expect(problemOf(patchHeaders(buildDocx({ body }), 10, 12))).toMatchObject({
    code: 'damaged-archive',
  })
})

test('a file beyond the limit is refused before it is looked at', () => {
  const problem = problemOf(new Uint8Array(officeLimits.fileBytes + 1))
  expect(problem).toEqual({ code: 'file-too-large', path: [], found: '51', expected: '50' })
})

test('a part that expands beyond the limit is refused, whatever size it claims', () => {
  const zeros = new Uint8Array(officeLimits.partBytes + 1)
  const rels = strToU8(relationships({ main: ['officeDocument', 'word/document.xml'] }))
  const bytes = zipSync({ '_rels/.rels': rels, 'word/document.xml': zeros })
  expect(bytes.length).toBeLessThan(200_000)
  const expected = { code: 'expands-too-far', path: ['word/document.xml'], expected: '32' }
  expect(problemOf(bytes)).toEqual(expected)
  expect(problemOf(patchHeaders(bytes, 24, 10))).toEqual(expected)
})

test('parts that together expand beyond the limit are refused', () => {
  const most = `<a>${' '.repeat(officeLimits.partBytes - 100)}</a>`
  const names = [1, 2, 3, 4].map((number) => `header${number}.xml`)
  const bytes = buildPackage({
    '_rels/.rels': relationships({ main: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': '<document/>',
    'word/_rels/document.xml.rels': relationships(
      Object.fromEntries(names.map((name) => [name, ['header', name]])),
    ),
    ...Object.fromEntries(names.map((name) => [`word/${name}`, most])),
  })
  expect(problemOf(bytes)).toMatchObject({ code: 'expands-too-far', path: ['word/header4.xml'] })
})

test('too many entries are refused', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => [`f${index}`, ''])
  expect(problemOf(zipOf(Object.fromEntries(names)))).toEqual({
    code: 'too-many',
    path: [],
    found: '20000',
    expected: String(officeLimits.entries),
  })
})

test('a part with a document type or broken XML is refused with its name and line', () => {
  const documents = (text: string) => buildPackage({ 'word/document.xml': text })
  expect(
    problemOf(documents('<!DOCTYPE a [<!ENTITY b "c">]><document>&b;</document>')),
  ).toMatchObject({
    code: 'xml-with-doctype',
    path: ['word/document.xml'],
  })
  const broken = problemOf(documents('<document>\n<body></document>'))
  expect(broken).toMatchObject({ code: 'malformed-xml', path: ['word/document.xml'], line: 2 })
  expect(wordProblem(broken, 'en')).toMatch(
    /^Line 2, column \d+, word\/document.xml: not well-formed/,
  )
})

test('the main part is found by its relationship, by its usual name, and in other spellings', () => {
  const document = '<document><body><p><r><t>Isi</t></r></p></body></document>'
  const main = (target: string) => ({
    '_rels/.rels': relationships({ m: ['officeDocument', target] }),
  })
  for (const parts of [
    { ...main('/word/document2.xml'), 'word/document2.xml': document },
    { ...main('./Word/../WORD/Document.xml'), 'word/document.xml': document },
    { 'WORD\\Document.XML': document },
  ]) {
    const reading = readOfficeDocument(buildPackage(parts))
    const blocks = [{ kind: 'paragraph', text: 'Isi' }]
    expect(reading).toEqual({ ok: true, document: { kind: 'docx', blocks }, notices: [] })
  }
})

test('a workbook is read as one, whatever its name was', () => {
  const inside = '<sheetData><row><c t="inlineStr"><is><t>Isi</t></is></c></row></sheetData>'
  expect(readOfficeDocument(buildXlsx([{ name: 'SOP', inside }]))).toMatchObject({
    ok: true,
    document: { kind: 'xlsx', blocks: [{ cells: [{ text: 'Isi' }] }] },
  })
})

test('macros are passed over with a notice', () => {
  const document = '<document><body/></document>'
  const bytes = buildPackage({ 'word/document.xml': document, 'word/vbaProject.bin': 'x' })
  const reading = readOfficeDocument(bytes)
  const notice = { code: 'macros-ignored', path: [], found: 'word/vbaProject.bin' } as const
  expect(reading).toMatchObject({ ok: true, notices: [notice] })
  expect(wordNotice(notice, 'id')).toBe(
    'Berkas memuat makro (word/vbaProject.bin); makro tidak dijalankan',
  )
})

test('what lies outside the file is left alone', () => {
  const rels = relationships({ h: ['header', 'https://example.invalid/header.xml'] })
  const document = '<document><body/></document>'
  const bytes = buildPackage({
    'word/document.xml': document,
    'word/_rels/document.xml.rels': rels,
  })
  expect(readOfficeDocument(bytes)).toMatchObject({ ok: true, notices: [] })
})

test('parts that refer to each other are read once', () => {
  const document = '<document><body/></document>'
  const rels = relationships({ h: ['header', 'header.xml'], m: ['header', 'document.xml'] })
  const bytes = buildPackage({
    'word/document.xml': document,
    'word/_rels/document.xml.rels': rels,
    'word/header.xml': '<hdr/>',
    'word/_rels/header.xml.rels': rels,
  })
  expect(readOfficeDocument(bytes)).toMatchObject({ ok: true })
})

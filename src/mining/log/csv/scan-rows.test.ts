import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '../text-table.ts'
import type { CsvEncoding } from './csv-layout.ts'
import { RowScanner } from './scan-rows.ts'
import { toUtf8 } from './utf8-pieces.ts'

type Form = { delimiter?: string; quote?: string; pieceBytes?: number; encoding?: CsvEncoding }

/** Rows of a text or of bytes, and the line of each, or the fault. */
function scan(file: string | Uint8Array, form: Form = {}) {
  const { delimiter = ',', quote = '"', pieceBytes = 1, encoding = 'utf-8' } = form
  const rows: string[][] = []
  const lines: number[] = []
  const scanner = new RowScanner({
    delimiter,
    quote,
    width: 20,
    take: (row) => {
      const fields = Math.min(row.count, 20)
      rows.push(
        Array.from({ length: fields }, (_, column) =>
          decodeText(row.bytes, row.starts[column] ?? 0, row.ends[column] ?? 0),
        ),
      )
      lines.push(row.line)
      return undefined
    },
  })
  const convert = toUtf8(encoding)
  const bytes = typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const fault = scanner.push(convert(bytes.subarray(at, at + pieceBytes)))
    if (fault !== undefined) return { rows, lines, fault }
  }
  return { rows, lines, fault: scanner.end() }
}

const encoders: Readonly<Record<CsvEncoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new Uint8Array(Buffer.from(text)),
  'utf-16le': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'utf-16be': (text) => new Uint8Array(Buffer.from(text, 'utf16le').swap16()),
  'windows-1252': (text) => new Uint8Array(Buffer.from(text, 'latin1')),
}

function fieldsOf(encoding: CsvEncoding) {
  const letter = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('a', 'b', ',', ';', '|', '\t', "'", '"', '\r', '\n', ' '),
    },
    encoding === 'windows-1252'
      ? fc.constantFrom('é', 'ü', 'ÿ')
      : fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  return fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''))
}

test('any table is read as it was written: delimiter, quote, encoding, line end, mark, piece size', () => {
  const forms = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quote: fc.constantFrom('"', "'"),
    encoding: fc.constantFrom<CsvEncoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
    pieceBytes: fc.constantFrom(1, 2, 3, 7, 1000),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    lastEnd: fc.constantFrom('', 'end'),
    mark: fc.constantFrom('', '\uFEFF'),
    quoted: fc.constantFrom('always', 'where needed'),
  })
  const cases = forms.chain((form) =>
    fc.tuple(
      fc.constant(form),
      fc.array(fc.array(fieldsOf(form.encoding), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
  )
  fc.assert(
    fc.property(cases, ([form, rows]) => {
      const { delimiter, quote, lineEnd } = form
      const write = (field: string, row: readonly string[]): string => {
        const special = [delimiter, quote, '\r', '\n'].some((sign) => field.includes(sign))
        const isBlankLine = row.length === 1 && field === ''
        const needed =
          special || isBlankLine || field.startsWith('\uFEFF') || form.quoted === 'always'
        return needed ? quote + field.replaceAll(quote, quote + quote) + quote : field
      }
      const lines = rows.map((row) => row.map((field) => write(field, row)).join(delimiter))
      const mark = form.encoding === 'windows-1252' ? '' : form.mark
      const text = mark + lines.join(lineEnd) + (form.lastEnd === '' ? '' : lineEnd)
      expect(scan(encoders[form.encoding](text), form)).toMatchObject({ rows, fault: undefined })
    }),
    { seed: 4, numRuns: 2000 },
  )
})

test('a row is where its first line is, whatever line ends stand in quotes and between rows', () => {
  const { rows, lines } = scan('a,b\r\n"1\n2\r\n3\r4",x\n\n\nc,d\re,f')
  expect(rows).toEqual([
    ['a', 'b'],
    ['1\n2\r\n3\r4', 'x'],
    ['c', 'd'],
    ['e', 'f'],
  ])
  expect(lines).toEqual([1, 2, 8, 9])
})

test('a quote within an unquoted field is a letter', () => {
  expect(scan('5" pipa,a""b\n').rows).toEqual([['5" pipa', 'a""b']])
})

test('a text after a closing quote is a fault at its line', () => {
  expect(scan('a,b\n"x\ny"z,c\n').fault).toEqual({
    code: 'malformed-csv',
    line: 3,
    found: '"x\ny"z',
    expected: 'delimiter-after-quote',
  })
})

test('a quote that is never closed is a fault where it began', () => {
  expect(scan('a,b\nc,"d\ne,f\ng,h\n').fault).toEqual({
    code: 'ends-early',
    line: 2,
    expected: 'closing-quote',
  })
})

test('blank lines are no rows, but an empty text in quotes is one', () => {
  expect(scan('\n\r\n""\n\n').rows).toEqual([['']])
})

test('fields beyond the width are counted only', () => {
  expect(scan(`${','.repeat(1_000_000)}\n`, { pieceBytes: 65_536 }).rows[0]).toHaveLength(20)
})

test.each([
  ['a field of 1 GB', 'x', 'text-too-long'],
  ['a quoted field of 1 GB', '"', 'malformed-csv'],
])('%s is refused when 16 MiB of it were seen', (_, first, code) => {
  let seen = 0
  const scanner = new RowScanner({ delimiter: ',', quote: '"', width: 4, take: () => undefined })
  const piece = new Uint8Array(65_536).fill(0x78)
  let fault = scanner.push(Uint8Array.of(first.charCodeAt(0)))
  for (; fault === undefined && seen < 2 ** 30; seen += piece.length) fault = scanner.push(piece)
  expect(fault).toMatchObject({ code, line: 1 })
  expect(seen).toBeLessThan(40_000_000)
  expect(scanner.bytes.length).toBeLessThan(80_000_000)
})

test('a field over 1 MiB is refused, one of 1 MiB is not', () => {
  const most = 'x'.repeat(1_048_576)
  expect(scan(`a,${most}\n`, { pieceBytes: 65_536 }).fault).toBeUndefined()
  expect(scan(`\na,${most}x\n`, { pieceBytes: 65_536 }).fault).toMatchObject({
    code: 'text-too-long',
    line: 2,
    expected: '1048576',
  })
})

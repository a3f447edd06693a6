import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDocx, buildPackage, buildXlsx, relationships } from './fixtures/build-office-file.ts'
import { officeLimits } from './office-limits.ts'
import { readOfficeDocument, type OfficeReading } from './read-office-document.ts'

const files = ['drawn-by-hand.docx', 'drawn-by-hand.xlsx'].map((name) => {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
})

/** Every number of a document is whole, every list bounded; a refusal has a problem. */
function expectSound(reading: OfficeReading): void {
  if (!reading.ok) {
    expect(reading.problems.length).toBeGreaterThan(0)
    return
  }
  const text = JSON.stringify(reading.document, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(String(value))
    return value
  })
  expect(text.length).toBeGreaterThan(0)
}

test('a file that is cut off anywhere is refused', () => {
  for (const bytes of files) {
    for (let length = 0; length < bytes.length; length += 1) {
      const reading = readOfficeDocument(bytes.subarray(0, length))
      expect(reading.ok).toBe(false)
    }
  }
})

test('a file with flipped bytes is refused or read', () => {
  const flip = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }))
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(flip, { minLength: 1, maxLength: 8 }),
      (bytes, flips) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, bits] of flips)
          changed[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ bits
        expectSound(readOfficeDocument(changed))
      },
    ),
    { numRuns: 300, seed: 3 },
  )
})

test('bytes of any kind behind the mark of an archive are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readOfficeDocument(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])).ok).toBe(false)
    }),
    { seed: 3 },
  )
})

const strange = fc.constantFrom(
  'NaN',
  '1e30',
  '-1e308',
  '1000000000',
  '-1',
  '',
  '0',
  'Infinity',
  '7',
)

/** A Word table with one shape and one line of each kind, all of whose numbers are the given ones. */
function strangeDocx(numbers: readonly string[]): Uint8Array {
  let next = 0
  const n = () => numbers[next++ % numbers.length] ?? ''
  const frame = () =>
    `<a:xfrm rot="${n()}"><a:off x="${n()}" y="${n()}"/><a:ext cx="${n()}" cy="${n()}"/><a:chOff x="${n()}" y="${n()}"/><a:chExt cx="${n()}" cy="${n()}"/></a:xfrm>`
  const shape = (form: string) =>
    `<wps:wsp><wps:spPr>${frame()}<a:prstGeom prst="${form}"><a:avLst><a:gd name="adj1" fmla="val ${n()}"/></a:avLst></a:prstGeom><a:ln><a:solidFill/></a:ln></wps:spPr></wps:wsp>`
  const group = `<wpg:wgp><wpg:grpSpPr>${frame()}</wpg:grpSpPr>${shape('rect')}${shape('bentConnector4')}</wpg:wgp>`
  const drawing = `<w:drawing><wp:anchor><wp:positionH><wp:posOffset>${n()}</wp:posOffset></wp:positionH><wp:positionV><wp:posOffset>${n()}</wp:posOffset></wp:positionV><wp:extent cx="${n()}" cy="${n()}"/><a:graphic><a:graphicData>${group}</a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const style = `position:absolute;margin-left:${n()}pt;width:${n()}in;height:${n()};rotation:${n()}`
  const pict = `<w:pict><v:group style="${style}" coordorigin="${n()},${n()}" coordsize="${n()},${n()}"><v:rect style="left:${n()};width:${n()};height:${n()}"/><v:line from="${n()},${n()}" to="${n()},${n()}"/></v:group></w:pict>`
  const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${n()}"/><w:vMerge/></w:tcPr><w:p><w:pPr><w:spacing w:line="${n()}" w:before="${n()}"/><w:numPr><w:ilvl w:val="${n()}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:sz w:val="${n()}"/></w:rPr><w:t>x</w:t>${drawing}${pict}</w:r></w:p></w:tc>`
  const row = `<w:tr><w:trPr><w:gridBefore w:val="${n()}"/><w:trHeight w:val="${n()}"/></w:trPr>${cell}${cell}</w:tr>`
  const section = `<w:sectPr><w:pgSz w:w="${n()}" w:h="${n()}"/><w:pgMar w:left="${n()}" w:top="${n()}"/></w:sectPr>`
  const body = `<w:p><w:r>${drawing}</w:r></w:p><w:tbl><w:tblPr><w:tblInd w:w="${n()}"/></w:tblPr><w:tblGrid><w:gridCol w:w="${n()}"/></w:tblGrid>${row}${row}</w:tbl>${section}`
  const level = `<w:lvl w:ilvl="0"><w:start w:val="${n()}"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  return buildDocx({ body, numbering })
}

function strangeXlsx(numbers: readonly string[]): Uint8Array {
  let next = 0
  const n = () => numbers[next++ % numbers.length] ?? ''
  const marker = (name: string) =>
    `<xdr:${name}><xdr:col>${n()}</xdr:col><xdr:colOff>${n()}</xdr:colOff><xdr:row>${n()}</xdr:row><xdr:rowOff>${n()}</xdr:rowOff></xdr:${name}>`
  const shape = `<xdr:sp><xdr:spPr><a:xfrm rot="${n()}"/><a:prstGeom prst="rect"/><a:ln><a:solidFill/></a:ln></xdr:spPr></xdr:sp>`
  const drawing = `<xdr:twoCellAnchor>${marker('from')}${marker('to')}${shape}</xdr:twoCellAnchor>`
  const old = `<v:rect><x:ClientData ObjectType="Rect"><x:Anchor>${n()},${n()},${n()},${n()},${n()}</x:Anchor></x:ClientData></v:rect>`
  const cell = (name: string) =>
    `<c r="${name}" s="${n()}" t="s"><v>${n()}</v></c><c s="1"><v>${n()}</v></c>`
  const inside = `<sheetFormatPr defaultRowHeight="${n()}" defaultColWidth="${n()}"/><cols><col min="${n()}" max="${n()}" width="${n()}"/></cols>
    <sheetData><row r="${n()}" ht="${n()}">${cell('A1')}</row><row>${cell('ZZZ9')}</row></sheetData>
    <mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:C${n()}"/></mergeCells>`
  const styles = `<cellXfs><xf fillId="${n()}"/><xf numFmtId="${n()}"/></cellXfs>`
  return buildXlsx([{ name: 'x', inside, drawing, oldDrawing: old }], {
    styles,
    strings: '<si><t>x</t></si>',
  })
}

test('numbers that are none, endless or enormous do no harm', () => {
  fc.assert(
    fc.property(fc.array(strange, { minLength: 1, maxLength: 40 }), (numbers) => {
      expectSound(readOfficeDocument(strangeDocx(numbers)))
      expectSound(readOfficeDocument(strangeXlsx(numbers)))
    }),
    { numRuns: 100, seed: 3 },
  )
})

test('a cell that spans a thousand million columns ends at the limit', () => {
  const cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc>'
  const reading = readOfficeDocument(
    buildDocx({ body: `<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>` }),
  )
  const [table] = reading.ok ? reading.document.blocks : []
  expect(table).toMatchObject({ cells: [{ columns: officeLimits.wordColumns }] })
})

test('more rows than a table may have are refused', () => {
  const rows = '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(officeLimits.rows + 1)
  expect(readOfficeDocument(buildDocx({ body: `<w:tbl>${rows}</w:tbl>` }))).toEqual({
    ok: false,
    problems: [{ code: 'table-too-large', path: [], expected: String(officeLimits.rows) }],
  })
})

test('merged cells that cover the sheet a thousand times take their time only once', () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000)
  const row = '<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>'
  const inside = `<sheetData>${row.repeat(2_000)}</sheetData><mergeCells>${merges}</mergeCells>`
  const reading = readOfficeDocument(buildXlsx([{ name: 'x', inside }]))
  const [table] = reading.ok ? reading.document.blocks : []
  expect(table).toMatchObject({ cells: [{ text: 'a', rows: officeLimits.rows }] })
})

test('many shapes are all read, over a table or beside many tables', () => {
  const rect = '<w:pict><v:rect style="position:absolute;width:1cm;height:1cm"/></w:pict>'
  const paragraph = (count: number) => `<w:p><w:r>${rect.repeat(count)}</w:r></w:p>`
  const table = (inside: string) => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`
  const idsOf = (body: string) => {
    const reading = readOfficeDocument(buildDocx({ body }))
    const blocks = reading.ok ? reading.document.blocks : []
    const shapes = blocks.flatMap((block) => (block.kind === 'table' ? block.shapes : []))
    return new Set(shapes.map(({ id }) => id)).size
  }
  expect(idsOf(table(paragraph(500).repeat(10)))).toBe(5_000)
  expect(idsOf(table(paragraph(150_000)))).toBe(150_000)
  expect(idsOf(paragraph(5_000) + table('').repeat(5_000))).toBe(5_000)
})

test('tables within tables are read as deep as they may be', () => {
  const [open, close] = ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>']
  const read = (depth: number) =>
    readOfficeDocument(buildDocx({ body: open.repeat(depth) + close.repeat(depth) }))
  expect(read(60).ok).toBe(true)
  expect(read(70)).toMatchObject({ ok: false, problems: [{ code: 'nested-too-deep' }] })
})

test('a long text that many cells share is refused', () => {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(300)}</row>`
  const inside = `<sheetData>${row}</sheetData>`
  const bytes = buildXlsx([{ name: 'x', inside }], {
    strings: `<si><t>${'a'.repeat(100_000)}</t></si>`,
  })
  expect(readOfficeDocument(bytes)).toMatchObject({
    ok: false,
    problems: [{ code: 'table-too-large' }],
  })
})

test('a sheet and a drawing that are referred to again are read once', () => {
  const rels = (type: string, target: string, count: number) =>
    relationships(
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${at}`, [type, target]])),
    )
  const sheets = Array.from({ length: 20 }, (_, at) => `<sheet name="${at}" id="r${at}"/>`).join('')
  const shape = '<sp><spPr><prstGeom prst="rect"/><ln><solidFill/></ln></spPr></sp>'
  const bytes = buildPackage({
    'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels('worksheet', 'sheet.xml', 20),
    'xl/sheet.xml': '<worksheet/>',
    'xl/_rels/sheet.xml.rels': rels('drawing', 'drawing.xml', 150_000),
    'xl/drawing.xml': `<wsDr><absoluteAnchor>${shape}</absoluteAnchor></wsDr>`,
  })
  const reading = readOfficeDocument(bytes)
  expect(reading.ok && reading.document.blocks).toMatchObject([{ shapes: [{ kind: 'process' }] }])
  expect(reading.ok && reading.notices).toHaveLength(19)
})

test('more sheets than a workbook may have are refused', () => {
  const sheets = Array.from({ length: officeLimits.sheets + 1 }, (_, at) => ({
    name: `s${at}`,
    inside: '',
  }))
  expect(readOfficeDocument(buildXlsx(sheets))).toMatchObject({
    ok: false,
    problems: [{ code: 'too-many' }],
  })
})

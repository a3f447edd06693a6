import { expect, test } from 'vitest'
import { buildXlsx, type ExcelSheet } from '../fixtures/build-office-file.ts'
import type { OfficeTable } from '../office-document.ts'
import { readOfficeDocument } from '../read-office-document.ts'

type Looks = Parameters<typeof buildXlsx>[1]

function read(sheets: readonly ExcelSheet[], looks: Looks = {}) {
  const reading = readOfficeDocument(buildXlsx(sheets, looks))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  const tables = reading.document.blocks.filter((block) => block.kind === 'table')
  return { tables, notices: reading.notices }
}

function tableOf(inside: string, sheet: Partial<ExcelSheet> = {}, looks: Looks = {}): OfficeTable {
  const [table] = read([{ name: 'SOP', inside, ...sheet }], looks).tables
  if (table === undefined) throw new Error('no table')
  return table
}

const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`
const text = (name: string, words: string, style = 0) =>
  `<c r="${name}" t="inlineStr" s="${style}"><is><t>${words}</t></is></c>`
const column = (at: number, width: number, more = '') =>
  `<col min="${at}" max="${at}" width="${width}" ${more}/>`

test('values of every kind are read as they show', () => {
  const strings =
    '<si><t>biasa</t></si><si><r><t>ka</t></r><r><rPr><b/></rPr><t>ya_x000D_</t></r><rPh><t>x</t></rPh></si>'
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0 &quot;menit&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>'
  const { cells } = tableOf(
    data(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>15</v></c></row>',
      '<row><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>hasil</v></c><c t="e"><v>#REF!</v></c><c s="2"><v>46053</v></c></row>',
    ),
    {},
    { strings, styles },
  )
  expect(cells.map((cell) => [cell.row, cell.column, cell.text])).toEqual([
    [0, 0, 'biasa'],
    [0, 1, 'kaya'],
    [0, 2, '15 menit'],
    [1, 0, 'TRUE'],
    [1, 1, 'hasil'],
    [1, 2, '#REF!'],
    [1, 3, '2026-01-31'],
  ])
})

test('shade, turned and bold text, and check marks of symbol fonts', () => {
  const fill = (color: string) =>
    `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`
  const fills = ['rgb="FFFFC000"', 'theme="4" tint="0.5"', 'indexed="13"', 'rgb="FFFFFFFF"'].map(
    fill,
  )
  const styles = `<fonts><font/><font><b/></font><font><name val="Wingdings"/></font></fonts>
    <fills><fill/>${fills.join('')}</fills>
    <cellXfs><xf/><xf fillId="1" fontId="1"/><xf fillId="2"/><xf fillId="3"/><xf fillId="4"/>
    <xf fontId="2"><alignment textRotation="90"/></xf></cellXfs>`
  const theme = `<a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1>
    <a:dk2><a:srgbClr val="111111"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements>`
  const cells = [
    text('A1', 'x', 1),
    text('B1', '', 2),
    text('C1', '', 3),
    text('D1', '', 4),
    text('E1', '\u00fc', 5),
  ]
  const table = tableOf(data(`<row r="1">${cells.join('')}</row>`), {}, { styles, theme })
  // Half way from 4472C4 to white: (68 + 255) / 2, (114 + 255) / 2, (196 + 255) / 2.
  expect(table.cells).toEqual([
    { row: 0, column: 0, rows: 1, columns: 1, text: 'x', fill: 'FFC000', bold: true },
    { row: 0, column: 1, rows: 1, columns: 1, text: '', fill: 'A2B9E2' },
    { row: 0, column: 2, rows: 1, columns: 1, text: '', fill: 'FFFF00' },
    { row: 0, column: 4, rows: 1, columns: 1, text: '✓', turned: true },
  ])
})

test('merged cells cover what they cover; overlapping ones are none', () => {
  const merges =
    '<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:B2"/><mergeCell ref="D1:C1"/></mergeCells>'
  const row = (at: number) =>
    `<row r="${at}">${['A', 'B', 'C', 'D'].map((name) => text(`${name}${at}`, name + at)).join('')}</row>`
  const { cells } = tableOf(data(row(1), row(2), row(3)) + merges)
  expect(cells.map(({ text, rows, columns }) => `${text} ${rows}×${columns}`)).toEqual([
    'A1 2×2',
    'C1 1×2',
    'C2 1×1',
    'D2 1×1',
    'A3 1×1',
    'B3 1×1',
    'C3 1×1',
    'D3 1×1',
  ])
})

test('widths and heights are micrometres, hidden rows and columns are left out', () => {
  const inside =
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${column(1, 10)}${column(2, 10, 'hidden="1"')}${column(3, 20.7109375)}</cols>` +
    data(
      `<row r="1" ht="30">${text('A1', 'a')}${text('B1', 'b')}${text('C1', 'c')}</row>`,
      `<row r="2" hidden="1">${text('A2', 'd')}</row>`,
      `<row r="3">${text('A3', 'e')}</row>`,
    ) +
    '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>'
  const { columnWidths, rowHeights, cells } = tableOf(inside)
  // 10 digits of 7 pixels and 20.71 of them: 70 and 145 pixels of 1/96 inch; 30 and 15 points.
  expect([columnWidths, rowHeights]).toEqual([
    [18_521, 38_365],
    [10_583, 5_292],
  ])
  expect(
    cells.map(({ row, column, rows, columns, text }) => [row, column, rows, columns, text]),
  ).toEqual([
    [0, 0, 1, 2, 'a'],
    [1, 0, 1, 1, 'd'],
  ])
})

test('hidden sheets are left out with a notice, empty ones without', () => {
  const inside = data(`<row>${text('A1', 'x')}</row>`)
  const { tables, notices } = read([
    { name: 'Daftar', inside, state: 'hidden' },
    { name: 'Kosong', inside: data() },
    { name: 'SOP', inside },
  ])
  expect(tables.map(({ sheet }) => sheet)).toEqual(['SOP'])
  expect(notices).toEqual([{ code: 'sheet-hidden', path: [], found: 'Daftar' }])
})

test('a sheet is cut to what is used of it', () => {
  const { columnWidths, cells } = tableOf(
    data(
      `<row r="5">${text('C5', 'x')}<c r="XFD5" s="0"/></row>`,
      '<row r="1048576"><c r="A1048576"/></row>',
    ),
  )
  expect(columnWidths).toHaveLength(1)
  expect(cells).toMatchObject([{ row: 0, column: 0, text: 'x' }])
})

test('text beyond the limits is refused, a shade that goes on is cut off', () => {
  const styles =
    '<fills><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="0"/></cellXfs>'
  const row = (name: string, style: number, words: string) =>
    data(`<row r="9">${text('A9', 'x')}${text(name, words, style)}</row>`)
  expect(tableOf(row('XFD9', 1, ''), {}, { styles }).columnWidths).toHaveLength(1)
  const bytes = buildXlsx([{ name: 'Data', inside: row('XFD9', 0, 'jauh') }])
  const problem = { code: 'table-too-large', path: ['Data'], expected: '10000 × 400' }
  expect(readOfficeDocument(bytes)).toEqual({ ok: false, problems: [problem] })
})

// Columns of 70 pixels and rows of 15 points: 666,750 and 190,500 EMU.
const plain = `<cols>${column(1, 10)}${column(2, 10)}${column(3, 10)}</cols>`
const marker = (name: string, [column, x, row, y]: readonly [number, number, number, number]) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${x}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${y}</xdr:rowOff></xdr:${name}>`
const form = (name: string, turn = '') =>
  `<xdr:spPr><a:xfrm ${turn}><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="${name}"><a:avLst/></a:prstGeom><a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></xdr:spPr>`
const shape = (id: number, name: string, words = '') =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="${id}" name="x"/><xdr:cNvSpPr/></xdr:nvSpPr>${form(name)}<xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`

test('shapes stand by their anchors, exactly, and lines know their shapes', () => {
  const connector = `<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id="4"/><xdr:cNvCxnSpPr><a:stCxn id="2" idx="2"/><a:endCxn id="3" idx="0"/></xdr:cNvCxnSpPr></xdr:nvCxnSpPr>${form('bentConnector3', 'rot="5400000"')}</xdr:cxnSp>`
  const drawing = `
    <xdr:twoCellAnchor>${marker('from', [1, 36_000, 1, 18_000])}${marker('to', [1, 396_000, 2, 0])}${shape(2, 'flowChartProcess', 'Cetak')}</xdr:twoCellAnchor>
    <xdr:oneCellAnchor>${marker('from', [2, 0, 4, 0])}<xdr:ext cx="360000" cy="180000"/>${shape(3, 'flowChartDecision')}</xdr:oneCellAnchor>
    <xdr:twoCellAnchor>${marker('from', [1, 216_000, 2, 0])}${marker('to', [2, 180_000, 4, 0])}${connector}</xdr:twoCellAnchor>
    <mc:AlternateContent><mc:Choice Requires="a14"><xdr:absoluteAnchor><xdr:pos x="36000" y="36000"/><xdr:ext cx="36000" cy="36000"/>${shape(5, 'ellipse')}</xdr:absoluteAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>`
  const table = tableOf(plain + data(`<row r="1">${text('A1', 'x')}</row>`), { drawing })
  // 70 pixels are 18,520.8 µm, 15 points 5,291.7 µm.
  expect(table.shapes).toEqual([
    {
      id: '1-1',
      kind: 'process',
      form: 'flowChartProcess',
      text: 'Cetak',
      box: { x: 19_521, y: 5_792, width: 10_000, height: 4_792 },
    },
    {
      id: '1-2',
      kind: 'decision',
      form: 'flowChartDecision',
      text: '',
      box: { x: 37_042, y: 21_167, width: 10_000, height: 5_000 },
    },
    {
      id: '1-4',
      kind: 'terminator',
      form: 'ellipse',
      text: '',
      box: { x: 1_000, y: 1_000, width: 1_000, height: 1_000 },
    },
  ])
  expect(table.lines).toEqual([
    {
      id: '1-3',
      // Seen from the end of the first shape down to the second; its box lies on its side.
      points: [
        { x: 42_042, y: 10_583 },
        { x: 42_042, y: 15_875 },
        { x: 24_521, y: 15_875 },
        { x: 24_521, y: 21_167 },
      ],
      from: '1-1',
      to: '1-2',
      heads: 'none',
      text: '',
    },
  ])
  expect(table.columnWidths).toHaveLength(3)
  expect(table.rowHeights).toHaveLength(5)
})

test('where the used part begins later, shapes count from its corner', () => {
  const drawing = `<xdr:oneCellAnchor>${marker('from', [1, 0, 1, 0])}<xdr:ext cx="36000" cy="36000"/>${shape(2, 'rect')}</xdr:oneCellAnchor>`
  const table = tableOf(plain + data(`<row r="2">${text('C2', 'x')}</row>`), { drawing })
  expect(table.shapes).toMatchObject([{ box: { x: 0, y: 0 } }])
  expect(table.cells).toMatchObject([{ row: 0, column: 1 }])
})

test('shapes in groups are placed by the anchor of the group', () => {
  const frame =
    '<xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="360000"/><a:chOff x="0" y="0"/><a:chExt cx="720000" cy="360000"/></a:xfrm></xdr:grpSpPr>'
  const inner = shape(3, 'rect').replace('cx="9" cy="9"', 'cx="360000" cy="180000"')
  const drawing = `<xdr:oneCellAnchor>${marker('from', [0, 0, 0, 0])}<xdr:ext cx="1440000" cy="720000"/><xdr:grpSp>${frame}${inner}</xdr:grpSp></xdr:oneCellAnchor>`
  const table = tableOf(data(), { drawing })
  expect(table.shapes).toMatchObject([{ box: { x: 0, y: 0, width: 20_000, height: 10_000 } }])
})

test('old drawings are read by their anchor; notes and buttons are none', () => {
  const old = (type: string) =>
    `<v:rect style="position:absolute"><x:ClientData ObjectType="${type}"><x:Anchor>0, 10, 0, 0, 1, 10, 1, 0</x:Anchor></x:ClientData></v:rect>`
  const oldDrawing = old('Note') + old('Rect') + old('Button')
  const table = tableOf(plain + data(), { oldDrawing })
  expect(table.shapes.map(({ box }) => box)).toEqual([
    { x: 2_646, y: 0, width: 18_521, height: 5_292 },
  ])
})

test('an old drawing that is no XML is left out with a notice', () => {
  const inside = data(`<row>${text('A1', 'x')}</row>`)
  const { notices } = read([{ name: 'SOP', inside, oldDrawing: '<br>' }])
  expect(notices).toEqual([{ code: 'part-not-read', path: [], found: 'xl/drawings/old0.vml' }])
})

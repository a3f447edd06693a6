import { expect, test } from 'vitest'
import {
  buildDocx,
  buildPackage,
  relationships,
  type WordParts,
} from '../fixtures/build-office-file.ts'
import type { OfficeBlock, OfficeTable } from '../office-document.ts'
import { readOfficeDocument } from '../read-office-document.ts'

function blocksOf(parts: WordParts): readonly OfficeBlock[] {
  const reading = readOfficeDocument(buildDocx(parts))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.document.blocks
}

function textsOf(parts: WordParts): string[] {
  return blocksOf(parts).map((block) => (block.kind === 'table' ? 'table' : block.text))
}

function tableOf(parts: WordParts): OfficeTable {
  const table = blocksOf(parts).find((block) => block.kind === 'table')
  if (table === undefined) throw new Error('no table')
  return table
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...inside: string[]) => `<w:p>${inside.join('')}</w:p>`
const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (grid: readonly number[], ...rows: string[]) =>
  `<w:tbl><w:tblGrid>${grid.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
const word = (text: string) => cell(paragraph(run(text)))

test('paragraphs and tables stand in their order, headers of pages before them', () => {
  const body =
    paragraph(run('Satu')) + table([1440], row(word('x'))) + paragraph() + paragraph(run('Dua'))
  expect(textsOf({ body, header: paragraph(run('Kepala')) })).toEqual([
    'Kepala',
    'Satu',
    'table',
    'Dua',
  ])
})

test('inserted text is kept, deleted text is not', () => {
  const body = paragraph(
    run('a'),
    `<w:ins>${run('b')}</w:ins>`,
    `<w:del><w:r><w:delText>c</w:delText></w:r></w:del>`,
    `<w:moveFrom>${run('d')}</w:moveFrom>`,
    `<w:moveTo>${run('e')}</w:moveTo>`,
  )
  expect(textsOf({ body })).toEqual(['abe'])
})

test('deleted rows are gone, rows and cells in content controls are there', () => {
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${word('hilang')}</w:tr>`
  const control = (inside: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="judul"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
  const body = table([1440, 1440], deleted, control(row(word('a'), control(word('b')))))
  expect(tableOf({ body }).cells.map(({ row, column, text }) => [row, column, text])).toEqual([
    [0, 0, 'a'],
    [0, 1, 'b'],
  ])
})

test('of links and fields the visible text is read', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = '<w:r><w:instrText>PAGE</w:instrText></w:r>'
  const inner = field('begin') + instruction + field('separate') + run('tak tampak') + field('end')
  const body = paragraph(
    `<w:hyperlink>${run('tautan ')}</w:hyperlink>`,
    `<w:fldSimple w:instr="DATE">${run('2026 ')}</w:fldSimple>`,
    field('begin') + inner + field('separate') + run('hasil') + field('end'),
  )
  expect(textsOf({ body })).toEqual(['tautan 2026 hasil'])
})

test('check marks of symbol fonts, tabs, breaks and hyphens are characters', () => {
  const symbol = (font: string, code: string) => `<w:sym w:font="${font}" w:char="${code}"/>`
  const body = paragraph(
    `<w:r>${symbol('Wingdings', 'F0FC')}${symbol('Symbol', 'F0D6')}${symbol('Wingdings 2', '0050')}</w:r>`,
    run('\u00fc', '<w:rFonts w:ascii="Wingdings"/>'),
    '<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c\u00add</w:t></w:r>',
  )
  expect(textsOf({ body })).toEqual(['✓√✓✓\ta\nb-cd'])
})

test('hidden text is not seen', () => {
  const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
  const body = paragraph(run('a'), run('b', '<w:vanish/>'), run('c', '<w:rStyle w:val="H"/>'))
  expect(textsOf({ body, styles })).toEqual(['a'])
})

const level = (ilvl: number, [format, text, start = 1]: readonly [string, string, number?]) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `
  <w:abstractNum w:abstractNumId="0">${level(0, ['decimal', '%1.'])}${level(1, ['lowerLetter', '%2)'])}${level(2, ['decimal', '%1.%3'])}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, ['bullet', ''])}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, ['upperRoman', '%1', 3])}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
const item = (id: number, ilvl: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${text && run(text)}</w:p>`

test('automatic numbers are read as they show', () => {
  const body = [
    item(1, 0, 'satu'),
    item(1, 1, 'anak'),
    item(1, 1, 'anak'),
    item(1, 0, 'dua'),
    item(1, 1, 'anak'),
    item(1, 2, 'cucu'),
    item(2, 0, 'butir'),
    item(3, 0, 'romawi'),
    item(3, 0, ''),
    item(4, 0, 'lagi'),
    item(1, 0, 'lanjut'),
    item(9, 0, 'tanpa daftar'),
  ].join('')
  expect(textsOf({ body, numbering })).toEqual([
    '1. satu',
    'a) anak',
    'b) anak',
    '2. dua',
    'a) anak',
    '2.1 cucu',
    'butir',
    'III romawi',
    'IV',
    '1. lagi',
    '2. lanjut',
    'tanpa daftar',
  ])
})

test('a column of automatic numbers has its numbers, by a style, too', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="No"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const numbered = cell('<w:p><w:pPr><w:pStyle w:val="No"/></w:pPr></w:p>')
  const body = table([720, 1440], row(numbered, word('a')), row(numbered, word('b')))
  expect(tableOf({ body, numbering, styles }).cells.map(({ text }) => text)).toEqual([
    '1.',
    'a',
    '2.',
    'b',
  ])
})

test('merged cells, gaps before a row, shade, turned and bold text', () => {
  const bold = paragraph(run('Tebal', '<w:b/>'), run(' '))
  const half = paragraph(run('Tebal', '<w:b/>'), run(' tidak', '<w:b w:val="0"/>'))
  const body = table(
    [720, 1440, 1440],
    row(
      cell(bold, '<w:vMerge w:val="restart"/><w:shd w:val="clear" w:fill="d9e2f3"/>'),
      cell(half, '<w:gridSpan w:val="2"/>'),
    ),
    row(
      cell(paragraph(), '<w:vMerge/>'),
      cell(paragraph(run('x')), '<w:textDirection w:val="btLr"/>'),
      cell(paragraph(), '<w:shd w:fill="auto"/>'),
    ),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph(run('y')), '<w:shd w:fill="FFFFFF"/>')}</w:tr>`,
  )
  const { cells, columnWidths } = tableOf({ body })
  expect(columnWidths).toEqual([12_700, 25_400, 25_400])
  expect(cells).toEqual([
    { row: 0, column: 0, rows: 2, columns: 1, text: 'Tebal', fill: 'D9E2F3', bold: true },
    { row: 0, column: 1, rows: 1, columns: 2, text: 'Tebal tidak' },
    { row: 1, column: 1, rows: 1, columns: 1, text: 'x', turned: true },
    { row: 1, column: 2, rows: 1, columns: 1, text: '' },
    { row: 2, column: 1, rows: 1, columns: 1, text: 'y' },
  ])
})

test('a style makes bold, and styles based on each other in a circle do no harm', () => {
  const style = (id: string, base: string, inside = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/>${inside}</w:style>`
  const styles = style('A', 'B') + style('B', 'A', '<w:rPr><w:b/></w:rPr>')
  const styled = `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>${run('x')}</w:p>`
  expect(tableOf({ styles, body: table([1440], row(cell(styled))) }).cells[0]?.bold).toBe(true)
})

test('a small table in a cell is its text, a big one stands after its table as well', () => {
  const small = table([720, 720], row(word('a'), word('b')), row(word('c'), word('d')))
  const line = row(word('1'), word('2'), word('3'))
  const big = table([720, 720, 720], line, line, line)
  const outer = table([4320], row(cell(paragraph(run('x')) + small + paragraph())), row(cell(big)))
  const tables = blocksOf({ body: outer }).map((block) => block.kind === 'table' && block.cells)
  expect(tables.map((cells) => cells && cells.map(({ text }) => text))).toEqual([
    ['x\na\tb\nc\td', '1\t2\t3\n1\t2\t3\n1\t2\t3'],
    ['1', '2', '3', '1', '2', '3', '1', '2', '3'],
  ])
})

test('a table of five columns in a cell is a form of its own, and no text of the cell', () => {
  const five = row(...Array.from('12345', word))
  const form = table([720, 720, 720, 720, 720], five, five, five)
  const outer = table([4320], row(cell(paragraph(run('x')) + form + paragraph())))
  const tables = blocksOf({ body: outer }).map((block) => block.kind === 'table' && block.cells)
  expect(tables.map((cells) => cells && cells.map(({ text }) => text))).toEqual([
    ['x'],
    Array.from('123451234512345'),
  ])
})

test('heights of rows are those of the file, or follow from the text', () => {
  const height = (value: number, rule: string) =>
    `<w:trPr><w:trHeight w:val="${value}" w:hRule="${rule}"/></w:trPr>`
  const long = cell(paragraph(run('kata '.repeat(40).trim(), '<w:sz w:val="20"/>')))
  const body = table(
    [1440],
    `<w:tr>${height(720, 'atLeast')}${word('x')}</w:tr>`,
    `<w:tr>${height(240, 'exact')}${long}</w:tr>`,
    row(long),
  )
  // 199 letters of 10 pt, 21.6 mm wide: 12.25 letters of half the size fit, so 17 lines of 11.7 pt.
  expect(tableOf({ body }).rowHeights).toEqual([
    12_700,
    4_233,
    Math.round((17 * 11.7 * 25_400) / 72),
  ])
})

test('headers that say the same are read once, in the order of their sections', () => {
  const text = (words: string) => `<p><r><t>${words}</t></r></p>`
  const section = ['c', 'a', 'b'].map((id) => `<headerReference id="${id}"/>`).join('')
  const header = (id: string) => [id, ['header', `${id}.xml`]] as const
  const bytes = buildPackage({
    'word/document.xml': `<document><body>${text('Isi')}<sectPr>${section}</sectPr></body></document>`,
    'word/_rels/document.xml.rels': relationships(
      Object.fromEntries([header('a'), header('b'), header('c')]),
    ),
    'word/a.xml': `<hdr>${text('Kepala')}</hdr>`,
    'word/b.xml': `<hdr>${text('Kepala')}</hdr>`,
    'word/c.xml': `<hdr>${text('Halaman pertama')}</hdr>`,
  })
  const reading = readOfficeDocument(bytes)
  const texts = reading.ok && reading.document.blocks.map((block) => 'text' in block && block.text)
  expect(texts).toEqual(['Halaman pertama', 'Kepala', 'Isi'])
})

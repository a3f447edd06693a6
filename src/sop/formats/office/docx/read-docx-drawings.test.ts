import { expect, test } from 'vitest'
import { buildDocx } from '../fixtures/build-office-file.ts'
import type { OfficeTable } from '../office-document.ts'
import { readOfficeDocument } from '../read-office-document.ts'

// Lengths of Word in the tests: 360,000 EMU, 28.35 pt and 567 twips are a centimetre.
const cm = (length: number) => Math.round(length * 360_000)

function tablesOf(body: string, settings?: string): OfficeTable[] {
  const reading = readOfficeDocument(buildDocx({ body, ...(settings && { settings }) }))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.document.blocks.filter((block) => block.kind === 'table')
}

function tableOf(body: string, settings?: string): OfficeTable {
  const [table] = tablesOf(body, settings)
  if (table === undefined) throw new Error('no table')
  return table
}

/** A table of two columns of 3 cm and rows of 2 cm; margins of cells are 0, its texts are given row by row. */
function grid(...rows: (readonly [string, string])[]): string {
  const height = '<w:trPr><w:trHeight w:val="1134" w:hRule="exact"/></w:trPr>'
  const cells = rows.map(([a, b]) => `<w:tr>${height}<w:tc>${a}</w:tc><w:tc>${b}</w:tc></w:tr>`)
  const margins = '<w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar>'
  const columns = '<w:tblGrid><w:gridCol w:w="1701"/><w:gridCol w:w="1701"/></w:tblGrid>'
  return `<w:tbl><w:tblPr>${margins}</w:tblPr>${columns}${cells.join('')}</w:tbl>`
}

const empty = '<w:p/>'
const hang = (...drawings: string[]) => `<w:p><w:r>${drawings.join('')}</w:r></w:p>`

type Box = readonly [x: number, y: number, width: number, height: number]

const black = '<a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'

/** Size and form of a shape at a place in its group, as Word writes them. */
function properties([x, y, width, height]: Box, form: string, turn = ''): string {
  const frame = `<a:xfrm ${turn}><a:off x="${cm(x)}" y="${cm(y)}"/><a:ext cx="${cm(width)}" cy="${cm(height)}"/></a:xfrm>`
  return `${frame}<a:prstGeom prst="${form}"><a:avLst/></a:prstGeom>`
}

function anchor(
  [x, y, width, height]: Box,
  inside: string,
  { from = ['column', 'paragraph'], id = 1, attributes = '' } = {},
): string {
  return `<w:drawing><wp:anchor ${attributes}>
    <wp:positionH relativeFrom="${from[0]}"><wp:posOffset>${cm(x)}</wp:posOffset></wp:positionH>
    <wp:positionV relativeFrom="${from[1]}"><wp:posOffset>${cm(y)}</wp:posOffset></wp:positionV>
    <wp:extent cx="${cm(width)}" cy="${cm(height)}"/><wp:docPr id="${id}" name="x"/>
    <a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`
}

/** A shape as Word 2010 and later write it, with its older twin. */
function shape(box: Box, form: string, options: { text?: string; id?: number } = {}): string {
  const text = options.text
    ? `<wps:txbx><w:txbxContent><w:p><w:r><w:t>${options.text}</w:t></w:r></w:p></w:txbxContent></wps:txbx>`
    : ''
  const [, , width, height] = box
  const newer = anchor(
    box,
    `<wps:wsp><wps:cNvSpPr/><wps:spPr>${properties([0, 0, width, height], form)}${black}</wps:spPr>${text}</wps:wsp>`,
    { id: options.id ?? 1 },
  )
  const older = `<w:pict><v:rect style="position:absolute;width:9cm;height:9cm"/></w:pict>`
  return `<mc:AlternateContent><mc:Choice Requires="wps">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`
}

test('a shape in a cell counts from the cell, its older twin is passed over', () => {
  const { shapes, cells } = tableOf(
    grid(
      [empty, hang(shape([0.5, 0.5, 2, 1], 'flowChartProcess', { text: 'Cetak' }))],
      [empty, empty],
    ),
  )
  const box = { x: 35_004, y: 5_000, width: 20_000, height: 10_000 }
  expect(shapes).toEqual([
    {
      id: '1-0-1',
      kind: 'process',
      form: 'flowChartProcess',
      text: 'Cetak',
      box,
      row: 0,
      estimated: true,
    },
  ])
  expect(cells.map(({ text }) => text)).toEqual(['', '', '', ''])
})

test('a shape that has left the row of its cell has no row but its box', () => {
  const { shapes } = tableOf(grid([hang(shape([0, 2.5, 1, 1], 'diamond')), empty], [empty, empty]))
  expect(shapes).toMatchObject([{ kind: 'decision', box: { x: 0, y: 25_000 } }])
  expect(shapes[0]).not.toHaveProperty('row')
})

test.each([
  ['flowChartTerminator', 'terminator'],
  ['roundRect', 'terminator'],
  ['ellipse', 'terminator'],
  ['rect', 'process'],
  ['flowChartDecision', 'decision'],
  ['flowChartOffpageConnector', 'connector'],
  ['homePlate', 'connector'],
  ['flowChartDocument', 'other'],
  ['constructor', 'other'],
])('the form %s is a %s', (form, kind) => {
  const { shapes } = tableOf(grid([hang(shape([0, 0, 1, 1], form)), empty]))
  expect(shapes).toMatchObject([{ form, kind }])
})

test('a text box is text, and so is what has neither line nor fill; empty it is not seen', () => {
  const box: Box = [0, 0, 1, 1]
  const text =
    '<wps:txbx><w:txbxContent><w:p><w:r><w:t>Ya</w:t></w:r></w:p></w:txbxContent></wps:txbx>'
  const make = (kind: string, paint: string, inside: string) =>
    anchor(
      box,
      `<wps:wsp><wps:cNvSpPr ${kind}/><wps:spPr>${properties(box, 'rect')}${paint}</wps:spPr>${inside}</wps:wsp>`,
    )
  const white = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln><a:noFill/></a:ln>'
  const styled = '<wps:style><a:lnRef idx="2"/><a:fillRef idx="0"/></wps:style>'
  const drawings = [
    make('txBox="1"', black, text),
    make('', '<a:noFill/><a:ln><a:noFill/></a:ln>', text),
    make('', white, text),
    make('', white, ''),
    make('', '', styled),
    make('', '', ''),
  ]
  const { shapes } = tableOf(grid([hang(...drawings), empty]))
  expect(shapes.map(({ kind, text }) => [kind, text])).toEqual([
    ['text', 'Ya'],
    ['text', 'Ya'],
    ['text', 'Ya'],
    ['process', ''],
  ])
})

const line = (box: Box, form: string, turn = '') => {
  const [, , width, height] = box
  const heads = '<a:ln><a:solidFill/><a:headEnd type="none"/><a:tailEnd type="triangle"/></a:ln>'
  const frame = properties([0, 0, width, height], form, turn)
  return anchor(box, `<wps:wsp><wps:cNvCnPr/><wps:spPr>${frame}${heads}</wps:spPr></wps:wsp>`)
}
const pointsOf = (table: OfficeTable) =>
  table.lines.map(({ points }) =>
    points.map(({ x, y }) => [Math.round(x / 1_000), Math.round(y / 1_000)]),
  )

//  0 ┌──────┐        as it is: from (0,0) to (20,10) mm; each other one turned or flipped
//    └──────┘ 10
test.each([
  ['line', '', [[0, 0], [20, 10]]],
  ['line', 'flipH="1"', [[20, 0], [0, 10]]],
  ['straightConnector1', 'flipV="1"', [[0, 10], [20, 0]]],
  ['bentConnector2', '', [[0, 0], [20, 0], [20, 10]]],
  ['bentConnector3', '', [[0, 0], [10, 0], [10, 10], [20, 10]]],
  ['bentConnector4', '', [[0, 0], [10, 0], [10, 5], [20, 5], [20, 10]]],
  ['bentConnector5', '', [[0, 0], [10, 0], [10, 5], [10, 5], [10, 10], [20, 10]]],
  ['curvedConnector3', '', [[0, 0], [10, 0], [10, 10], [20, 10]]],
  ['bentConnector2', 'rot="10800000"', [[20, 10], [0, 10], [0, 0]]],
])('the corners of %s %s', (form, turn, points) => {
  expect(pointsOf(tableOf(grid([hang(line([0, 0, 2, 1], form, turn)), empty])))).toEqual([points])
}) // prettier-ignore

//  ┌──────┐                       ┌───┐ start
//  └──────┘ 2 × 1 cm at (0,0)     │   │        turned about its middle, at (10, 5) mm
//                             end └───┘
test('a line that lies on its side is placed by its box before it was turned', () => {
  const table = tableOf(grid([hang(line([0, 0, 2, 1], 'line', 'rot="5400000"')), empty]))
  expect(pointsOf(table)).toEqual([[[15, -5], [5, 15]]]) // prettier-ignore
  expect(table.lines[0]?.heads).toBe('end')
})

test('where the anchor does not say the size of its line, it is placed by the box that is seen', () => {
  const turned = line([0, 0, 2, 1], 'line', 'rot="5400000"')
  const unsaid = turned.replace(/<wp:extent [^>]*>/, '<wp:extent cx="63500" cy="63500"/>')
  expect(pointsOf(tableOf(grid([hang(unsaid), empty])))).toEqual([[[10, 0], [0, 20]]]) // prettier-ignore
})

test('block arrows are lines with a head where they point', () => {
  const drawings = ['downArrow', 'leftArrow', 'leftRightArrow'].map((form) =>
    shape([0, 0, 2, 1], form),
  )
  const table = tableOf(grid([hang(...drawings), empty]))
  expect(pointsOf(table)).toEqual([[[10, 0], [10, 10]], [[0, 5], [20, 5]], [[0, 5], [20, 5]]]) // prettier-ignore
  expect(table.lines.map(({ heads }) => heads)).toEqual(['end', 'start', 'both'])
})

const inGroup = (id: number, box: Box, form: string) =>
  `<wps:wsp><wps:cNvPr id="${id}"/><wps:cNvSpPr/><wps:spPr>${properties(box, form)}${black}</wps:spPr></wps:wsp>`

test('shapes in groups in groups are placed through all frames, connectors know their shapes', () => {
  const frame = (outer: Box, inner: Box) =>
    `<wpg:grpSpPr><a:xfrm><a:off x="${cm(outer[0])}" y="${cm(outer[1])}"/><a:ext cx="${cm(outer[2])}" cy="${cm(outer[3])}"/>
     <a:chOff x="${cm(inner[0])}" y="${cm(inner[1])}"/><a:chExt cx="${cm(inner[2])}" cy="${cm(inner[3])}"/></a:xfrm></wpg:grpSpPr>`
  const tie = '<a:stCxn id="7" idx="2"/><a:endCxn id="8" idx="0"/>'
  const connector = `<wps:wsp><wps:cNvPr id="9"/><wps:cNvCnPr>${tie}</wps:cNvCnPr><wps:spPr>${properties([1, 1, 2, 2], 'line')}</wps:spPr></wps:wsp>`
  // The inner group is drawn at half its size, 1 cm right of and below the corner of the outer.
  const inner = `<wpg:grpSp>${frame([11, 11, 2, 2], [0, 0, 4, 4])}${inGroup(7, [0, 0, 2, 2], 'rect')}${inGroup(8, [2, 2, 2, 2], 'diamond')}${connector}</wpg:grpSp>`
  const group = `<wpg:wgp>${frame([10, 10, 4, 4], [10, 10, 4, 4])}${inner}</wpg:wgp>`
  const other = shape([0, 0, 1, 1], 'rect', { id: 7 })
  const table = tableOf(grid([hang(anchor([0.5, 0.5, 4, 4], group), other), empty], [empty, empty]))
  expect(table.shapes.map(({ id, box }) => [id, box.x, box.y, box.width])).toEqual([
    ['1-0-1', 15_000, 15_000, 10_000],
    ['1-0-2', 25_000, 25_000, 10_000],
    ['1-0-4', 0, 0, 10_000],
  ])
  expect(table.lines).toMatchObject([
    { from: '1-0-1', to: '1-0-2', points: [{ x: 20_000 }, { x: 30_000 }] },
  ])
})

test('a canvas counts from its corner', () => {
  const canvas = `<wpc:wpc>${inGroup(3, [1, 0.5, 2, 1], 'rect')}</wpc:wpc>`
  const { shapes } = tableOf(grid([hang(anchor([0.5, 0.5, 6, 4], canvas)), empty]))
  expect(shapes).toMatchObject([{ box: { x: 15_000, y: 10_000, width: 20_000, height: 10_000 } }])
})

test('a group that is turned turns its shapes about its middle', () => {
  const frame = `<wpg:grpSpPr><a:xfrm rot="10800000"><a:off x="0" y="0"/><a:ext cx="${cm(4)}" cy="${cm(2)}"/><a:chOff x="0" y="0"/><a:chExt cx="${cm(4)}" cy="${cm(2)}"/></a:xfrm></wpg:grpSpPr>`
  const group = `<wpg:wgp>${frame}${inGroup(3, [0, 0, 1, 1], 'rect')}</wpg:wgp>`
  const { shapes } = tableOf(grid([hang(anchor([0, 0, 4, 2], group)), empty]))
  expect(shapes).toMatchObject([{ box: { x: 30_000, y: 10_000, width: 10_000, height: 10_000 } }])
})

test('a line of free form keeps its corners, a closed one is a shape', () => {
  const free = (end: string) => {
    const point = (x: number, y: number) => `<a:pt x="${x}" y="${y}"/>`
    const path = `<a:path w="2" h="1"><a:moveTo>${point(0, 0)}</a:moveTo><a:lnTo>${point(2, 0)}</a:lnTo><a:lnTo>${point(2, 1)}</a:lnTo>${end}</a:path>`
    return `<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cm(2)}" cy="${cm(1)}"/></a:xfrm><a:custGeom><a:pathLst>${path}</a:pathLst></a:custGeom>${black}</wps:spPr></wps:wsp>`
  }
  const drawings = ['', '<a:close/>'].map((end) => anchor([0, 0, 2, 1], free(end)))
  const table = tableOf(grid([hang(...drawings), empty]))
  expect(pointsOf(table)).toEqual([[[0, 0], [20, 0], [20, 10]]]) // prettier-ignore
  expect(table.shapes).toMatchObject([{ kind: 'other', form: 'custom' }])
})

test('drawings between tables lie over the nearest table', () => {
  const one =
    '<wps:wsp><wps:spPr>' + properties([0, 0, 1, 1], 'rect') + black + '</wps:spPr></wps:wsp>'
  const page = { from: ['page', 'margin'] }
  // The paragraph before the table is a line of 11 pt high: 11 × 1.17 pt.
  const before = hang(anchor([1, 1, 1, 1], one), anchor([3.54, 2, 1, 1], one, page))
  const after = hang(anchor([1, -1, 1, 1], one))
  const rows = grid([empty, empty], [empty, empty])
  const [first, second] = tablesOf(before + rows + after + rows)
  const line = Math.round((11 * 1.17 * 25_400) / 72)
  expect(first?.shapes.map(({ box }) => [box.x, box.y])).toEqual([
    [10_000, 10_000 - line],
    [10_000, 20_000 - line],
    [10_000, 30_006],
  ])
  expect(first?.shapes.every(({ row, estimated }) => row === undefined && estimated)).toBe(true)
  expect(second?.shapes).toEqual([])
})

test('a drawing over a table on the second page counts from that page', () => {
  const one =
    '<wps:wsp><wps:spPr>' + properties([0, 0, 1, 1], 'rect') + black + '</wps:spPr></wps:wsp>'
  const hung = anchor([1, 1, 1, 1], one, { from: ['margin', 'margin'] })
  const broken = `<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r>${hung}</w:r></w:p>`
  const table = tableOf('<w:p/><w:p/>' + broken + grid([empty, empty]))
  const line = Math.round((11 * 1.17 * 25_400) / 72)
  expect(table.shapes.map(({ box }) => [box.x, box.y])).toEqual([[10_000, 10_000 - line]])
})

test('a paragraph with nothing but a page break takes no room on the new page', () => {
  const one =
    '<wps:wsp><wps:spPr>' + properties([0, 0, 1, 1], 'rect') + black + '</wps:spPr></wps:wsp>'
  const hung = anchor([1, 1, 1, 1], one, { from: ['page', 'margin'] })
  const broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  const table = tableOf('<w:p/>' + broken + hang(hung) + grid([empty, empty]))
  const line = Math.round((11 * 1.17 * 25_400) / 72)
  expect(table.shapes.map(({ box }) => box.y)).toEqual([10_000 - line])
})

test.each([
  ['', 0],
  ['<w:type w:val="continuous"/>', 2],
])('a section of type "%s" begins below %i lines of its page', (type, lines) => {
  const one =
    '<wps:wsp><wps:spPr>' + properties([0, 0, 1, 1], 'rect') + black + '</wps:spPr></wps:wsp>'
  const hung = anchor([1, 2, 1, 1], one, { from: ['margin', 'margin'] })
  const ended = '<w:p/><w:p><w:pPr><w:sectPr/></w:pPr></w:p>'
  const table = tableOf(ended + hang(hung) + grid([empty, empty]) + `<w:sectPr>${type}</w:sectPr>`)
  const line = (11 * 1.17 * 25_400) / 72
  expect(table.shapes.map(({ box }) => box.y)).toEqual([Math.round(20_000 - (lines + 1) * line)])
})

const pict = (...inside: string[]) => `<w:pict>${inside.join('')}</w:pict>`
const at = (box: Box, more = '') =>
  `style="position:absolute;margin-left:${box[0]}cm;margin-top:${box[1]}cm;width:${box[2]}cm;height:${box[3]}cm;${more}"`

test('shapes of old documents are told by their number, kind or element', () => {
  const box: Box = [0.5, 0.5, 2, 1]
  const type = '<v:shapetype id="_x0000_t110" o:spt="110" path="m0,0l1,1xe"/>'
  const text =
    '<v:textbox><w:txbxContent><w:p><w:r><w:t>Ya</w:t></w:r></w:p></w:txbxContent></v:textbox>'
  const { shapes, cells } = tableOf(
    grid([
      hang(
        pict(type, `<v:shape id="a" type="#_x0000_t110" ${at(box)}/>`),
        pict(`<v:shape type="#_x0000_t116" ${at(box)}/>`),
        pict(`<v:roundrect ${at(box)}/>`),
        pict(`<v:oval ${at(box)}/>`),
        pict(`<v:rect ${at(box)}/>`),
        pict(`<v:shape type="#_x0000_t202" ${at(box)} stroked="f">${text}</v:shape>`),
        pict(`<v:rect ${at(box)} stroked="f" filled="f">${text}</v:rect>`),
        pict(`<v:shape type="#_x0000_t177" ${at(box)}/>`),
        pict(`<v:shape type="#_x0000_t75" ${at(box)}><v:imagedata r:id="far"/></v:shape>`),
      ),
      empty,
    ]),
  )
  expect(shapes.map(({ kind, form, text }) => `${kind} ${form}${text}`)).toEqual([
    'decision flowChartDecision',
    'terminator flowChartTerminator',
    'terminator roundRect',
    'terminator ellipse',
    'process rect',
    'text textBoxYa',
    'text rectYa',
    'connector flowChartOffpageConnector',
  ])
  expect(shapes.every(({ row }) => row === 0)).toBe(true)
  expect(shapes[0]?.box).toEqual({ x: 5_000, y: 5_000, width: 20_000, height: 10_000 })
  expect(cells[0]?.text).toBe('')
})

test('lines of old documents have their ends, heads and shapes', () => {
  const settings = `<w:shapeDefaults><o:shapelayout><o:rules><o:r type="connector" idref="#c">
    <o:proxy start="" idref="#a"/><o:proxy end="" idref="#b"/></o:r></o:rules></o:shapelayout></w:shapeDefaults>`
  const box: Box = [0, 0, 2, 1]
  const table = tableOf(
    grid([
      hang(
        pict(`<v:rect id="Kotak" o:spid="a" ${at(box)}/>`, `<v:rect id="b" ${at(box)}/>`),
        pict(
          `<v:shape id="c" type="#_x0000_t34" adj="5400" ${at(box, 'flip:x')}><v:stroke endarrow="block"/></v:shape>`,
        ),
        pict(
          '<v:line style="position:absolute" from="0,1cm" to="2cm,28.35pt"><v:stroke startarrow="open"/></v:line>',
        ),
        pict('<v:polyline style="position:absolute" points="0,0,1cm,0,1cm,2cm"/>'),
        pict(`<v:shape type="#_x0000_t33" ${at(box, 'rotation:90;flip:x')}/>`),
        pict(`<v:shape coordsize="100,50" path="m,l100,,100,50e" ${at(box, 'rotation:180')}/>`),
      ),
      empty,
    ]),
    settings,
  )
  expect(pointsOf(table)).toEqual([
    [[20, 0], [15, 0], [15, 10], [0, 10]],
    [[0, 10], [20, 10]],
    [[0, 0], [10, 0], [10, 20]],
    // Turned about (10, 5) from (0,0) (20,0) (20,10), then flipped: VML flips what was turned.
    [[5, -5], [5, 15], [15, 15]],
    [[20, 10], [0, 10], [0, 0]],
  ]) // prettier-ignore
  expect(table.lines.map(({ heads }) => heads)).toEqual(['end', 'start', 'none', 'none', 'none'])
  const [a, b] = table.shapes
  expect(table.lines[0]).toMatchObject({ from: a?.id, to: b?.id })
})

test('groups of old documents have coordinates of their own', () => {
  const group = `<v:group ${at([1, 0.5, 4, 2])} coordorigin="100,100" coordsize="400,200">
    <v:rect style="position:absolute;left:200;top:100;width:100;height:100"/>
    <v:line from="100,100" to="300,200"/></v:group>`
  const table = tableOf(grid([hang(pict(group)), empty]))
  expect(table.shapes).toMatchObject([
    { box: { x: 20_000, y: 5_000, width: 10_000, height: 10_000 } },
  ])
  expect(pointsOf(table)).toEqual([[[10, 5], [30, 15]]]) // prettier-ignore
})

test('places by alignment are found', () => {
  const one =
    '<wps:wsp><wps:spPr>' + properties([0, 0, 1, 1], 'rect') + black + '</wps:spPr></wps:wsp>'
  const centred = anchor([0, 0, 1, 1], one)
    .replaceAll(/<wp:posOffset>0</g, '<wp:align>center<')
    .replaceAll('/wp:posOffset', '/wp:align')
  const inline = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/>
    <a:graphic><a:graphicData>${one}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const old = pict(`<v:rect ${at([0, 0, 1, 1], 'mso-position-horizontal:right')}/>`)
  const { shapes } = tableOf(grid([hang(centred), inline], [hang(old), empty]))
  // A column of 1,701 twips is 30,004 µm wide.
  expect(shapes.map(({ box }) => box.x)).toEqual([10_002, 40_006, 20_004])
})

import { escapeText, points, type Box, type TextPrimitive } from '#diagram'
import type { FlowItem, FlowLine } from '../flow-items.ts'
import { nameItem, type SayItem } from '../flow-words.ts'
import { emblemLook, labelLook, lineLook, symbolLook, tieMarks } from '../package/drawing-ml.ts'
import { halfPoints } from '../package/office-units.ts'
import { element } from '../package/xml.ts'
import type { SheetTable } from '../sheet-table.ts'
import type { Grid, Spot } from './grid.ts'

const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:xdr14': 'http://schemas.microsoft.com/office/excel/2010/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
}

/** Writes the flow over a worksheet. Everything hangs between cells: it moves with them, lines stretch. */
export function drawingXml(items: readonly FlowItem[], grid: Grid, say: SayItem): string {
  const drawn = items.map((item) => anchorXml(item.box, grid, itemXml(item, say(item))))
  return element('xdr:wsDr', namespaces, ...drawn)
}

/** Writes circles where the emblem belongs. */
export function emblemsXml({ cells }: SheetTable, grid: Grid): string {
  const boxes = cells.flatMap(({ logo }) => logo ?? [])
  const drawn = boxes.map((box, index) => {
    const mark = element('xdr:cNvPr', { id: index + 1, name: `Logo ${index + 1}`, descr: 'Logo' })
    const shape = shapeXml(mark, { look: emblemLook(box), lines: [], textBox: false })
    return anchorXml(box, grid, { xml: shape, sized: false })
  })
  return element('xdr:wsDr', namespaces, ...drawn)
}

/** An object, and whether it grows with the cells below it. */
type Anchored = { readonly xml: string; readonly sized: boolean }

function anchorXml(box: Box, { spotOf }: Grid, { xml, sized }: Anchored): string {
  const to = { x: box.x + box.width, y: box.y + box.height }
  return element(
    'xdr:twoCellAnchor',
    { editAs: sized ? 'twoCell' : 'oneCell' },
    spotXml('xdr:from', spotOf(box)),
    spotXml('xdr:to', spotOf(to)),
    xml,
    element('xdr:clientData'),
  )
}

function spotXml(name: string, { column, columnOffset, row, rowOffset }: Spot): string {
  const count = (part: string, value: number) => element(`xdr:${part}`, {}, String(value))
  return element(
    name,
    {},
    count('col', column),
    count('colOff', columnOffset),
    count('row', row),
    count('rowOff', rowOffset),
  )
}

function itemXml(item: FlowItem, said: string): Anchored {
  const descr = said === '' ? undefined : said
  const mark = element('xdr:cNvPr', { id: item.id, name: nameItem(item), descr })
  switch (item.kind) {
    case 'shape': {
      const { shape, letter } = item.symbol
      const look = symbolLook(shape, item.box)
      const lines = letter === undefined ? [] : [{ text: letter, ...letterFont }]
      return { xml: shapeXml(mark, { look, lines, textBox: false }), sized: false }
    }
    case 'text': {
      const look = labelLook(item.box)
      return { xml: shapeXml(mark, { look, lines: item.lines, textBox: true }), sized: false }
    }
    case 'line':
      return { xml: lineXml(item, mark), sized: true }
  }
}

/**
 * A straight line is a connector. So is one with corners where the program can leave them in place;
 * LibreOffice (7.4), which would draw it its own way, takes the same line untied.
 */
function lineXml(line: FlowLine, mark: string): string {
  const look = element('xdr:spPr', {}, lineLook(line, line.box))
  const ties = element('xdr:cNvCxnSpPr', {}, tieMarks(line))
  const tied = element('xdr:cxnSp', { macro: '' }, element('xdr:nvCxnSpPr', {}, mark, ties), look)
  if (line.points.length === 2) return tied
  const head = element('xdr:nvSpPr', {}, mark, element('xdr:cNvSpPr'))
  const untied = element('xdr:sp', { macro: '', textlink: '' }, head, look)
  return element(
    'mc:AlternateContent',
    {},
    element('mc:Choice', { Requires: 'xdr14' }, tied),
    element('mc:Fallback', {}, untied),
  )
}

const letterFont = { size: points(8.5), weight: 'bold' } as const

type TextLine = Pick<TextPrimitive, 'text' | 'size' | 'weight'>
type ShapeParts = {
  readonly look: string
  readonly lines: readonly TextLine[]
  readonly textBox: boolean
}

function shapeXml(mark: string, { look, lines, textBox }: ShapeParts): string {
  return element(
    'xdr:sp',
    { macro: '', textlink: '' },
    element('xdr:nvSpPr', {}, mark, element('xdr:cNvSpPr', textBox ? { txBox: 1 } : {})),
    element('xdr:spPr', {}, look),
    textXml(lines),
  )
}

/** The text of a shape, in the middle, without blank around it. */
function textXml(lines: readonly TextLine[]): string {
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  const overflow = { vertOverflow: 'overflow', horzOverflow: 'overflow', wrap: 'none' }
  const body = element('a:bodyPr', { ...overflow, ...insets, anchor: 'ctr' })
  const paragraphs = lines.map(({ text, size, weight }) => {
    const look = { lang: 'id-ID', sz: halfPoints(size) * 50, b: weight === 'bold' ? 1 : 0 }
    const black = element('a:solidFill', {}, element('a:srgbClr', { val: '000000' }))
    const letters = element('a:rPr', look, black, element('a:latin', { typeface: 'Arial' }))
    const run = element('a:r', {}, letters, element('a:t', {}, escapeText(text)))
    return element('a:p', {}, element('a:pPr', { algn: 'ctr' }), run)
  })
  const content = paragraphs.length > 0 ? paragraphs : [element('a:p')]
  return element('xdr:txBody', {}, body, element('a:lstStyle'), ...content)
}

import type { TextPrimitive } from '#diagram'
import { halfPoints } from '../package/office-units.ts'
import { element } from '../package/xml.ts'
import type { SheetCell } from '../sheet-table.ts'

/** How a cell looks. */
export type CellStyle = Pick<SheetCell, 'borders' | 'shaded'> & {
  readonly letters: Letters
  readonly across: 'left' | 'center'
  readonly down: 'top' | 'center' | 'bottom'
  readonly turned: boolean
  readonly indent: number
}

export type Letters = Pick<TextPrimitive, 'size' | 'weight'>

/** Gathers the styles of a workbook while its cells are written, each once. */
export type Styles = {
  /** Number of a style, from 0. */
  readonly idOf: (style: CellStyle) => number
  readonly toXml: () => string
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Begins the styles of a workbook: with the usual one, whose letters measure the columns. */
export function startStyles(): Styles {
  const fonts = numberOnce(fontXml({ size: 3528, weight: 'regular' }))
  const borders = numberOnce(element('border', {}, ...sides.map((side) => element(side))))
  const formats = numberOnce(
    element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  )
  const idOf = (style: CellStyle) => {
    const fontId = fonts.idOf(fontXml(style.letters))
    const borderId = borders.idOf(borderXml(style))
    return formats.idOf(formatXml(style, { fontId, borderId }))
  }
  const toXml = () =>
    element(
      'styleSheet',
      { xmlns: spreadsheet },
      listXml('fonts', fonts.list()),
      listXml('fills', fills),
      listXml('borders', borders.list()),
      listXml('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      listXml('cellXfs', formats.list()),
      listXml('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    )
  return { idOf, toXml }
}

/** Numbers texts in the order in which they are first met. */
function numberOnce(first: string) {
  const ids = new Map([[first, 0]])
  const idOf = (text: string): number => {
    const id = ids.get(text) ?? ids.size
    ids.set(text, id)
    return id
  }
  return { idOf, list: () => [...ids.keys()] }
}

function listXml(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, ...items)
}

/** The first two are always these in Excel. */
const fills = [
  element('fill', {}, element('patternFill', { patternType: 'none' })),
  element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: 'FFEEF0F2' }),
      element('bgColor', { indexed: 64 }),
    ),
  ),
]
const shade = fills.length - 1

function fontXml(letters: Letters): string {
  return element('font', {}, ...lettersXml(letters), element('name', { val: 'Arial' }))
}

/** Weight and size, as fonts and runs of text have them. */
export function lettersXml({ size, weight }: Letters): string[] {
  const bold = weight === 'bold' ? [element('b')] : []
  return [...bold, element('sz', { val: halfPoints(size) / 2 })]
}

const sides = ['left', 'right', 'top', 'bottom'] as const
const rules = {
  frame: { style: 'medium', color: 'FF000000' },
  rule: { style: 'thin', color: 'FF000000' },
  grid: { style: 'thin', color: 'FF9AA0A6' },
} as const

function borderXml({ borders }: CellStyle): string {
  const lines = sides.map((side) => {
    const weight = borders[side]
    if (weight === undefined) return element(side)
    const { style, color } = rules[weight]
    return element(side, { style }, element('color', { rgb: color }))
  })
  return element('border', {}, ...lines, element('diagonal'))
}

function formatXml(
  { shaded, across, down, turned, indent }: CellStyle,
  { fontId, borderId }: { readonly fontId: number; readonly borderId: number },
): string {
  const alignment = {
    horizontal: across,
    vertical: down,
    textRotation: turned ? 90 : undefined,
    wrapText: 1,
    indent: indent === 0 ? undefined : indent,
  }
  return element(
    'xf',
    {
      numFmtId: 0,
      fontId,
      fillId: shaded ? shade : 0,
      borderId,
      xfId: 0,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    element('alignment', alignment),
  )
}

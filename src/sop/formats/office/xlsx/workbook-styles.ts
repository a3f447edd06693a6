import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findBelow, findChild } from '../../xml/xml-queries.ts'
import { readColor } from './colors.ts'
import { builtInFormat } from './format-value.ts'

/** How a cell looks. */
export type CellStyle = {
  readonly format: string
  readonly bold: boolean
  readonly turned: boolean
  readonly font?: string
  readonly fill?: string
}

/** Reads the styles of cells in the order in which cells name them; linear. */
export function readCellStyles(
  root: XmlElement | undefined,
  theme: readonly string[],
): readonly CellStyle[] {
  const listOf = (name: string) => {
    const list = root && findChild(root, name)
    return list ? childrenOf(list) : []
  }
  const formats = new Map(
    listOf('numFmts').map((it) => [
      attributeOf(it, 'numFmtId'),
      attributeOf(it, 'formatCode') ?? '',
    ]),
  )
  const fonts = listOf('fonts').map(readFont)
  const fills = listOf('fills').map((fill) => readFill(fill, theme))
  return listOf('cellXfs').map((style) => {
    const number = attributeOf(style, 'numFmtId') ?? '0'
    const fill = fills[Number(attributeOf(style, 'fillId') ?? 0)]
    return {
      format: formats.get(number) ?? builtInFormat(Number(number)),
      turned: isTurned(findChild(style, 'alignment')),
      ...(fonts[Number(attributeOf(style, 'fontId') ?? 0)] ?? { bold: false }),
      ...(fill !== undefined && { fill }),
    }
  })
}

/** Reads boldness and name of a font, of a cell or of a piece of its text. */
export function readFont(element: XmlElement): { readonly bold: boolean; readonly font?: string } {
  const bold = findChild(element, 'b')
  const name = findChild(element, 'name') ?? findChild(element, 'rFont')
  const font = name && attributeOf(name, 'val')
  return {
    bold: bold !== undefined && !['0', 'false'].includes(attributeOf(bold, 'val') ?? '1'),
    ...(font !== undefined && { font }),
  }
}

function readFill(fill: XmlElement, theme: readonly string[]): string | undefined {
  const pattern = findChild(fill, 'patternFill')
  if (pattern === undefined || attributeOf(pattern, 'patternType') !== 'solid') return undefined
  const element = findBelow(pattern, 'fgColor')
  const color = element && readColor(element, theme)
  return color === 'FFFFFF' ? undefined : color
}

/** Degrees up to 90, down from 91, or 255 for letters below one another. */
function isTurned(alignment: XmlElement | undefined): boolean {
  const rotation = Number((alignment && attributeOf(alignment, 'textRotation')) ?? 0)
  return (rotation >= 45 && rotation <= 90) || rotation >= 135
}

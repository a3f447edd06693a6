import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findChild, textOf } from '../../xml/xml-queries.ts'
import { symbolText } from '../symbol-text.ts'
import { formatValue } from './format-value.ts'
import { readFont, type CellStyle } from './workbook-styles.ts'

/** A text in pieces, each with its own look or the cell's. */
export type RichText = readonly {
  readonly text: string
  readonly look?: { readonly bold: boolean; readonly font?: string }
}[]

/** What cells of a workbook are read with. */
export type WorkbookContext = {
  readonly strings: readonly RichText[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

/** Reads a shared or inline string; readings for Japanese are left out. */
export function readRichText(element: XmlElement): RichText {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 't') return [{ text: unescape(textOf(child)) }]
    if (child.name !== 'r') return []
    const [properties, text] = [findChild(child, 'rPr'), findChild(child, 't')]
    const look = properties && readFont(properties)
    return [{ text: text ? unescape(textOf(text)) : '', ...(look && { look }) }]
  })
}

/** Characters that XML forbids are written "_x000D_". */
function unescape(text: string): string {
  return text
    .replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('\r\n', '\n')
}

/** Gives what a cell shows, and whether all of it is bold. */
export function readCellText(
  cell: XmlElement,
  style: CellStyle | undefined,
  { strings, from1904 }: WorkbookContext,
): { readonly text: string; readonly bold: boolean } {
  const value = findChild(cell, 'v')
  const raw = value ? textOf(value) : ''
  const inline = findChild(cell, 'is')
  const type = attributeOf(cell, 't') ?? 'n'
  const rich = type === 's' ? strings[Number(raw)] : inline && readRichText(inline)
  const look = { bold: style?.bold ?? false, ...(style?.font && { font: style.font }) }
  if (rich !== undefined) {
    const seen = rich.filter(({ text }) => text.trim() !== '')
    const text = rich.map((piece) => symbolText(piece.text, (piece.look ?? look).font)).join('')
    return { text: text.trim(), bold: seen.every((piece) => (piece.look ?? look).bold) }
  }
  if (type === 'b') return { text: raw === '1' ? 'TRUE' : 'FALSE', bold: look.bold }
  const number = type === 'n' && raw.trim() !== '' ? Number(raw) : Number.NaN
  const text = Number.isFinite(number)
    ? formatValue(number, style?.format ?? 'General', from1904)
    : symbolText(unescape(raw), look.font)
  return { text: text.trim(), bold: look.bold }
}

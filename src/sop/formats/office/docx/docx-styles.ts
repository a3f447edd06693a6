import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findBelow, findChild } from '../../xml/xml-queries.ts'
import { switchAt, valueAt } from './docx-content.ts'

/** What a style says of text, what it is based on included. */
export type DocxStyle = {
  readonly bold?: boolean
  readonly hidden?: boolean
  readonly sizePt?: number
  readonly font?: string
  readonly align?: string
  readonly numbering?: { readonly id: string; readonly level: number }
}

/** The styles of a document by their ids, and the defaults of all text. */
export type DocxStyles = {
  readonly defaults: DocxStyle
  readonly byId: ReadonlyMap<string, DocxStyle>
}

/** Styles may be based on one another in a circle in a broken file. */
const deepestChain = 20

/** Reads the styles of a Word document; linear in their number. */
export function readDocxStyles(root: XmlElement | undefined): DocxStyles {
  const elements = root ? childrenOf(root, 'style') : []
  const byId = new Map(elements.map((style) => [attributeOf(style, 'styleId') ?? '', style]))
  const resolve = (id: string | undefined, depth: number): DocxStyle => {
    const style = byId.get(id ?? '')
    if (style === undefined || depth > deepestChain) return {}
    return { ...resolve(valueAt(style, 'basedOn'), depth + 1), ...readFormat(style) }
  }
  const run = root && findBelow(root, 'docDefaults', 'rPrDefault')
  const standard = elements.find(
    (style) => attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') === '1',
  )
  const defaults = { ...(run && readFormat(run)), ...(standard && readFormat(standard)) }
  return { defaults, byId: new Map([...byId.keys()].map((id) => [id, resolve(id, 0)])) }
}

/** Reads what is said in the properties of text inside an element (`rPr`, `pPr`), and nothing else. */
export function readFormat(element: XmlElement): DocxStyle {
  const run = findChild(element, 'rPr')
  const size = Number(valueAt(run, 'sz'))
  const fonts = run && findChild(run, 'rFonts')
  const font = fonts && (attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi'))
  const [bold, hidden] = [switchAt(run, 'b'), switchAt(run, 'vanish')]
  const align = valueAt(element, 'pPr', 'jc')
  const numbering = readNumberingOf(element)
  return {
    ...(bold !== undefined && { bold }),
    ...(hidden !== undefined && { hidden }),
    ...(size > 0 && size < 1_000 && { sizePt: size / 2 }),
    ...(font !== undefined && { font }),
    ...(align !== undefined && { align }),
    ...(numbering && { numbering }),
  }
}

function readNumberingOf(element: XmlElement) {
  const id = valueAt(element, 'pPr', 'numPr', 'numId')
  const level = Number(valueAt(element, 'pPr', 'numPr', 'ilvl') ?? 0)
  return id === undefined ? undefined : { id, level: level >= 0 && level < 9 ? level : 0 }
}

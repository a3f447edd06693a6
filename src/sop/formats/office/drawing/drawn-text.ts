import type { XmlElement, XmlNode } from '../../xml/read-xml.ts'
import { childrenOf } from '../../xml/xml-queries.ts'

/**
 * Gives the text written in a shape: Word's (`txbxContent`), DrawingML's (`txBody`) or old Excel's
 * (`textbox` with HTML). Paragraphs are parted by line feeds. Shapes within the text are left out.
 */
export function drawnText(body: XmlElement): string {
  const lines: string[] = ['']
  for (const child of childrenOf(body)) writeNode(child, lines)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Elements whose content is not text that is seen. */
const passedOver = new Set([
  'delText',
  'instrText',
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'drawing',
  'pict',
  'object',
  'AlternateContent',
  'sdtPr',
  'sdtEndPr',
  'endParaRPr',
  'bodyPr',
  'lstStyle',
])

function writeNode(node: XmlNode, lines: string[]): void {
  if (node.kind === 'text') {
    // White space between elements is layout of the file; text that is seen has more.
    if (node.text.trim() !== '') lines.push((lines.pop() ?? '') + node.text)
    return
  }
  if (passedOver.has(node.name)) return
  if (['p', 'div', 'br'].includes(node.name)) lines.push('')
  if (node.name === 'tab') lines.push(`${lines.pop() ?? ''}\t`)
  if (node.name === 't') lines.push((lines.pop() ?? '') + textIn(node))
  else for (const child of node.children) writeNode(child, lines)
}

function textIn(element: XmlElement): string {
  return element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
}

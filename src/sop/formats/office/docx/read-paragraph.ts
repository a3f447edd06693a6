import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, findChild, textOf } from '../../xml/xml-queries.ts'
import type { VmlContext } from '../drawing/read-vml.ts'
import { symbolText } from '../symbol-text.ts'
import type { DocxParagraph, Hung } from './docx-block.ts'
import { contentOf, switchAt, twips, valueAt } from './docx-content.ts'
import { readFormat, type DocxStyle, type DocxStyles } from './docx-styles.ts'
import type { NextNumber } from './numbering.ts'
import { readHung } from './read-hung.ts'
import { readPage } from './read-page.ts'

/** What paragraphs are read with. */
export type DocxContext = {
  readonly styles: DocxStyles
  readonly nextNumber: NextNumber
  readonly vml: VmlContext
}

/** The paragraph as far as it was read. */
type Draft = {
  readonly context: DocxContext
  readonly style: DocxStyle
  text: string
  /** Fields open at this place: of each, whether its instruction is still being read. */
  readonly fields: ('instruction' | 'result')[]
  instructions: number
  readonly bold: boolean[]
  sizePt: number | undefined
  /** Where the text goes on after a page break. */
  breakAt: number | undefined
  readonly hung: Hung[]
}

const defaultSizePt = 11

/** Reads a paragraph as it is seen: with its number, without what was deleted or is hidden. */
export function readParagraph(element: XmlElement, context: DocxContext): DocxParagraph {
  const properties = findChild(element, 'pPr')
  const { defaults, byId } = context.styles
  const own = readFormat({ ...element, children: properties ? [properties] : [] })
  const style = { ...defaults, ...byId.get(valueAt(properties, 'pStyle') ?? ''), ...own }
  const draft: Draft = {
    context,
    style,
    text: '',
    fields: [],
    instructions: 0,
    bold: [],
    sizePt: undefined,
    hung: [],
    breakAt: switchAt(properties, 'pageBreakBefore') ? 0 : undefined,
  }
  const number = style.numbering ? context.nextNumber(style.numbering) : ''
  for (const child of contentOf(element)) if (child.name === 'r') readRun(child, draft)
  const section = properties && findChild(properties, 'sectPr')
  const spacing = properties && findChild(properties, 'spacing')
  return {
    kind: 'paragraph',
    text: [number, draft.text].filter((part) => part !== '').join(' '),
    bold: draft.bold.length > 0 && draft.bold.every(Boolean),
    sizePt: draft.sizePt ?? style.sizePt ?? defaultSizePt,
    lineSpacing: lineSpacingOf(spacing),
    around: twips(spacing, 'before') + twips(spacing, 'after'),
    align: style.align ?? 'left',
    hung: draft.hung,
    ...(draft.breakAt !== undefined && { belowBreak: draft.text.slice(draft.breakAt) }),
    ...(section && { section: readPage(section) }),
  }
}

/** A distance in 240ths of a line; one in points is left aside. */
function lineSpacingOf(spacing: XmlElement | undefined): number {
  const rule = (spacing && attributeOf(spacing, 'lineRule')) ?? 'auto'
  const line = Number((spacing && attributeOf(spacing, 'line')) ?? 240)
  return rule === 'auto' && line > 0 && line < 2_400 ? line / 240 : 1
}

function readRun(run: XmlElement, draft: Draft): void {
  const properties = findChild(run, 'rPr')
  const named = draft.context.styles.byId.get(valueAt(properties, 'rStyle') ?? '')
  const format = { ...draft.style, ...named, ...readFormat(run) }
  if (format.hidden === true) return
  for (const child of contentOf(run)) {
    const text = readRunContent(child, draft, format)
    if (text === '' || draft.instructions > 0) continue
    draft.text += text
    if (text.trim() === '') continue
    draft.bold.push(format.bold ?? false)
    draft.sizePt ??= format.sizePt
  }
}

/** Gives the text of a piece of a run and notes what else it is. */
function readRunContent(child: XmlElement, draft: Draft, format: DocxStyle): string {
  switch (child.name) {
    case 't':
      return symbolText(textOf(child), format.font).replaceAll('\u00ad', '')
    case 'sym': {
      const code = Number.parseInt(attributeOf(child, 'char') ?? '', 16)
      return code > 0 && code < 0x10000
        ? symbolText(String.fromCharCode(code), attributeOf(child, 'font'))
        : ''
    }
    case 'tab':
    case 'ptab':
      return '\t'
    case 'noBreakHyphen':
      return '-'
    case 'cr':
      return '\n'
    case 'br':
      if (attributeOf(child, 'type') === 'page') draft.breakAt = draft.text.length + 1
      return '\n'
    case 'fldChar':
      turnField(attributeOf(child, 'fldCharType') ?? '', draft)
      return ''
    case 'drawing':
    case 'pict':
      for (const hung of readHung(child, draft.context.vml)) draft.hung.push(hung)
      return ''
    default:
      return ''
  }
}

/** Of a field only the result is seen, not its instruction. */
function turnField(type: string, draft: Draft): void {
  const ended = type === 'begin' ? undefined : draft.fields.pop()
  if (ended === 'instruction') draft.instructions -= 1
  if (type === 'begin') draft.instructions += 1
  if (type === 'begin') draft.fields.push('instruction')
  if (type === 'separate' && ended !== undefined) draft.fields.push('result')
}

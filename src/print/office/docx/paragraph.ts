import { lineHeight, type TextPrimitive } from '#diagram'
import { lineStep, type CellParagraph } from '../cell-paragraphs.ts'
import { halfPoints, twips } from '../package/office-units.ts'
import { element, textElement } from '../package/xml.ts'

type Letters = Pick<TextPrimitive, 'size' | 'weight'>

/** How a paragraph stands: blank above it, height of its lines, indents from the cell's margin. */
export type ParagraphLook = {
  readonly above?: number
  readonly step: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly align?: 'center' | 'right'
  /** Tab stop at the right side of the text. */
  readonly rightTab?: number
  readonly newPage?: boolean
  /** Properties of the section that the paragraph ends. */
  readonly section?: string
}

/** Writes a paragraph whose lines stand an exact distance apart, as on the sheet. */
export function paragraphXml(look: ParagraphLook, ...runs: readonly string[]): string {
  const { above = 0, step, left, right, hanging, align, rightTab, newPage, section = '' } = look
  const spacing = { 'w:before': twips(above), 'w:after': 0, 'w:line': twips(step) }
  const tab = (position: number) => element('w:tab', { 'w:val': 'right', 'w:pos': twips(position) })
  const indent = {
    'w:left': left === undefined ? undefined : twips(left),
    'w:right': right === undefined ? undefined : twips(right),
    'w:hanging': hanging === undefined ? undefined : twips(hanging),
  }
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      newPage === true ? element('w:pageBreakBefore') : '',
      rightTab === undefined ? '' : element('w:tabs', {}, tab(rightTab)),
      element('w:spacing', { ...spacing, 'w:lineRule': 'exact' }),
      left === undefined ? '' : element('w:ind', indent),
      align === undefined ? '' : element('w:jc', { 'w:val': align }),
      section,
    ),
    ...runs,
  )
}

/** Writes a run of text. */
export function runXml(text: string, letters: Letters): string {
  return element('w:r', {}, lettersXml(letters), textElement('w:t', text))
}

/** Writes a tab. */
export const tabXml = element('w:r', {}, element('w:tab'))

/** Writes lines below each other as one paragraph, in the middle: a label, or a letter. */
export function lineParagraph(lines: readonly (Letters & { readonly text: string })[]): string {
  const [first] = lines
  if (first === undefined) return ''
  const runs = lines.map((line, index) =>
    element(
      'w:r',
      {},
      lettersXml(line),
      index === 0 ? '' : element('w:br'),
      textElement('w:t', line.text),
    ),
  )
  return paragraphXml({ step: lineHeight(first), align: 'center' }, ...runs)
}

/** Blank before and after a turned text, whose cell has no margins at these sides. */
const turnedIndent = 1200

/** Writes a paragraph of a cell; `above` is the blank between it and what stands above it. */
export function cellParagraph(paragraph: CellParagraph, above: number): string {
  const { lines, text, mark } = paragraph
  const [first] = lines
  if (first === undefined) return ''
  const look = { above, step: lineStep(paragraph) }
  if (mark !== undefined) {
    const left = first.at.x - mark.at.x
    const runs = [runXml(mark.text, mark), tabXml, runXml(text, first)]
    return paragraphXml({ ...look, left, hanging: left }, ...runs)
  }
  const indent = first.turned ? { left: turnedIndent, right: turnedIndent } : {}
  const align = first.anchor === 'middle' ? ({ align: 'center' } as const) : {}
  return paragraphXml({ ...look, ...indent, ...align }, runXml(text, first))
}

function lettersXml({ size, weight }: Letters): string {
  const half = halfPoints(size)
  return element(
    'w:rPr',
    {},
    weight === 'bold' ? element('w:b') : '',
    element('w:sz', { 'w:val': half }),
    element('w:szCs', { 'w:val': half }),
  )
}

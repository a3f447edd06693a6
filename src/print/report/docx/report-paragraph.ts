import { element, textElement } from '../../office/package/xml.ts'

export type ParagraphPlace = {
  readonly listed?: true
  /** Twentieths of a point. */
  readonly left?: number
  readonly withNext?: true
  readonly align?: 'left' | 'center' | 'right'
}

/** Writes a paragraph of a style; its content is XML already. */
export function styled(style: string, content: string, place: ParagraphPlace = {}): string {
  const { listed, left, withNext, align } = place
  const list = element('w:ilvl', { 'w:val': 0 }) + element('w:numId', { 'w:val': 1 })
  const properties = element(
    'w:pPr',
    {},
    element('w:pStyle', { 'w:val': style }),
    withNext ? element('w:keepNext') : '',
    listed ? element('w:numPr', {}, list) : '',
    left === undefined ? '' : element('w:ind', { 'w:left': left }),
    align === undefined ? '' : element('w:jc', { 'w:val': align }),
  )
  return element('w:p', {}, properties, content)
}

/** Writes a run of text, a line end as such. */
export function linesXml(text: string): string {
  if (text === '') return ''
  const lines = text.split('\n').map((line) => textElement('w:t', line))
  return element('w:r', {}, lines.join(element('w:br')))
}

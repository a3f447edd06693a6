import { formWords, type TextPrimitive } from '#diagram'
import { element } from '../package/xml.ts'
import { runXml } from './paragraph.ts'

/** Number of a page, from 1, and of all pages. */
export type PageOf = { readonly number: number; readonly count: number }

type Letters = Pick<TextPrimitive, 'size' | 'weight'>

/** Writes a text; where it ends with the number of its page, as fields, which Word keeps right. */
export function numberedRuns(
  { text, ...letters }: Letters & { readonly text: string },
  page: PageOf,
): string[] {
  const numbered = formWords.page(page.number, page.count)
  if (!text.endsWith(numbered)) return [runXml(text, letters)]
  return [runXml(text.slice(0, -numbered.length), letters), ...pageFields(page, letters)]
}

/** Writes "Halaman x dari y" with its numbers as fields. */
export function pageFields({ number, count }: PageOf, letters: Letters): string[] {
  const [before = '', between = '', after = ''] = formWords.page(1, 2).split(/[12]/)
  const field = (name: string, value: number) =>
    element('w:fldSimple', { 'w:instr': ` ${name} ` }, runXml(String(value), letters))
  return [
    runXml(before, letters),
    field('PAGE', number),
    runXml(between, letters),
    field('NUMPAGES', count),
    ...(after === '' ? [] : [runXml(after, letters)]),
  ]
}

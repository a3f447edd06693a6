import type { Sop } from '#sop'
import { cleanLine } from '../text/clean-text.ts'
import { fitText, measureText, type Font } from '../text/measure.ts'
import { formWords } from './form-words.ts'
import type { Primitive } from './page.ts'
import type { TablePlan } from './plan-table.ts'
import { textAt } from './set-text.ts'
import { cellPadding, fonts, margin } from './sizes.ts'

/** Room for the line above the table of later pages. */
export const captionHeight = 5000

/** Draws the line above the table of a later page: title on the left, number and page on the right. */
export function drawCaption(sop: Sop, table: TablePlan, page: PageOf): Primitive[] {
  const { width } = table.paper
  const number = cleanLine(sop.identity.number)
  const pageText = formWords.page(page.number, page.count)
  const style = { role: 'head', ...fonts.pageNumber, anchor: 'end' } as const
  const right = fitLine(
    number === '' ? pageText : `${number} · ${pageText}`,
    (width - 2 * margin) / 2,
    style,
  )
  const room = width - 2 * margin - measureText(right, style) - 4 * cellPadding.side
  const title = captionTitle(cleanLine(sop.title).toUpperCase())
  const y = margin + captionHeight - 1700
  return [
    textAt(
      fitLine(title, room, fonts.caption),
      { x: margin, y },
      { role: 'title', ...fonts.caption, anchor: 'start' },
    ),
    textAt(right, { x: width - margin, y }, style),
  ]
}

/** Draws the page number below the table of the first of several pages. */
export function drawFooter(table: TablePlan, page: PageOf): Primitive[] {
  const at = { x: table.paper.width - margin, y: table.paper.height - Math.round(margin * 0.55) }
  const text = formWords.page(page.number, page.count)
  return [textAt(text, at, { role: 'footer', ...fonts.footer, anchor: 'end' })]
}

/** Number of a page, from 1, and of all pages. */
export type PageOf = { readonly number: number; readonly count: number }

function captionTitle(title: string): string {
  const { shortForm } = formWords
  return title === shortForm || title.startsWith(`${shortForm} `) ? title : `${shortForm} ${title}`
}

function fitLine(text: string, width: number, font: Font): string {
  if (measureText(text, font) <= width) return text
  return `${fitText(text, width - measureText('…', font), font).trimEnd()}…`
}

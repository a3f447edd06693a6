import type { Primitive } from '#diagram'
import { cleanLine, fitText, formWords } from '#diagram'
import type { Sop } from '#sop'
import type { PaperSize } from './fill-pages.ts'
import { fonts, margin } from './form-sizes.ts'
import { placeBlock } from './text-block.ts'

/** Height of the line above the lists of a later page. */
export const captionHeight = 6000

/** Number of a page, from 1, and of all pages of the document. */
type PageOf = { readonly number: number; readonly count: number }

/** Draws "Halaman x dari y" at a page's foot, as the flowchart's pages have it. */
export function drawPageNumber(paper: PaperSize, page: PageOf): Primitive[] {
  const at = { x: paper.width - margin, y: paper.height - Math.round(margin * 0.55) }
  const text = formWords.page(page.number, page.count)
  const look = { ...fonts.page, anchor: 'end', turned: false, role: 'footer' } as const
  return [{ kind: 'text', at, text, ...look }]
}

/** Draws the title above the lists of a later page. */
export function drawCaption(sop: Sop, paper: PaperSize): Primitive[] {
  const { form, title } = { form: formWords.shortForm, title: cleanLine(sop.title) }
  const line = fitText(`${form} ${title}`, paper.width - 2 * margin, fonts.caption)
  const place = { x: margin, top: margin, anchor: 'start', role: 'title' } as const
  return placeBlock({ lines: [line], font: fonts.caption }, place)
}

import type { Sop } from '#sop'
import type { Sheet } from '../sheet/sheet.ts'
import { fillPages, type PaperSize } from './fill-pages.ts'
import type { Box } from '#diagram'
import type { Stamp } from '../print-job.ts'
import { margin } from './form-sizes.ts'
import { layOutHead } from './identity-head.ts'
import { drawPieces } from './draw-pieces.ts'
import { breakList, listPairs } from './lists.ts'
import { captionHeight, drawCaption, drawPageNumber } from './page-number.ts'

/** The identity part, laid out; its sheets can be painted once the number of all pages is known. */
export type IdentityPart = {
  readonly pageCount: number
  readonly cut: readonly string[]
  /** On the first page. */
  readonly stampBox?: Box
  readonly paint: (pagesInAll: number) => Sheet[]
}

/** Lays out the identity part of the document on as many pages as its lists need. Linear in the text. */
export function layOutIdentity(sop: Sop, paper: PaperSize, stamp?: Stamp): IdentityPart {
  const at = { x: margin, top: margin, width: paper.width - 2 * margin }
  const head = layOutHead(sop, at, stamp)
  const half = Math.round(at.width / 2)
  const pairs = listPairs.map(
    ([left, right]) => [breakList(sop, left, half), breakList(sop, right, half)] as const,
  )
  const height = paper.height - 2 * margin
  const pages = fillPages(pairs, { first: height - head.height, others: height - captionHeight })
  const paint = (pagesInAll: number): Sheet[] =>
    pages.map((pieces, index) => {
      const above =
        index === 0 ? head : { primitives: drawCaption(sop, paper), height: captionHeight }
      const primitives = [
        ...above.primitives,
        ...drawPieces(pieces, { ...at, top: margin + above.height }),
        ...drawPageNumber(paper, { number: index + 1, count: pagesInAll }),
      ]
      return { ...paper, alt: '', primitives }
    })
  const cut = [...head.cut, ...pairs.flat().flatMap((list) => list.cut)]
  const { stampBox } = head
  return { pageCount: pages.length, cut, paint, ...(stampBox && { stampBox }) }
}

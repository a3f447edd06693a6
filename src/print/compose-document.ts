import type { Drawing } from '#diagram'
import type { Sop } from '#sop'
import { layOutIdentity } from './identity/identity-sheets.ts'
import { layOutChanges } from './changes/change-sheets.ts'
import type { PrintNotice, PrintOptions, StampPlace } from './print-job.ts'
import { placeStamp } from './identity/stamp.ts'
import { describePages } from './sheet/flow-alt.ts'
import type { Sheet } from './sheet/sheet.ts'

/** The document as sheets, identity part first, then what changed, pages counted through. */
export type ComposedDocument = {
  readonly sheets: readonly Sheet[]
  readonly notices: readonly PrintNotice[]
  readonly stampPlace?: StampPlace
}

/** Draws the flowchart, its first page bearing the given number. */
export type DrawFlowchart = (firstPageNumber: number) => Drawing

/**
 * Puts identity part and flowchart together on paper of one size. How many pages the identity part
 * and what changed take is known only with the paper, which the drawing chooses; where it is not one,
 * as usual, the flowchart is drawn again, since its connectors name pages.
 */
export function composeDocument(
  sop: Sop,
  draw: DrawFlowchart,
  { previous, stamp }: Pick<PrintOptions, 'previous' | 'stamp'> = {},
): ComposedDocument {
  const usual = draw(2)
  const paper = paperOf(usual)
  const identity = layOutIdentity(sop, paper, stamp)
  const changes = layOutChanges(sop, previous, paper)
  const before = identity.pageCount + changes.pageCount
  const drawing = before === 1 ? usual : draw(before + 1)
  const count = before + drawing.pages.length
  const alts = describePages(sop, drawing.pages)
  const flowchart = drawing.pages.map((page, index) => ({ ...page, alt: alts[index] ?? '' }))
  return {
    sheets: [
      ...identity.paint(count),
      ...changes.paint({ first: identity.pageCount + 1, count }),
      ...flowchart,
    ],
    notices: [...drawing.notices, ...cutNotices([...identity.cut, ...changes.cut])],
    ...(identity.stampBox && { stampPlace: placeStamp(identity.stampBox, paper) }),
  }
}

const a4 = { width: 297_000, height: 210_000 }

function paperOf(drawing: Drawing): { readonly width: number; readonly height: number } {
  const [first = a4] = drawing.pages
  return { width: first.width, height: first.height }
}

function cutNotices(places: readonly string[]): PrintNotice[] {
  return places.map((place) => ({ kind: 'identity-cut', place }))
}

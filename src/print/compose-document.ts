import type { Drawing } from '#diagram'
import type { Sop } from '#sop'
import { layOutIdentity, type IdentityPart } from './identity/identity-sheets.ts'
import type { PrintNotice } from './print-job.ts'
import { describePages } from './sheet/flow-alt.ts'
import type { Sheet } from './sheet/sheet.ts'

/** The document as sheets, identity part first, pages counted through. */
export type ComposedDocument = {
  readonly sheets: readonly Sheet[]
  readonly notices: readonly PrintNotice[]
}

/** Draws the flowchart, its first page bearing the given number. */
export type DrawFlowchart = (firstPageNumber: number) => Drawing

/**
 * Puts identity part and flowchart together on paper of one size. How many pages the identity part
 * takes is known only with the paper, which the drawing chooses; where it is not one, as usual, the
 * flowchart is drawn again, since its connectors name pages.
 */
export function composeDocument(sop: Sop, draw: DrawFlowchart): ComposedDocument {
  const usual = draw(2)
  const identity = layOutIdentity(sop, paperOf(usual))
  const drawing = identity.pageCount === 1 ? usual : draw(identity.pageCount + 1)
  const pageCount = identity.pageCount + drawing.pages.length
  const alts = describePages(sop, drawing.pages)
  const flowchart = drawing.pages.map((page, index) => ({ ...page, alt: alts[index] ?? '' }))
  return {
    sheets: [...identity.paint(pageCount), ...flowchart],
    notices: [...drawing.notices, ...identityNotices(identity)],
  }
}

const a4 = { width: 297_000, height: 210_000 }

function paperOf(drawing: Drawing): { readonly width: number; readonly height: number } {
  const [first = a4] = drawing.pages
  return { width: first.width, height: first.height }
}

function identityNotices({ cut }: IdentityPart): PrintNotice[] {
  return cut.map((place) => ({ kind: 'identity-cut', place }))
}

import { describeFlow, drawSop, paintSvg, type Paper } from '#diagram'
import type { Sop } from '#sop'
import type { ExitCode } from '../exit-code.ts'
import { wordResultNotice } from '../messages/word-result-notice.ts'
import type { Session } from '../session.ts'
import type { Made } from './deliver-products.ts'
import { describePage } from './describe-page.ts'
import { produceFiles, type Order } from './produce-files.ts'

/** An order for drawings or prints. Paper: absent, the smallest on which the table is easy to read. */
export type DrawingOrder = Order & { readonly paper: Paper | undefined }

/** Makes an SVG of each page of each flowchart. */
export function drawFiles(order: DrawingOrder, session: Session): Promise<ExitCode> {
  const make = ({ sop }: { readonly sop: Sop }) => drawPages(sop, order.paper, session)
  return produceFiles({ ...order, fileEnding: '.svg', make }, session)
}

function drawPages(sop: Sop, paper: Paper | undefined, { words, language }: Session): Made {
  const drawing = drawSop(sop, { paper: paper ?? 'auto' })
  const count = drawing.pages.length
  const steps = new Map(describeFlow(sop, language).map((step) => [step.step, step]))
  const products = drawing.pages.map((page) => {
    const title = words.pageTitle(drawing.title, page.number, count)
    const svg = paintSvg(page, { title, description: describePage(page, steps) })
    return { suffix: `-${page.number}.svg`, data: `${svg}\n` }
  })
  return {
    products,
    notices: drawing.notices.map((notice) => wordResultNotice(notice, sop, language)),
  }
}

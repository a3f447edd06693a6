import { drawSop, paintSvg } from '#diagram'
import { getSop, type StoredSop } from '#server'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { readPaper } from './paper.ts'
import { PrintPage } from './print-page.tsx'

export function addPrintRoutes(app: WebApp, site: Site): void {
  app.get('/sops/:id/print', async (c) => {
    const found = await getSop(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { sop } = found
    const words = c.get('words')
    const paper = readPaper(c.req.query('paper'))
    const drawn = drawSop(sop.content, { paper }).pages
    const pages = drawn.map((page) =>
      paintSvg(page, { title: words.view.drawingPage(page.number, drawn.length) }),
    )
    const body = <PrintPage words={words} sop={sop} paper={paper} pages={pages} />
    return showPage(c, site, { title: `${words.print.title}: ${sop.title}`, body })
  })

  app.get('/sops/:id/print.pdf', async (c) => {
    const found = await getSop(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    return sendPdf(c, site, found.sop)
  })
}

async function sendPdf(c: WebContext, site: Site, sop: StoredSop): Promise<Response> {
  const paper = readPaper(c.req.query('paper'))
  // The draft's own time: the same draft gives the same bytes.
  const options = { paper, createdAt: sop.updatedAt }
  const printed = await site.printer.print({ sop: sop.content, options })
  if (!printed.ok) {
    if (printed.code === 'queue-full') return showFault(c, site, { code: 'too-many' })
    throw new Error(`printing ${sop.id} failed: ${printed.code}`, { cause: printed })
  }
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `attachment; ${fileNameFields(sop.title)}`)
  c.header('cache-control', 'private, no-cache')
  return c.body(new Uint8Array(printed.pdf))
}

/** RFC 6266: a plain name for old programs, the full one for others. */
function fileNameFields(title: string): string {
  const name = `SOP ${title}`
    .replaceAll(/[^\p{L}\p{N} .,()-]+/gu, ' ')
    .trim()
    .slice(0, 120)
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_')
  const full = encodeURIComponent(name.toWellFormed()).replaceAll(/['()]/g, percentOf)
  return `filename="${plain}.pdf"; filename*=UTF-8''${full}.pdf`
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`
}

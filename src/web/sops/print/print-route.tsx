import { drawSop, paintSvg } from '#diagram'
import { getSop } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { readPaper } from './paper.ts'
import { printFormatNames } from './print-formats.ts'
import { PrintPage } from './print-page.tsx'
import { sendPrinted } from './send-printed.ts'

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
  for (const format of printFormatNames) {
    app.get(`/sops/:id/print.${format}`, async (c) => {
      const found = await getSop(contextOf(c, site), c.req.param('id'))
      if (!found.ok) return showFailure(c, site, found)
      const { content, updatedAt } = found.sop
      return sendPrinted(c, site, { format, sop: content, writtenAt: updatedAt })
    })
  }
}

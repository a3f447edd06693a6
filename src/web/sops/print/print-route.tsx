import { drawSop, paintSvg } from '#diagram'
import { getSop } from '#server'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { fileNameFields } from './file-name-fields.ts'
import { readPaper } from './paper.ts'
import { printFormats } from './print-formats.ts'
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
  for (const format of printFormats) {
    app.get(`/sops/:id/print.${format.name}`, async (c) => {
      const found = await getSop(contextOf(c, site), c.req.param('id'))
      if (!found.ok) return showFailure(c, site, found)
      const { sop } = found
      // With the draft's own time: the same draft gives the same bytes.
      const made = await format.make({ sop, paper: readPaper(c.req.query('paper')) }, site)
      if (!made.ok) {
        if (made.code === 'queue-full') return showFault(c, site, { code: 'too-many' })
        throw new Error(`printing ${sop.id} failed: ${made.code}`, { cause: made })
      }
      c.header('content-type', format.contentType)
      c.header('content-disposition', `attachment; ${fileNameFields(sop.title, format.name)}`)
      c.header('cache-control', 'private, no-cache')
      return c.body(new Uint8Array(made.bytes))
    })
  }
}

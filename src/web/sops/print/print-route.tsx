import { drawSop, paintSvg } from '#diagram'
import type { PrintOptions } from '#print'
import { getSop } from '#server'
import type { Sop } from '#sop'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { wordsOf } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { compareStates, stateText } from '../changes/compared-states.ts'
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
    const id = c.req.param('id')
    const { changes: from, to } = c.req.query()
    if (from !== undefined) return printChanges(c, site, { id, from, ...(to && { to }) })
    const found = await getSop(contextOf(c, site), id)
    if (!found.ok) return showFailure(c, site, found)
    const { content, updatedAt } = found.sop
    return sendPdf(c, site, { content, writtenAt: updatedAt })
  })
}

/** The state named `to`, with the pages that tell what changed since `from`. */
async function printChanges(
  c: WebContext,
  site: Site,
  { id, ...query }: { readonly id: string; readonly from: string; readonly to?: string },
): Promise<Response> {
  const found = await compareStates(contextOf(c, site), id, query)
  if (!found.ok) return showFailure(c, site, found)
  const { choice, compared } = found
  if (choice.chosen === undefined || compared === undefined) {
    return showFailure(c, site, { ok: false, code: 'no-revision' })
  }
  const { from, to } = choice.chosen
  const fixed = choice.revisions.find(({ number }) => number === to)
  // The printed document is Indonesian, whatever the language of the pages.
  const label = stateText(choice, from, wordsOf('id', c.get('words').timeZone))
  return sendPdf(c, site, {
    content: compared.after,
    writtenAt: fixed?.fixedAt ?? choice.sop.updatedAt,
    previous: { sop: compared.before, label },
  })
}

/** What is printed: a state of an SOP, and when it was written. */
type Printed = Pick<PrintOptions, 'previous'> & { readonly content: Sop; readonly writtenAt: Date }

async function sendPdf(
  c: WebContext,
  site: Site,
  { content: sop, writtenAt, previous }: Printed,
): Promise<Response> {
  const paper = readPaper(c.req.query('paper'))
  // The state's own time: the same state gives the same bytes.
  const options = { paper, createdAt: writtenAt, ...(previous && { previous }) }
  const printed = await site.printer.print({ sop, options })
  if (!printed.ok) {
    if (printed.code === 'queue-full') return showFault(c, site, { code: 'too-many' })
    throw new Error(`printing '${sop.title}' failed: ${printed.code}`, { cause: printed })
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

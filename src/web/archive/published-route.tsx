import { createHash } from 'node:crypto'
import { drawSop, paintSvg } from '#diagram'
import type { Stamp } from '#print'
import { getPublishedSop, type ArchiveContext, type PublishedSop } from '#server'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { readPaper } from '../sops/print/paper.ts'
import { sendPrinted } from '../sops/print/send-printed.ts'
import { publishedPath } from './archive-address.ts'
import { findAskedArchive } from './find-asked-archive.ts'
import { showMissing } from './missing-page.tsx'
import { publicOrigin, showPublicRemembered, type PublicContent } from './public-answer.tsx'
import { PublishedPage } from './published-page.tsx'
import { codeStamp } from './verify/code-stamp.ts'

/** An SOP that is or was in force: its page, its drawings, and while it is in force its PDF. */
export function addPublishedRoutes(app: WebApp, site: Site): void {
  app.get('/arsip/:slug/sop/:id', (c) => showVersion(c, site))
  app.get('/arsip/:slug/sop/:id/:revision{[0-9]{1,9}}', (c) =>
    showVersion(c, site, Number(c.req.param('revision'))),
  )
  app.get('/arsip/:slug/sop/:id/:revision{[0-9]{1,9}}/:drawing{bagan-[0-9]{1,4}[.]svg}', (c) =>
    showDrawing(c, site),
  )
  app.get('/arsip/:slug/sop/:id/sop.pdf', (c) => sendPdf(c, site))
}

async function showVersion(c: WebContext, site: Site, revision?: number): Promise<Response> {
  const context = await findAskedArchive(c, site)
  if (context === undefined) return showMissing(c, site)
  const { archive } = context
  const id = c.req.param('id') ?? ''
  return showPublicRemembered(c, site, {
    governmentId: archive.governmentId,
    address: publishedPath(archive, id, revision),
    make: async () => {
      const found = await getPublishedSop(context, id, revision)
      return found.ok ? makePage(c, context, found.sop) : showMissing(c, site)
    },
  })
}

/** The version in force is found under the address without a number, whichever it is. */
function makePage(c: WebContext, { archive }: ArchiveContext, sop: PublishedSop): PublicContent {
  const words = c.get('words')
  const revision = sop.end === undefined ? undefined : sop.revision
  const drawings = drawSop(sop.content).pages.length
  return {
    title: sop.title === '' ? words.list.untitled : sop.title,
    description: words.archive.sop.description(sop.title, sop.unitName),
    address: publishedPath(archive, sop.sopId, revision),
    body: <PublishedPage words={words} archive={archive} sop={sop} drawings={drawings} />,
  }
}

async function showDrawing(c: WebContext, site: Site): Promise<Response> {
  const context = await findAskedArchive(c, site)
  if (context === undefined) return showMissing(c, site)
  const { archive } = context
  const id = c.req.param('id') ?? ''
  const revision = Number(c.req.param('revision'))
  const number = Number(/\d+/.exec(c.req.param('drawing') ?? '')?.[0])
  return showPublicRemembered(c, site, {
    governmentId: archive.governmentId,
    address: `${publishedPath(archive, id, revision)}/bagan-${number}.svg`,
    type: 'image/svg+xml; charset=utf-8',
    make: async () => {
      const found = await getPublishedSop(context, id, revision)
      if (!found.ok) return showMissing(c, site)
      const { pages } = drawSop(found.sop.content)
      const page = pages[number - 1]
      if (page === undefined) return showMissing(c, site)
      return paintSvg(page, { title: c.get('words').view.drawingPage(number, pages.length) })
    },
  })
}

/** Printed from what is public, and only what is in force: nobody takes an old one for it. */
async function sendPdf(c: WebContext, site: Site): Promise<Response> {
  const context = await findAskedArchive(c, site)
  if (context === undefined) return showMissing(c, site)
  const found = await getPublishedSop(context, c.req.param('id') ?? '')
  if (!found.ok || found.sop.end !== undefined) return showMissing(c, site)
  const { content, code, publishedAt } = found.sop
  const etag = tagOf(found.sop, readPaper(c.req.query('paper')))
  const kept = { etag, 'cache-control': 'public, max-age=60' }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, kept)
  const sent = await sendPrinted(c, site, {
    format: 'pdf',
    sop: content,
    writtenAt: publishedAt,
    ...(code !== null && { stamp: copyStamp(code, site) }),
  })
  if (sent.ok) for (const [name, value] of Object.entries(kept)) sent.headers.set(name, value)
  return sent
}

/** Where the signature of the official document stands. */
function copyStamp(code: string, site: Site): Stamp {
  const lines = ['Salinan dari arsip publik, tanpa nama dan NIP.']
  return codeStamp(code, { origin: publicOrigin(site), lines })
}

function tagOf({ content, code, publishedAt }: PublishedSop, paper: string): string {
  const text = JSON.stringify([content, code, publishedAt, paper])
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

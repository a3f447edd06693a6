import { getImport, saveSureSops, type Import } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { ProgressPage } from './progress-page.tsx'

const refreshSeconds = 5

export function addProgressRoutes(app: WebApp, site: Site): void {
  app.get('/imports/:id', async (c) => {
    const upload = await getImport(contextOf(c, site), c.req.param('id'))
    if (!upload.ok) return showFailure(c, site, upload)
    const { found } = upload
    const words = c.get('words')
    const w = words.imports.progress
    const { files, unread } = found.counts
    const refreshes = unread > 0 && c.req.query('refresh') !== 'off'
    const body = (
      <ProgressPage
        words={words}
        upload={found}
        refreshes={refreshes}
        saved={readTally(c.req.query('saved'))}
      />
    )
    const title = unread > 0 ? `${w.pageTitle(files - unread, files)} · ${w.title}` : w.title
    return showPage(c, site, { title, body, ...(refreshes ? { refreshSeconds } : {}) })
  })

  app.post('/imports/:id/save', async (c) => {
    const id = c.req.param('id')
    const saved = await saveSureSops(contextOf(c, site), id)
    if (!saved.ok) return showFailure(c, site, saved)
    return c.redirect(`/imports/${id}?saved=${saved.saved}-${saved.twins}-${saved.refused}`, 303)
  })

  app.get('/imports/:id/next', async (c) => {
    const upload = await getImport(contextOf(c, site), c.req.param('id'))
    if (!upload.ok) return showFailure(c, site, upload)
    return c.redirect(nextAddress(upload.found), 303)
  })
}

/** The first SOP that is still to be settled, else the upload. */
function nextAddress({ id, files }: Import): string {
  const sops = files.flatMap((file) => file.sops)
  const next = sops.find((sop) => sop.state === 'open' && sop.openDoubts > 0)
  return next === undefined ? `/imports/${id}` : `/imports/${id}/sops/${next.id}`
}

/** What was just saved, as the address after a redirect tells it. */
function readTally(text: string | undefined): readonly [number, number, number] | undefined {
  const [, saved, twins, refused] = /^(\d{1,5})-(\d{1,5})-(\d{1,5})$/.exec(text ?? '') ?? []
  return saved === undefined ? undefined : [Number(saved), Number(twins), Number(refused)]
}

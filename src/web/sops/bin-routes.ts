import { deleteSop, restoreSop } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'

/** What is done with an SOP as a whole: into the bin and back. */
export function addBinRoutes(app: WebApp, site: Site): void {
  app.post('/sops/:id/delete', async (c) => {
    const id = c.req.param('id')
    const deleted = await deleteSop(contextOf(c, site), id)
    if (!deleted.ok) return showFailure(c, site, deleted)
    return c.redirect(`/sops/${id}?done=deleted`, 303)
  })

  app.post('/sops/:id/restore', async (c) => {
    const id = c.req.param('id')
    const restored = await restoreSop(contextOf(c, site), id)
    if (!restored.ok) return showFailure(c, site, restored)
    return c.redirect(`/sops/${id}?done=restored`, 303)
  })
}

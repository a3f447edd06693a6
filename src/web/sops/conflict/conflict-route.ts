import { saveDraft } from '#server'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { checkContentText } from '../edit/check-content.ts'
import { resolveConflict } from './resolve-conflict.ts'
import { showConflict } from './show-conflict.tsx'

/** Where two people's edits are brought together: shown for the island, resolved for everybody. */
export function addConflictRoute(app: WebApp, site: Site): void {
  app.post('/sops/:id/conflict', async (c) => {
    const form = c.get('form')
    const id = c.req.param('id')
    if (form.get('intent') === 'discard') return c.redirect(`/sops/${id}/edit?done=discarded`, 303)
    const mine = checkContentText(form.get('mine') ?? '', c.get('language'))
    if (!mine.ok) return showFault(c, site, { code: 'invalid-content', lines: mine.lines })
    const base = Number(form.get('base'))
    // Trying again tells what both changed, as long as it is still a conflict.
    const draft = { sopId: id, baseVersion: base, content: mine.sop }
    const tried = await saveDraft(contextOf(c, site), draft)
    if (tried.ok) return c.redirect(`/sops/${id}/edit?done=merged`, 303)
    if (tried.code !== 'conflict') return showFailure(c, site, tried)
    const view = { sop: { id }, base, conflict: tried }
    const asked = form.get('intent') === 'resolve' && form.get('version') === String(tried.version)
    return asked ? resolve(c, site, view) : showConflict(c, site, view)
  })
}

type View = Parameters<typeof showConflict>[2]

async function resolve(c: WebContext, site: Site, view: View): Promise<Response> {
  const form = c.get('form')
  const { conflict, sop } = view
  const content = resolveConflict(conflict, ({ key }) =>
    form.get(`choice/${key}`) === 'theirs' ? 'theirs' : 'mine',
  )
  if (content === undefined) return showConflict(c, site, { ...view, unresolved: true })
  const draft = { sopId: sop.id, baseVersion: conflict.version, content }
  const saved = await saveDraft(contextOf(c, site), draft)
  if (saved.ok) return c.redirect(`/sops/${sop.id}/edit?done=merged`, 303)
  if (saved.code !== 'conflict') return showFailure(c, site, saved)
  // A third change came between: begin again from what now stands.
  return showConflict(c, site, { sop, base: conflict.version, conflict: saved })
}

import { saveStandardDraft, type StandardConflict, type StoredService } from '#server'
import { readStandardJson } from '#standard'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findServiceFor } from '../find-service.ts'
import { ConflictPage } from './conflict-page.tsx'
import { pickParts } from './standard-part.ts'

/** What was chosen of two people's standards; where a third has saved meanwhile, the choice again. */
export function addConflictRoute(app: WebApp, site: Site): void {
  app.post('/services/:id/conflict', async (c) => {
    const context = contextOf(c, site)
    const found = await findServiceFor(context, c.req.param('id'), 'write')
    if (!found.ok) return showFailure(c, site, found)
    const { service } = found
    const form = c.get('form')
    const mine = readStandardJson(form.get('mine') ?? '')
    if (!mine.ok) {
      return showFailure(c, site, { ok: false, code: 'invalid-standard', problems: mine.problems })
    }
    if (form.get('intent') === 'discard') return c.redirect(`/services/${service.id}/edit`, 303)
    const baseVersion = Number(form.get('version'))
    const isMine = (part: string) => form.get(`choice/${part}`) !== 'theirs'
    const isSeen = baseVersion === service.draftVersion
    const content = isSeen ? pickParts(service.draft, mine.standard, isMine) : mine.standard
    const saved = await saveStandardDraft(context, { serviceId: service.id, baseVersion, content })
    if (saved.ok) return c.redirect(`/services/${service.id}/edit?done=resolved`, 303)
    if (saved.code !== 'standard-conflict') return showFailure(c, site, saved)
    return showStandardConflict(c, site, { service, conflict: saved })
  })
}

/** Both standards, part by part where they differ, to choose from. */
export function showStandardConflict(
  c: WebContext,
  site: Site,
  shown: { readonly service: StoredService; readonly conflict: StandardConflict },
): Response {
  const words = c.get('words')
  const body = <ConflictPage words={words} {...shown} />
  return showPage(c, site, { title: words.services.conflict.title, body, status: 409 })
}

import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { getPublishedDraft, listPublishedDrafts } from '#server'
import { readPage } from '../../archive/archive-address.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findAskedPortal } from '../../portal/find-asked-portal.ts'
import { draftPath, draftsPath } from '../../portal/portal-address.ts'
import { askedEachTime, showPortal, showPortalMissing } from '../../portal/portal-answer.tsx'
import { saidIn } from '../standard-content.tsx'
import { addCommentRoutes } from './comment-routes.tsx'
import { DraftListPage } from './draft-list-page.tsx'
import { DraftPage } from './draft-page.tsx'

/** A comment of the greatest length takes nine bytes for each of its signs at most. */
const longestBody = 64_000

/**
 * Drafts that the public reads and comments on, under the root of a language. Nobody is known here: what
 * is posted must come from our own pages, stay small, and bear a token of a form that we showed.
 */
export function addDraftRoutes(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/rancangan`, (c) => showList(c, site))
  app.get(`${root}/:slug/rancangan/:id`, (c) => showDraft(c, site))
  app.post(
    `${root}/:slug/rancangan/*`,
    bodyLimit({ maxSize: longestBody }),
    csrf({ origin: [...site.origins] }),
  )
  addCommentRoutes(app, site, root)
}

async function showList(c: WebContext, site: Site): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showPortalMissing(c, site)
  const words = c.get('words')
  const list = await listPublishedDrafts(portal, readPage(c.req.query('page')))
  const { title, lead } = words.consultation.public.list
  return showPortal(c, site, {
    portal,
    address: draftsPath,
    title,
    description: lead,
    headers: askedEachTime,
    body: <DraftListPage words={words} place={portal.place} list={list} />,
  })
}

async function showDraft(c: WebContext, site: Site): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showPortalMissing(c, site)
  const page = readPage(c.req.query('page'))
  const found = await getPublishedDraft(portal, c.req.param('id') ?? '', page)
  if (found === undefined) return showPortalMissing(c, site, portal)
  const words = c.get('words')
  const { draft } = found
  const name = saidIn(words, draft.content.name)
  return showPortal(c, site, {
    portal,
    address: (place) => draftPath(place, draft.id),
    title: words.consultation.public.draft.title(name),
    description: words.consultation.public.draft.description(name, draft.unitName),
    headers: askedEachTime,
    body: <DraftPage words={words} place={portal.place} {...found} />,
  })
}

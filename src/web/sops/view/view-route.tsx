import { getSop, type StoredSop } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { readNotice } from '../../layout/notice.tsx'
import { rendered, renderPage, showRendered } from '../../layout/respond.tsx'
import { createBoundedCache } from '../../request/bounded-cache.ts'
import type { RenderedPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Settings } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { drawSopArt } from '../sop-art.ts'
import { ViewPage } from './view-page.tsx'

const mostCachedCharacters = 30_000_000

export function addViewRoute(app: WebApp, settings: Settings): void {
  const cache = createBoundedCache<RenderedPage>(mostCachedCharacters)
  app.get('/sops/:id', async (c) => {
    const found = await getSop(contextOf(c, settings), c.req.param('id'))
    if (!found.ok) return showFailure(c, settings, found)
    const key = viewKey(c, found.sop)
    const kept = cache.get(key)
    if (kept !== undefined) return showRendered(c, kept)
    const page = rendered(renderView(c, settings, found.sop))
    cache.set(key, page, page.html.length)
    return showRendered(c, page)
  })
}

/** Everything that the page shows follows from this. */
function viewKey(c: WebContext, sop: StoredSop): string {
  const { id, version, state, revision, may } = sop
  const person = c.get('session')?.actor.personId
  const address = new URL(c.req.url).search
  return JSON.stringify([id, version, state, revision, may, person, c.get('language'), address])
}

function renderView(c: WebContext, settings: Settings, sop: StoredSop): string {
  const words = c.get('words')
  const art = drawSopArt(sop.content, words)
  const body = (
    <>
      {readNotice(c, sop)}
      <ViewPage words={words} sop={sop} art={art} />
    </>
  )
  return renderPage(c, settings, { title: sop.title || words.list.untitled, body })
}

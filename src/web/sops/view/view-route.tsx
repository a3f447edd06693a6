import { getSop, type StoredSop } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { readNotice } from '../../layout/notice.tsx'
import { showRemembered, type PageContent } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { drawSopArt } from '../sop-art.ts'
import { ViewPage } from './view-page.tsx'

export function addViewRoute(app: WebApp, site: Site): void {
  app.get('/sops/:id', (c) =>
    showRemembered(c, site, async () => {
      const found = await getSop(contextOf(c, site), c.req.param('id'))
      return found.ok ? viewOf(c, found.sop) : showFailure(c, site, found)
    }),
  )
}

function viewOf(c: WebContext, sop: StoredSop): PageContent {
  const words = c.get('words')
  const body = (
    <>
      {readNotice(c, sop)}
      <ViewPage words={words} sop={sop} art={drawSopArt(sop.content, words)} />
    </>
  )
  return { title: sop.title === '' ? words.list.untitled : sop.title, body }
}

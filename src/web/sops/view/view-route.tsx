import { getSop, getSopLife, type SopLife, type StoredSop } from '#server'
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
      const context = contextOf(c, site)
      const sopId = c.req.param('id')
      const [found, stands] = await Promise.all([
        getSop(context, sopId),
        getSopLife(context, sopId),
      ])
      if (!found.ok) return showFailure(c, site, found)
      return viewOf(c, found.sop, stands.ok ? stands.life : undefined)
    }),
  )
}

function viewOf(c: WebContext, sop: StoredSop, life: SopLife | undefined): PageContent {
  const words = c.get('words')
  const body = (
    <>
      {readNotice(c, sop)}
      <ViewPage {...{ words, sop, art: drawSopArt(sop.content, words), ...(life && { life }) }} />
    </>
  )
  return { title: sop.title === '' ? words.list.untitled : sop.title, body }
}

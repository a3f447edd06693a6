import { getSop, getSopLife, getSopTies } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { SopNotice } from '../sop-notice.tsx'
import { showRemembered, type PageContent } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { drawSopArt } from '../sop-art.ts'
import { ViewPage, type ViewPageProps } from './view-page.tsx'

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
      const { sop } = found
      const ties = await getSopTies(context, sop.id)
      return viewOf(c, { sop, ties, ...(stands.ok && { life: stands.life }) })
    }),
  )
}

function viewOf(c: WebContext, shown: Omit<ViewPageProps, 'words' | 'art'>): PageContent {
  const words = c.get('words')
  const { sop } = shown
  const body = (
    <>
      <SopNotice words={words} sop={sop} done={c.req.query('done')} />
      <ViewPage {...shown} words={words} art={drawSopArt(sop.content, words)} />
    </>
  )
  return { title: sop.title === '' ? words.list.untitled : sop.title, body }
}

import { beginReview, getReviewHistory, heldKinds } from '#server'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { HistoryPage } from './history-page.tsx'

/** The reviews of one SOP, and beginning one. */
export function addHistoryRoutes(app: WebApp, site: Site): void {
  app.get('/sops/:id/reviews', async (c) => {
    const sopId = c.req.param('id')
    const read = await getReviewHistory(contextOf(c, site), sopId)
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const { discarded } = words.reviews.form
    const body = (
      <>
        <DoneNotice texts={{ discarded }} done={c.req.query('done')} />
        <HistoryPage words={words} sopId={sopId} history={read.history} />
      </>
    )
    return showPage(c, site, { title: words.reviews.history.title, body })
  })

  app.post('/sops/:id/reviews', async (c) => {
    const kind = heldKinds.find((known) => known === c.get('form').get('kind'))
    if (kind === undefined) return showFault(c, site, { code: 'bad-request' })
    const begun = await beginReview(contextOf(c, site), { sopId: c.req.param('id'), kind })
    return begun.ok ? c.redirect(`/reviews/${begun.reviewId}`, 303) : showFailure(c, site, begun)
  })
}

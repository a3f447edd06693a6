import { listDueReviews, setsReviewPeriods } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { DuePage } from './due-page.tsx'

export function addDueRoute(app: WebApp, site: Site): void {
  app.get('/reviews', async (c) => {
    const context = contextOf(c, site)
    const asked = c.req.query('page') ?? ''
    const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
    const read = await listDueReviews(context, { page })
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const setsPeriods = setsReviewPeriods(context.actor)
    const body = <DuePage words={words} due={read.due} setsPeriods={setsPeriods} />
    return showPage(c, site, { title: words.reviews.due.title, body })
  })
}

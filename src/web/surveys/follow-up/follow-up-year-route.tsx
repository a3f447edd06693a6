import { getFollowUpYear } from '#server'
import { readPage } from '../../archive/archive-address.ts'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { FollowUpYearPage } from './follow-up-year-page.tsx'

/** What follows from all surveys of a year. */
export function addFollowUpYearRoute(app: WebApp, site: Site): void {
  app.get('/follow-up', async (c) => {
    const words = c.get('words')
    const now = Number(todayIn(words).slice(0, 4))
    const asked = c.req.query('year') ?? ''
    const year = /^[12]\d{3}$/.test(asked) ? Number(asked) : now
    const read = await getFollowUpYear(contextOf(c, site), {
      year,
      page: readPage(c.req.query('page')),
      surveyPage: readPage(c.req.query('surveys')),
    })
    if (!read.ok) return showFailure(c, site, read)
    const body = <FollowUpYearPage words={words} read={read} />
    return showPage(c, site, { title: words.followUp.year.title(String(year)), body })
  })
}

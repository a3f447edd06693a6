import { listSurveys } from '#server'
import { readPage } from '../../archive/archive-address.ts'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { SurveyListPage } from './survey-list-page.tsx'

export function addSurveyListRoute(app: WebApp, site: Site): void {
  app.get('/surveys', async (c) => {
    const read = await listSurveys(contextOf(c, site), { page: readPage(c.req.query('page')) })
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const body = <SurveyListPage words={words} list={read.list} />
    return showPage(c, site, { title: words.surveys.list.title, body })
  })
}

import { listSurveys, listUnits, surveysSomewhere } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { SurveyListPage } from './survey-list-page.tsx'
import { readSurveyListQuery } from './survey-list-query.ts'

export function addSurveyListRoute(app: WebApp, site: Site): void {
  app.get('/surveys', async (c) => {
    const context = contextOf(c, site)
    const request = readSurveyListQuery(c.req.query())
    const [read, units] = await Promise.all([listSurveys(context, request), listUnits(context)])
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const mayPlan = surveysSomewhere(context.actor, 'plan')
    const body = (
      <>
        <DoneNotice texts={words.surveys.list.done} done={c.req.query('done')} />
        <SurveyListPage {...{ words, units, request, mayPlan, list: read.list }} />
      </>
    )
    return showPage(c, site, { title: words.surveys.list.title, body })
  })
}

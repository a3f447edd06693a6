import { getSurvey } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { SurveyFrame } from '../survey-frame.tsx'

/** A survey: its plan and what has come in. */
export function addPlanRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id', async (c) => {
    const read = await getSurvey(contextOf(c, site), c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const { survey } = read
    const body = (
      <SurveyFrame {...read} words={words} tab="plan">
        <ul>
          {survey.services.map(({ serviceId, name }) => (
            <li key={serviceId}>{name}</li>
          ))}
        </ul>
      </SurveyFrame>
    )
    return showPage(c, site, { title: survey.title, body })
  })
}

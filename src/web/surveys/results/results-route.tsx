import { getSurveyResults } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { AboutFigures } from '../figures/about-figures.tsx'
import { SurveyFigures } from '../figures/survey-figures.tsx'
import { SurveyFrame } from '../survey-frame.tsx'
import { listPeriods } from './list-periods.ts'

/** The figures of a survey as they stand, also while it is open. */
export function addResultsRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/results', async (c) => {
    const context = contextOf(c, site)
    const read = await getSurveyResults(context, c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const { results } = read
    const { survey, unitName } = results
    const props = { words, results, periods: await listPeriods(context, results) }
    const body = (
      <SurveyFrame words={words} survey={survey} unitName={unitName} tab="results">
        <SurveyFigures {...props} />
        <AboutFigures {...props} />
      </SurveyFrame>
    )
    return showPage(c, site, { title: words.surveyResults.title(survey.title), body })
  })
}

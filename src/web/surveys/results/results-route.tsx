import {
  correctSurvey,
  findOpenArchive,
  getPublication,
  getSurveyResults,
  publishSurvey,
  type Failure,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { emptyForm, readTexts, wordFaults, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { AboutFigures } from '../figures/about-figures.tsx'
import { collectPeriods } from '../figures/collect-periods.ts'
import { SurveyFigures } from '../figures/survey-figures.tsx'
import { SurveyFrame } from '../survey-frame.tsx'
import { PublishPart } from './publish-part.tsx'

/** The figures of a survey as they stand, also while it is open; once it is closed they can be published. */
export function addResultsRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/results', (c) => showResults(c, site))
  app.post('/surveys/:id/results', async (c) => {
    const id = c.req.param('id')
    const isCorrection = c.get('form').get('intent') === 'correct'
    const outcome = isCorrection
      ? await correctSurvey(contextOf(c, site), { surveyId: id, ...readCorrection(c) })
      : await publishSurvey(contextOf(c, site), id)
    if (outcome.ok) {
      const done = isCorrection ? 'corrected' : 'published'
      return c.redirect(`/surveys/${id}/results?done=${done}#publish`, 303)
    }
    if (outcome.code !== 'invalid-fields') return showFailure(c, site, outcome)
    return showResults(c, site, outcome)
  })
}

function readCorrection(c: WebContext) {
  const form = c.get('form')
  const version = Number(form.get('version'))
  const reason = form.get('reason') ?? ''
  return { version: Number.isSafeInteger(version) ? version : 0, reason: reason.toWellFormed() }
}

type Refused = Extract<Failure, { readonly code: 'invalid-fields' }>

async function showResults(c: WebContext, site: Site, refused?: Refused): Promise<Response> {
  const context = contextOf(c, site)
  const id = c.req.param('id') ?? ''
  const read = await getSurveyResults(context, id)
  if (!read.ok) return showFailure(c, site, read)
  const publication = await getPublication(context, id)
  if (!publication.ok) return showFailure(c, site, publication)
  const words = c.get('words')
  const { results } = read
  const { survey, unitName } = results
  const periods = await collectPeriods(results, async (previous) => {
    const before = await getSurveyResults(context, previous.id)
    return before.ok ? before.results : undefined
  })
  const portalSlug = (await findOpenArchive(context)) ?? undefined
  const form = refused === undefined ? emptyForm : formOf(c, refused)
  const body = (
    <SurveyFrame words={words} survey={survey} unitName={unitName} tab="results">
      <DoneNotice texts={words.surveyResults.publish.done} done={c.req.query('done')} />
      <SurveyFigures {...{ words, results, periods }} promises={publication.draft.promises} />
      <AboutFigures words={words} results={results} />
      <PublishPart {...{ words, publication, portalSlug, form }} />
    </SurveyFrame>
  )
  const title = words.surveyResults.title(survey.title)
  return showPage(c, site, { title, body, ...(refused !== undefined && { status: 422 }) })
}

/** What was typed, and what is wrong with it. */
function formOf(c: WebContext, { fields }: Refused): FormState {
  const errors = wordFaults(fields, c.get('words').fieldFaults)
  return { texts: readTexts(c.get('form'), ['reason']), errors }
}

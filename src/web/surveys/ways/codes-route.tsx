import { renderToString } from 'preact-render-to-string'
import { printSurveyCodes, revokeCodeBatch } from '#server'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { emptyForm, readTexts, wordFaults, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { CodesPage } from './codes-page.tsx'
import { readWays } from './read-ways.ts'
import { SlipsPage, slipPapers } from './slips-page.tsx'

/** One-time codes of a survey. */
export function addCodesRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/codes', (c) => showCodes(c, site, emptyForm))
  app.post('/surveys/:id/codes', (c) => printCodes(c, site))
  app.post('/surveys/:id/codes/:batch/revoke', async (c) => {
    const { id, batch } = c.req.param()
    const outcome = await revokeCodeBatch(contextOf(c, site), id, batch)
    if (!outcome.ok) return showFailure(c, site, outcome)
    return c.redirect(`/surveys/${id}/codes?done=revoked`, 303)
  })
}

async function showCodes(c: WebContext, site: Site, form: FormState): Promise<Response> {
  const read = await readWays(c, site)
  if (read instanceof Response) return read
  const words = c.get('words')
  const body = (
    <SurveyFrame {...read} words={words} tab="codes">
      <DoneNotice texts={words.surveyWays.codes.done} done={c.req.query('done')} />
      <CodesPage {...read} words={words} form={form} />
    </SurveyFrame>
  )
  const title = `${words.surveyWays.codes.title}: ${read.survey.title}`
  return showPage(c, site, { title, body, status: form === emptyForm ? 200 : 422 })
}

/** The codes are in the answer itself and nowhere else: no address leads to them again. */
async function printCodes(c: WebContext, site: Site): Promise<Response> {
  const context = contextOf(c, site)
  const texts = readTexts(c.get('form'), ['service', 'count', 'paper'])
  const { service: serviceId = '', count = '' } = texts
  const read = await readWays(c, site)
  if (read instanceof Response) return read
  const surveyId = read.survey.id
  const printed = await printSurveyCodes(context, { surveyId, serviceId, count })
  const words = c.get('words')
  if (!printed.ok) {
    if (printed.code !== 'invalid-fields') return showFailure(c, site, printed)
    return showCodes(c, site, { texts, errors: wordFaults(printed.fields, words.fieldFaults) })
  }
  const page = (
    <SlipsPage
      words={words}
      codes={printed.codes}
      service={printed.service.name}
      unitName={read.unitName}
      paper={slipPapers.find((paper) => paper === texts['paper']) ?? 'sheet'}
      slug={read.slug ?? ''}
      origin={publicOrigin(site)}
      back={`/surveys/${surveyId}/codes`}
      style={site.assets.portal}
    />
  )
  c.header('cache-control', 'no-store')
  return c.html(`<!doctype html>${renderToString(page)}`)
}

import {
  getSurvey,
  getSurveyChoices,
  saveSurvey,
  type ChangedMeanwhile,
  type SurveyToLead,
} from '#server'
import { showFailure, statusOf } from '../../errors/failure-page.tsx'
import { wordFaults, type FieldErrors } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { readVersion } from '../read-version.ts'
import { EditSurveyPage } from './edit-survey-page.tsx'
import { planOf, readSurveyForm, writeSurveyForm, type TypedSurvey } from './survey-form.ts'

/** The plan of a survey is changed. */
export function addEditSurveyRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/edit', async (c) => {
    const read = await getSurvey(contextOf(c, site), c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    return showEdit(c, site, { read, typed: writeSurveyForm(read.survey) })
  })

  app.post('/surveys/:id/edit', async (c) => {
    const context = contextOf(c, site)
    const surveyId = c.req.param('id')
    const typed = readSurveyForm(c.get('form'))
    const at = { surveyId, version: readVersion(c.get('form')) }
    const saved = await saveSurvey(context, at, planOf(typed))
    if (saved.ok) return c.redirect(`/surveys/${surveyId}?done=saved`, 303)
    const isOfForm = saved.code === 'invalid-fields' || saved.code === 'changed-meanwhile'
    const read = isOfForm ? await getSurvey(context, surveyId) : undefined
    if (read?.ok !== true) return showFailure(c, site, saved)
    return showEdit(c, site, {
      read,
      typed,
      ...(saved.code === 'invalid-fields' && {
        errors: wordFaults(saved.fields, c.get('words').fieldFaults),
      }),
      ...(saved.code === 'changed-meanwhile' && { newer: saved }),
    })
  })
}

async function showEdit(
  c: WebContext,
  site: Site,
  shown: {
    readonly read: SurveyToLead
    readonly typed: TypedSurvey
    readonly errors?: FieldErrors
    readonly newer?: ChangedMeanwhile
  },
): Promise<Response> {
  const { read, typed, errors = {}, newer } = shown
  const { survey } = read
  if (survey.state === 'closed') {
    return showFailure(c, site, { ok: false, code: 'wrong-survey-state', state: 'closed' })
  }
  const offered = await getSurveyChoices(contextOf(c, site), survey.unitId)
  if (!offered.ok) return showFailure(c, site, offered)
  const words = c.get('words')
  const { choices } = offered
  const body = <EditSurveyPage {...{ words, read, typed, errors, newer, choices, survey }} />
  const { code } = newer ?? { code: 'invalid-fields' as const }
  const status = shown.errors === undefined && newer === undefined ? 200 : statusOf(code)
  return showPage(c, site, { title: words.surveys.form.editTitle, body, status })
}

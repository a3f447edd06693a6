import { createSurvey, getSurveyChoices, type SurveyChoices, type Unit } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import type { FieldErrors } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { listWritableUnits } from '../../request/writable-units.ts'
import { NewSurveyPage } from './new-survey-page.tsx'
import { newSurveyOf, readSurveyForm, type TypedSurvey } from './survey-form.ts'

/** A survey is made: the unit is chosen first, as its services follow from it. */
export function addNewSurveyRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/new', async (c) => {
    const units = await listWritableUnits(c, site)
    const own = units.find(({ id }) => id === contextOf(c, site).actor.unitId)
    const unitId = c.req.query('unit') ?? (own ?? units[0])?.id ?? ''
    return showNew(c, site, { units, unitId })
  })

  app.post('/surveys/new', async (c) => {
    const form = c.get('form')
    const typed = readSurveyForm(form)
    const wanted = newSurveyOf(form, typed)
    return answerForm(c, site, {
      outcome: await createSurvey(contextOf(c, site), wanted),
      next: ({ surveyId }) => `/surveys/${surveyId}?done=created`,
      again: async (errors) => {
        const units = await listWritableUnits(c, site)
        return showNew(c, site, { units, unitId: wanted.unitId, typed, errors })
      },
    })
  })
}

async function showNew(
  c: WebContext,
  site: Site,
  shown: {
    readonly units: readonly Unit[]
    readonly unitId: string
    readonly typed?: TypedSurvey
    readonly errors?: FieldErrors
  },
): Promise<Response> {
  const { units, unitId, errors = {} } = shown
  const words = c.get('words')
  if (units.length === 0)
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'write' })
  const read = await getSurveyChoices(contextOf(c, site), unitId)
  if (!read.ok) return showFailure(c, site, read)
  const { choices } = read
  const typed =
    shown.typed ??
    proposeSurvey(choices, {
      title: words.surveys.form.proposedTitle(choices.unitName, todayIn(words).slice(0, 4)),
      today: todayIn(words),
    })
  const body = <NewSurveyPage {...{ words, units, unitId, typed, errors, choices }} />
  const status = shown.errors === undefined ? 200 : 422
  return showPage(c, site, { title: words.surveys.form.newTitle, body, status })
}

/** A survey of all services from today to the end of the year, by the newest of the instruments. */
function proposeSurvey(
  { services, instruments }: SurveyChoices,
  { title, today }: { readonly title: string; readonly today: string },
): TypedSurvey {
  const [first] = instruments
  return {
    texts: {
      title,
      instrument: first === undefined ? '' : `${first.id}/${first.version}`,
      'begins-on': today,
      'ends-on': `${today.slice(0, 4)}-12-31`,
      'most-per-sender': '100',
    },
    services: services.map(({ id }) => id),
    leftOut: {},
  }
}

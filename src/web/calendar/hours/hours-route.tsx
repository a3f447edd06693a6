import { getUnitHours, readWeek, removeUnitHours, setUnitHours, weekdayFields } from '#server'
import type { WorkingWeek } from '#time'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { weekTexts } from '../week-table.tsx'
import { HoursPage, type HoursForm } from './hours-page.tsx'

const names = ['since', ...weekdayFields]

/** When a unit works: everybody sees it; its approver and the bureau set it. */
export function addHoursRoutes(app: WebApp, site: Site): void {
  app.get('/units/:id/hours', (c) => showHours(c, site, c.req.param('id')))
  app.post('/units/:id/hours', (c) => changeHours(c, site, c.req.param('id')))
}

async function changeHours(c: WebContext, site: Site, unitId: string): Promise<Response> {
  const context = contextOf(c, site)
  const typed = readTexts(c.get('form'), names)
  const form = (errors: FormState['errors']) => ({ texts: typed, errors })
  const done = (what: string) => () => `/units/${unitId}/hours?done=${what}`
  switch (fieldText(c.get('form'), 'intent')) {
    case 'preview':
      return preview(c, site, { unitId, texts: typed })
    case 'set':
      return answerForm(c, site, {
        outcome: await setUnitHours(context, unitId, { typed, as: 'own' }),
        next: done('set'),
        again: (errors) => showHours(c, site, unitId, { own: form(errors) }),
      })
    case 'inherit':
      return answerForm(c, site, {
        outcome: await setUnitHours(context, unitId, { typed, as: 'inherit' }),
        next: done('inherited'),
        again: (errors) => showHours(c, site, unitId, { inherit: form(errors) }),
      })
    case 'remove': {
      const since = fieldText(c.get('form'), 'version')
      const removed = await removeUnitHours(context, unitId, since)
      return removed.ok ? c.redirect(done('removed')(), 303) : showFailure(c, site, removed)
    }
    default:
      return showFault(c, site, { code: 'bad-request' })
  }
}

/** The form again with the week as it would be; nothing is saved. */
function preview(
  c: WebContext,
  site: Site,
  { unitId, texts }: { readonly unitId: string; readonly texts: FormState['texts'] },
): Promise<Response> {
  const read = readWeek(texts)
  if (read.ok) return showHours(c, site, unitId, { own: { texts, errors: {} }, preview: read.week })
  const fault = c.get('words').fieldFaults['not-hours']
  const errors = Object.fromEntries(read.wrong.map((day) => [day, fault]))
  return showHours(c, site, unitId, { own: { texts, errors } })
}

type TypedHours = {
  readonly own?: FormState
  readonly inherit?: FormState
  readonly preview?: WorkingWeek
}

async function showHours(
  c: WebContext,
  site: Site,
  ...[unitId, typed = {}]: readonly [unitId: string, typed?: TypedHours]
): Promise<Response> {
  const found = await getUnitHours(contextOf(c, site), unitId)
  if (!found.ok) return showFailure(c, site, found)
  const { hours } = found
  const words = c.get('words')
  const since = { since: hours.opening.today }
  const usual = { texts: { ...since, ...weekTexts(hours.usualWeek) }, errors: {} }
  const form: HoursForm = {
    own: typed.own ?? usual,
    inherit: typed.inherit ?? { texts: since, errors: {} },
    preview: typed.preview,
  }
  const body = <HoursPage {...{ words, hours, form }} done={c.req.query('done')} />
  const wrong = [form.own, form.inherit].some(({ errors }) => Object.keys(errors).length > 0)
  const title = words.calendar.hours.title(hours.unit.name)
  return showPage(c, site, { title, body, status: wrong ? 422 : 200 })
}

import {
  addHoursPeriod,
  getHoursPeriods,
  getUnitHours,
  keepHoursPeriod,
  setsHolidays,
  weekdayFields,
  type Context,
  type Outcome,
} from '#server'
import { ramadanWeek } from '#time'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { weekTexts } from '../week-table.tsx'
import { PeriodsPage, type ShownPeriods } from './periods-page.tsx'

const names = ['from', 'to', 'name', ...weekdayFields]

/** Times of other hours: of the whole government, and of a unit. */
export function addPeriodRoutes(app: WebApp, site: Site): void {
  app.get('/calendar/periods', (c) => showPeriods(c, site, { unitId: null }))
  app.post('/calendar/periods', (c) => changePeriods(c, site, null))
  app.get('/units/:id/hours/periods', (c) => showPeriods(c, site, { unitId: c.req.param('id') }))
  app.post('/units/:id/hours/periods', (c) => changePeriods(c, site, c.req.param('id')))
}

const pathOf = (unitId: string | null) =>
  unitId === null ? '/calendar/periods' : `/units/${unitId}/hours/periods`

async function changePeriods(c: WebContext, site: Site, unitId: string | null): Promise<Response> {
  const context = contextOf(c, site)
  const found = await findPeriods(context, unitId)
  if (!found.ok) return showFailure(c, site, found)
  const action = unitId === null ? 'set-holidays' : 'set-hours'
  if (!found.mayWrite) return showFailure(c, site, { ok: false, code: 'not-allowed', action })
  const form = c.get('form')
  const intent = form.get('intent')
  const next = pathOf(unitId)
  if (intent === 'remove' || intent === 'restore') {
    const id = fieldText(form, 'period')
    const as = intent === 'remove' ? 'removed' : 'kept'
    const kept = await keepHoursPeriod(context, { id, unitId }, as)
    if (!kept.ok) return showFailure(c, site, kept)
    const done = intent === 'remove' ? `removed&period=${id}` : 'restored'
    return c.redirect(`${next}?done=${done}`, 303)
  }
  if (intent !== 'add') return showFault(c, site, { code: 'bad-request' })
  const texts = readTexts(form, names)
  return answerForm(c, site, {
    outcome: await addHoursPeriod(context, unitId, texts),
    next: () => `${next}?done=added`,
    again: (errors) => showPeriods(c, site, { unitId, form: { texts, errors } }),
  })
}

async function showPeriods(
  c: WebContext,
  site: Site,
  { unitId, form }: { readonly unitId: string | null; readonly form?: FormState },
): Promise<Response> {
  const words = c.get('words')
  const found = await findPeriods(contextOf(c, site), unitId)
  if (!found.ok) return showFailure(c, site, found)
  const shown = form ?? { texts: weekTexts(ramadanWeek), errors: {} }
  const action = pathOf(unitId)
  const body = <PeriodsPage {...{ words, found, action }} form={shown} done={c.req.query()} />
  const status = Object.keys(shown.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title: words.calendar.periods.title, body, status })
}

async function findPeriods(
  context: Context,
  unitId: string | null,
): Promise<Outcome<ShownPeriods>> {
  if (unitId === null) {
    const { periods } = await getHoursPeriods(context)
    return { ok: true, periods, unit: undefined, mayWrite: setsHolidays(context.actor) }
  }
  const found = await getUnitHours(context, unitId)
  if (!found.ok) return found
  const { periods, unit, mayWrite } = found.hours
  return { ok: true, periods, unit, mayWrite }
}

import { editHoliday, getHoliday, keepHoliday, type OfficeHoliday } from '#server'
import { printDay } from '#time'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { HolidayFields, holidayNames } from '../holiday-fields.tsx'

/** One holiday: changed, taken away, put back. */
export function addDayRoutes(app: WebApp, site: Site): void {
  app.get('/calendar/days/:day', async (c) => {
    const found = await getHoliday(contextOf(c, site), c.req.param('day'))
    if (!found.ok) return showFailure(c, site, found)
    const { holiday } = found
    return showDay(c, site, { day: holiday.day, form: { texts: holiday, errors: {} } })
  })

  app.post('/calendar/days/:day', async (c) => {
    const context = contextOf(c, site)
    const day = c.req.param('day')
    const done = (what: string) => `/calendar?year=${day.slice(0, 4)}&done=${what}&day=${day}`
    const intent = c.get('form').get('intent')
    if (intent === 'remove' || intent === 'restore') {
      const as = intent === 'remove' ? 'removed' : 'kept'
      const kept = await keepHoliday(context, day, as)
      if (!kept.ok) return showFailure(c, site, kept)
      return c.redirect(done(intent === 'remove' ? 'removed' : 'restored'), 303)
    }
    if (intent !== 'save') return showFault(c, site, { code: 'bad-request' })
    const texts = readTexts(c.get('form'), holidayNames)
    const { name = '', kind = '', source = '' } = texts
    return answerForm(c, site, {
      outcome: await editHoliday(context, { day, name, kind, source }),
      next: () => done('edited'),
      again: (errors) => showDay(c, site, { day, form: { texts, errors } }),
    })
  })
}

function showDay(
  c: WebContext,
  site: Site,
  { day, form }: Pick<OfficeHoliday, 'day'> & { readonly form: FormState },
): Response {
  const words = c.get('words')
  const w = words.calendar
  const title = w.day.title(printDay(day, words.language))
  const body = (
    <section class="narrow">
      <p class="crumb">
        <a href={`/calendar?year=${day.slice(0, 4)}`}>{w.year.titleOf(Number(day.slice(0, 4)))}</a>
      </p>
      <h1>{title}</h1>
      <form method="post" action={`/calendar/days/${day}`} class="stack" noValidate>
        <CsrfField />
        <HolidayFields words={words} form={form} />
        <button name="intent" value="save" class="primary">
          {w.day.save}
        </button>
      </form>
    </section>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status })
}

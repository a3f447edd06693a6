import {
  addHoliday,
  getHolidayYear,
  importHolidays,
  setsHolidays,
  takeOverHolidays,
  type Context,
} from '#server'
import { wordCalendarFault } from '#time'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { emptyForm, readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { holidayNames } from '../holiday-fields.tsx'
import { YearPage, type Pasted } from './year-page.tsx'

/** Where a year is shown. */
const pathOf = (year: number) => `/calendar?year=${year}`

/** The holidays of a year: everybody sees them; the bureau and the administrator add to them. */
export function addYearRoutes(app: WebApp, site: Site): void {
  app.get('/calendar', (c) => showYear(c, site, { year: askedYear(c, c.req.query('year')) }))

  app.post('/calendar', (c) => {
    const context = contextOf(c, site)
    if (!setsHolidays(context.actor))
      return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'set-holidays' })
    switch (fieldText(c.get('form'), 'intent')) {
      case 'add':
        return add(c, site, context)
      case 'take-over':
        return takeOver(c, site, context)
      case 'import':
        return bringIn(c, site, context)
      default:
        return showFault(c, site, { code: 'bad-request' })
    }
  })
}

/** The year that is asked for, else this one. */
function askedYear(c: WebContext, text: string | null | undefined): number {
  return /^2[01]\d\d$/.test(text ?? '') ? Number(text) : Number(todayIn(c.get('words')).slice(0, 4))
}

async function add(c: WebContext, site: Site, context: Context): Promise<Response> {
  const form = c.get('form')
  const texts = readTexts(form, holidayNames)
  const { day = '', name = '', kind = '', source = '' } = texts
  const year = askedYear(c, fieldText(form, 'year'))
  return answerForm(c, site, {
    outcome: await addHoliday(context, { day, name, kind, source }),
    next: () => `${pathOf(Number(day.slice(0, 4)))}&done=added`,
    again: (errors) => showYear(c, site, { year, form: { texts, errors } }),
  })
}

async function takeOver(c: WebContext, site: Site, context: Context): Promise<Response> {
  const year = askedYear(c, fieldText(c.get('form'), 'year'))
  const taken = await takeOverHolidays(context, year)
  if (!taken.ok) return showFailure(c, site, taken)
  return c.redirect(
    `${pathOf(year)}&done=brought-in&added=${taken.added}&there=${taken.there}`,
    303,
  )
}

async function bringIn(c: WebContext, site: Site, context: Context): Promise<Response> {
  const words = c.get('words')
  const w = words.calendar.year.importing
  const text = fieldText(c.get('form'), 'text')
  const year = askedYear(c, fieldText(c.get('form'), 'year'))
  if (text.trim() === '') return showYear(c, site, { year, pasted: { text, faults: [w.missing] } })
  const brought = await importHolidays(context, text)
  if (brought.ok) {
    const { added, there, year: first = year } = brought
    return c.redirect(`${pathOf(first)}&done=brought-in&added=${added}&there=${there}`, 303)
  }
  if (brought.code === 'invalid-fields')
    return showYear(c, site, { year, pasted: { text, faults: [w.tooLong] } })
  if (brought.code !== 'invalid-calendar') return showFailure(c, site, brought)
  const faults = brought.faults.map((fault) => wordCalendarFault(fault, words.language))
  return showYear(c, site, { year, pasted: { text, faults } })
}

async function showYear(
  c: WebContext,
  site: Site,
  shown: { readonly year: number; readonly form?: FormState; readonly pasted?: Pasted },
): Promise<Response> {
  const { year, form = emptyForm, pasted = { text: '', faults: [] } } = shown
  const words = c.get('words')
  const found = await getHolidayYear(contextOf(c, site), year)
  const thisYear = askedYear(c, undefined)
  const body = <YearPage {...{ words, found, thisYear, form, pasted }} done={c.req.query()} />
  const isWrong = Object.keys(form.errors).length + pasted.faults.length > 0
  const title = words.calendar.year.titleOf(year)
  return showPage(c, site, { title, body, status: isWrong ? 422 : 200 })
}

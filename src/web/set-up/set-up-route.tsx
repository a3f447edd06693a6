import { checkSetUp, setUp, type SetUp } from '#server'
import {
  findAgainError,
  findFieldErrors,
  noErrors,
  type FieldErrors,
} from '../account/field-errors.ts'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { limitSignIns } from '../request/limits.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { leadIn, readBrowser } from '../sign-in/sign-in-cookies.ts'
import { SetUpPage } from './set-up-page.tsx'

/** Where the link leads that the program prints when there is no government yet. */
export function addSetUpRoutes(app: WebApp, site: Site): void {
  app.get('/set-up/:token', (c) => showSetUp(c, site, { token: c.req.param('token') }))
  app.post('/set-up/:token', async (c) => {
    limitSignIns(c, site)
    const words = c.get('words')
    const token = c.req.param('token')
    const again = findAgainError(words, c.get('form'))
    if (again !== undefined) return showSetUp(c, site, { token, errors: again })
    const { device } = readBrowser(c, site)
    const entered = await setUp(site.db, { token, form: readSetUp(c.get('form')), device })
    if (entered.ok) return leadIn(c, site, { entered, after: '/account?done=welcome' })
    const errors = findFieldErrors(words, entered)
    if (errors === undefined) return showFailure(c, site, entered)
    return showSetUp(c, site, { token, errors })
  })
}

async function showSetUp(
  c: WebContext,
  site: Site,
  { token, errors = noErrors }: { readonly token: string; readonly errors?: FieldErrors },
): Promise<Response> {
  const open = await checkSetUp(site.db, token)
  if (!open.ok) return showFailure(c, site, open)
  const words = c.get('words')
  const typed = readSetUp(c.get('form') ?? new URLSearchParams())
  const body = <SetUpPage {...{ words, token, typed, errors }} />
  const status = errors === noErrors ? 200 : 422
  return showPage(c, site, { title: words.account.setUp.title, body, status, island: 'signIn' })
}

function readSetUp(form: URLSearchParams): SetUp {
  return {
    governmentName: fieldText(form, 'governmentName'),
    kind: fieldText(form, 'kind'),
    timeZone: fieldText(form, 'timeZone'),
    unitName: fieldText(form, 'unitName'),
    personName: fieldText(form, 'personName'),
    position: fieldText(form, 'position'),
    signInName: fieldText(form, 'name'),
    password: form.get('next') ?? '',
  }
}

import { signInWithCode } from '#server'
import { noErrors, findFieldErrors, type FieldErrors } from '../account/field-errors.ts'
import { showFailure } from '../errors/failure-page.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { showPage } from '../layout/respond.tsx'
import { LineField } from '../layout/form-fields.tsx'
import { fieldText } from '../request/form.ts'
import { limitSignIns } from '../request/limits.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { localAddress } from './local-address.ts'
import { leadIn, readBrowser, readHalfToken } from './sign-in-cookies.ts'

/** The second page of signing in, where an app is asked for its code. */
export function addCodeRoutes(app: WebApp, site: Site): void {
  app.get('/sign-in/code', (c) => showCode(c, site, { after: c.req.query('after') }))
  app.post('/sign-in/code', async (c) => {
    limitSignIns(c, site)
    const form = c.get('form')
    const halfToken = readHalfToken(c, site)
    const code = fieldText(form, 'code')
    const entered = await signInWithCode(site.db, { ...readBrowser(c, site), halfToken, code })
    if (entered.ok) return leadIn(c, site, { entered, after: localAddress(form.get('after')) })
    if (entered.code === 'sign-in-late') return c.redirect('/sign-in?late', 303)
    const errors = findFieldErrors(c.get('words'), entered)
    if (errors === undefined) return showFailure(c, site, entered)
    return showCode(c, site, { after: form.get('after'), errors })
  })
}

type CodePage = { readonly after: string | null | undefined; readonly errors?: FieldErrors }

function showCode(c: WebContext, site: Site, { after, errors = noErrors }: CodePage): Response {
  if (readHalfToken(c, site) === '') return c.redirect('/sign-in', 303)
  const { code: w, fields } = c.get('words').account
  const body = (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <form method="post" action="/sign-in/code" class="stack">
        <CsrfField />
        <input type="hidden" name="after" value={localAddress(after)} />
        <LineField
          required
          name="code"
          label={fields.code}
          autoComplete="one-time-code"
          error={errors['code']}
        />
        <button class="primary">{w.submit}</button>
      </form>
      <p class="after-form">
        <a href="/sign-in">{w.restart}</a>
      </p>
    </section>
  )
  return showPage(c, site, { title: w.title, body, status: errors === noErrors ? 200 : 422 })
}

import { getSignInRule, setSignInRule } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { noErrors, type FieldErrors } from '../field-errors.ts'
import { SignInRulePage, type ShownRule } from './sign-in-rule-page.tsx'

/** What a government asks of who signs in: set by its administrators. */
export function addSignInRuleRoutes(app: WebApp, site: Site): void {
  app.get('/account/rules', async (c) => {
    const found = await getSignInRule(contextOf(c, site))
    return found.ok ? showRule(c, site, found) : showFailure(c, site, found)
  })
  app.post('/account/rules', async (c) => {
    const form = c.get('form')
    const typed = {
      secondFactor: fieldText(form, 'secondFactor'),
      longestMinutes: fieldText(form, 'longestMinutes'),
      idleMinutes: fieldText(form, 'idleMinutes'),
    }
    const set = await setSignInRule(contextOf(c, site), typed)
    if (set.ok) return c.redirect('/account/rules?done=set', 303)
    if (set.code !== 'invalid-fields') return showFailure(c, site, set)
    const { wrong } = c.get('words').account.rules
    const errors = Object.keys(set.fields).map((field) => [field, wrong])
    return showRule(c, site, { rule: typed, errors: Object.fromEntries(errors) })
  })
}

function showRule(
  c: WebContext,
  site: Site,
  { rule, errors = noErrors }: { readonly rule: ShownRule; readonly errors?: FieldErrors },
): Response {
  const words = c.get('words')
  const body = <SignInRulePage {...{ words, rule, errors }} done={c.req.query('done')} />
  const status = errors === noErrors ? 200 : 422
  return showPage(c, site, { title: words.account.rules.title, body, status })
}

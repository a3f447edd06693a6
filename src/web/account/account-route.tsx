import {
  changePassword,
  findAccount,
  maySetSignInRule,
  offerPasskey,
  removeAuthenticator,
} from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { contextOf, keepSession, sessionOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { keepDeviceProof } from '../sign-in/sign-in-cookies.ts'
import { AccountPage, FactorDuePage, type AccountForm } from './account-page.tsx'
import { passkeySite } from './passkey-site.ts'
import { findAgainError, findFieldErrors, noErrors, type FieldErrors } from './field-errors.ts'

export function addAccountRoute(app: WebApp, site: Site): void {
  app.get('/account', (c) => showAccount(c, site))
  app.post('/account/password', (c) => changeOwnPassword(c, site))
  app.post('/account/authenticator/remove', (c) => removeOwnAuthenticator(c, site))
}

/** What the use cases of the own account take first. */
export function ownSession(c: WebContext, site: Site) {
  return { ...contextOf(c, site), session: sessionOf(c) }
}

type Wrong = { readonly form: AccountForm; readonly errors: FieldErrors }

/** The page of the own account, with what is wrong in one of its forms. */
export async function showAccount(c: WebContext, site: Site, wrong?: Wrong): Promise<Response> {
  const words = c.get('words')
  const account = await findAccount(contextOf(c, site))
  const errorsOf = (form: AccountForm) => (wrong?.form === form ? wrong.errors : noErrors)
  const done = c.req.query('done')
  const passkeyOptions = await offerPasskey(ownSession(c, site), passkeySite(site))
  const isLinkable = site.singleSignOn !== undefined
  const { actor, owesSecondFactor } = sessionOf(c)
  const setsRule = maySetSignInRule(actor)
  const shown = { words, account, errorsOf, done, passkeyOptions, isLinkable, setsRule }
  const body =
    owesSecondFactor && account !== undefined ? (
      <FactorDuePage {...shown} account={account} />
    ) : (
      <AccountPage {...shown} />
    )
  const status = wrong === undefined ? 200 : 422
  return showPage(c, site, { title: words.account.page.title, body, status, island: 'signIn' })
}

async function changeOwnPassword(c: WebContext, site: Site): Promise<Response> {
  const words = c.get('words')
  const form = c.get('form')
  const again = findAgainError(words, form)
  if (again !== undefined) return showAccount(c, site, { form: 'password', errors: again })
  const given = { old: form.get('password') ?? '', next: form.get('next') ?? '' }
  const changed = await changePassword(ownSession(c, site), given)
  if (!changed.ok) {
    const errors = findFieldErrors(words, changed)
    if (errors === undefined) return showFailure(c, site, changed)
    return showAccount(c, site, { form: 'password', errors })
  }
  keepSession(c, site, changed)
  keepDeviceProof(c, site, changed.deviceProof)
  return c.redirect('/account?done=password', 303)
}

async function removeOwnAuthenticator(c: WebContext, site: Site): Promise<Response> {
  const form = c.get('form')
  const given = { password: form.get('password') ?? '', code: fieldText(form, 'code') }
  const removed = await removeAuthenticator(ownSession(c, site), given)
  if (!removed.ok) {
    const errors = findFieldErrors(c.get('words'), removed)
    if (errors === undefined) return showFailure(c, site, removed)
    return showAccount(c, site, { form: 'authenticator', errors })
  }
  keepSession(c, site, removed)
  return c.redirect('/account?done=removed', 303)
}

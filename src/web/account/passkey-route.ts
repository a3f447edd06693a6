import { addPasskey, removePasskey, type Outcome, type Started } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { fieldText } from '../request/form.ts'
import { keepSession } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { readBrowser } from '../sign-in/sign-in-cookies.ts'
import type { AccountForm } from './account-page.tsx'
import { ownSession, showAccount } from './account-route.tsx'
import { findFieldErrors } from './field-errors.ts'
import { passkeySite } from './passkey-site.ts'

/** Adding and removing passkeys of the own account. */
export function addPasskeyRoutes(app: WebApp, site: Site): void {
  app.post('/account/passkeys', async (c) => {
    const form = c.get('form')
    const { device } = readBrowser(c, site)
    const answer = form.get('answer') ?? ''
    const password = form.get('password') ?? ''
    const given = { site: passkeySite(site), password, answer, device }
    const changed = await addPasskey(ownSession(c, site), given)
    return goOn(c, site, { changed, form: 'passkey', done: 'passkey' })
  })
  app.post('/account/passkeys/remove', async (c) => {
    const form = c.get('form')
    const given = { password: form.get('password') ?? '', id: fieldText(form, 'id') }
    const changed = await removePasskey(ownSession(c, site), given)
    return goOn(c, site, { changed, form: 'passkey-removal', done: 'forgotten' })
  })
}

type Change = {
  readonly changed: Outcome<Started>
  readonly form: AccountForm
  /** Names what to say of it. */
  readonly done: string
}

async function goOn(c: WebContext, site: Site, { changed, form, done }: Change): Promise<Response> {
  if (changed.ok) {
    keepSession(c, site, changed)
    return c.redirect(`/account?done=${done}`, 303)
  }
  const errors = findFieldErrors(c.get('words'), changed)
  if (errors === undefined) return showFailure(c, site, changed)
  return showAccount(c, site, { form, errors })
}

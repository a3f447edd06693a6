import { addAuthenticator, findAccount, offerAuthenticator } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { showPage } from '../layout/respond.tsx'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'
import { fieldText } from '../request/form.ts'
import { contextOf, keepSession } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { OldPassword } from './old-password.tsx'
import { ownSession } from './account-route.tsx'
import { findFieldErrors, noErrors, type FieldErrors } from './field-errors.ts'
import { QrCode } from './qr-code.tsx'
import { ShowPassword } from './show-password.tsx'

/** Adding an authenticator app: offered, shown, confirmed. */
export function addAuthenticatorRoutes(app: WebApp, site: Site): void {
  app.post('/account/authenticator', async (c) => {
    await offerAuthenticator(contextOf(c, site))
    return c.redirect('/account/authenticator', 303)
  })
  app.get('/account/authenticator', (c) => showOffer(c, site))
  app.post('/account/authenticator/confirm', async (c) => {
    const form = c.get('form')
    const given = { password: form.get('password') ?? '', code: fieldText(form, 'code') }
    const added = await addAuthenticator(ownSession(c, site), given)
    if (!added.ok) {
      const errors = findFieldErrors(c.get('words'), added)
      return errors === undefined ? showFailure(c, site, added) : showOffer(c, site, errors)
    }
    keepSession(c, site, added)
    return showRecoveryCodes(c, site, added.recoveryCodes)
  })
}

async function showOffer(
  c: WebContext,
  site: Site,
  errors: FieldErrors = noErrors,
): Promise<Response> {
  const words = c.get('words')
  const offer = (await findAccount(contextOf(c, site)))?.authenticatorNext
  if (offer === undefined) return c.redirect('/account', 303)
  const body = <OfferPage {...{ words, offer, errors }} />
  const status = errors === noErrors ? 200 : 422
  return showPage(c, site, { title: words.account.app.title, body, status, island: 'signIn' })
}

function OfferPage(props: {
  readonly words: Words
  readonly offer: { readonly uri: string; readonly text: string }
  readonly errors: FieldErrors
}) {
  const { words, offer, errors } = props
  const { app: w, page } = words.account
  return (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p>{w.scan}</p>
      <QrCode text={offer.uri} label={w.qr} />
      <p>
        {w.type} <code class="secret-text">{offer.text}</code>
      </p>
      <form method="post" action="/account/authenticator/confirm" class="stack">
        <CsrfField />
        <LineField
          required
          name="code"
          label={w.confirm}
          autoComplete="one-time-code"
          error={errors['code']}
        />
        <OldPassword label={page.old} error={errors['password']} />
        <ShowPassword words={words} />
        <button class="primary">{w.submit}</button>
      </form>
      <p class="after-form">
        <a href="/account">{w.cancel}</a>
      </p>
    </section>
  )
}

/** Shown in the very answer: they are kept nowhere. */
function showRecoveryCodes(c: WebContext, site: Site, codes: readonly string[]): Response {
  const w = c.get('words').account.recovery
  const body = (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <p>
        <b>{w.once}</b>
      </p>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="actions">
        <a class="button primary" href="/account">
          {w.done}
        </a>
      </p>
    </section>
  )
  return showPage(c, site, { title: w.title, body })
}

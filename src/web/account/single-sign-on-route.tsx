import { beginLinking, unlinkIdentity } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { keepSession } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { keepTicket, returnAddress } from '../sign-in/single-sign-on-ticket.ts'
import { ownSession, showAccount } from './account-route.tsx'
import { findFieldErrors } from './field-errors.ts'

/** Linking the own account to the provider of single sign-on. */
export function addLinkingRoutes(app: WebApp, site: Site): void {
  app.post('/account/sso', (c) => setOut(c, site))
  app.post('/account/sso/remove', async (c) => {
    const unlinked = await unlinkIdentity(ownSession(c, site), c.get('form').get('password') ?? '')
    if (!unlinked.ok) {
      const errors = findFieldErrors(c.get('words'), unlinked)
      if (errors === undefined) return showFailure(c, site, unlinked)
      return showAccount(c, site, { form: 'single-sign-on', errors })
    }
    keepSession(c, site, unlinked)
    return c.redirect('/account?done=unlinked', 303)
  })
}

/** The way on is a link: no form of ours may lead to another site. */
async function setOut(c: WebContext, site: Site): Promise<Response> {
  if (site.singleSignOn === undefined) return c.redirect('/account', 303)
  const password = c.get('form').get('password') ?? ''
  const wanted = { password, returnTo: returnAddress(site) }
  const begun = await beginLinking(ownSession(c, site), site.singleSignOn, wanted)
  if (!begun.ok) {
    const errors = findFieldErrors(c.get('words'), begun)
    if (errors === undefined) return showFailure(c, site, begun)
    return showAccount(c, site, { form: 'single-sign-on', errors })
  }
  keepTicket(c, site, begun.ticket)
  const w = c.get('words').account.singleSignOn
  const body = (
    <section class="narrow account">
      <h1>{w.link}</h1>
      <p>{w.onward(new URL(begun.url).host)}</p>
      <p class="actions">
        <a class="button primary" href={begun.url}>
          {w.go}
        </a>
        <a class="button" href="/account">
          {w.cancel}
        </a>
      </p>
    </section>
  )
  return showPage(c, site, { title: w.link, body })
}

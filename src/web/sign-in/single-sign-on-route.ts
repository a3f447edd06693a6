import { beginSingleSignOn, endSingleSignOn, linkIdentity, signInByIdentity } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { limitSignIns } from '../request/limits.ts'
import { contextOf, keepSession } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { localAddress } from './local-address.ts'
import { leadIn, readBrowser } from './sign-in-cookies.ts'
import { keepTicket, returnAddress, takeTicket } from './single-sign-on-ticket.ts'

/** To the provider of single sign-on, and back from it. */
export function addSingleSignOnRoutes(app: WebApp, site: Site): void {
  app.get('/sign-in/sso', async (c) => {
    if (site.singleSignOn === undefined) return c.redirect('/sign-in', 303)
    limitSignIns(c, site)
    const wanted = { returnTo: returnAddress(site), after: localAddress(c.req.query('after')) }
    const begun = await beginSingleSignOn(site.db, site.singleSignOn, wanted)
    if (!begun.ok) return showFailure(c, site, begun)
    keepTicket(c, site, begun.ticket)
    return c.redirect(begun.url, 303)
  })
  app.get('/sign-in/sso/back', (c) => comeBack(c, site))
}

async function comeBack(c: WebContext, site: Site): Promise<Response> {
  const ticket = takeTicket(c, site)
  if (site.singleSignOn === undefined || ticket === '') return c.redirect('/sign-in?late', 303)
  const address = new URL(returnAddress(site))
  address.search = new URL(c.req.url).search
  const ended = await endSingleSignOn(site.db, site.singleSignOn, { ticket, address })
  if (!ended.ok) return showFailure(c, site, ended)
  const { identity, linksSession, after } = ended
  if (linksSession !== undefined) return link(c, site, { identity, linksSession })
  const { device } = readBrowser(c, site)
  const entered = await signInByIdentity(site.db, { identity, device })
  return entered.ok ? leadIn(c, site, { entered, after }) : showFailure(c, site, entered)
}

async function link(
  c: WebContext,
  site: Site,
  given: Parameters<typeof linkIdentity>[1],
): Promise<Response> {
  const session = c.get('session')
  if (session === undefined) return c.redirect('/sign-in?late', 303)
  const linked = await linkIdentity({ ...contextOf(c, site), session }, given)
  if (!linked.ok) return showFailure(c, site, linked)
  keepSession(c, site, linked)
  return c.redirect('/account?done=linked', 303)
}

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { signOut, wordDevice, type SignedIn } from '#server'
import { cookieName, cookieOptions, dropSession, keepSession } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'

const yearSeconds = 365 * 24 * 60 * 60
const halfSeconds = 10 * 60

/** What the browser says of itself and of an earlier sign-in. */
export function readBrowser(c: WebContext, { secure }: Site) {
  return {
    device: wordDevice(c.req.header('user-agent') ?? ''),
    deviceProof: getCookie(c, cookieName('device', secure)),
  }
}

/** The half sign-in of this browser; empty where there is none. */
export function readHalfToken(c: WebContext, { secure }: Site): string {
  return getCookie(c, cookieName('half', secure)) ?? ''
}

/** Keeps that this person has signed in here: strangers' failures do not keep out who comes again. */
export function keepDeviceProof(c: WebContext, { secure }: Site, proof: string): void {
  const options = { ...cookieOptions(secure), maxAge: yearSeconds }
  setCookie(c, cookieName('device', secure), proof, options)
}

/** Ends the session that this browser has, if it has one. */
export async function endSession(c: WebContext, site: Site): Promise<void> {
  const token = dropSession(c, site)
  if (token !== undefined) await signOut(site.db, token)
}

/** Keeps what a sign-in gave, ends the session that this browser had, and leads on. */
export async function leadIn(
  c: WebContext,
  site: Site,
  { entered, after }: { readonly entered: SignedIn; readonly after: string },
): Promise<Response> {
  const { secure } = site
  await endSession(c, site)
  if (entered.kind === 'code-due') {
    const options = { ...cookieOptions(secure), maxAge: halfSeconds }
    setCookie(c, cookieName('half', secure), entered.halfToken, options)
    return c.redirect(`/sign-in/code?after=${encodeURIComponent(after)}`, 303)
  }
  deleteCookie(c, cookieName('half', secure), cookieOptions(secure))
  keepSession(c, site, entered)
  keepDeviceProof(c, site, entered.deviceProof)
  return c.redirect(after, 303)
}

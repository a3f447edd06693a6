import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { cookieName, cookieOptions } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'

const minutes = 10

/** Where the provider sends people back to: to be entered there. */
export function returnAddress({ origins }: Site): string {
  return new URL('/sign-in/sso/back', origins[0]).href
}

/** Keeps what the browser must bring back from the provider. */
export function keepTicket(c: WebContext, { secure }: Site, ticket: string): void {
  const options = { ...cookieOptions(secure), maxAge: minutes * 60 }
  setCookie(c, cookieName('sso', secure), ticket, options)
}

/** Takes the ticket out of the browser; empty where there is none. */
export function takeTicket(c: WebContext, { secure }: Site): string {
  const name = cookieName('sso', secure)
  const ticket = getCookie(c, name) ?? ''
  if (ticket !== '') deleteCookie(c, name, cookieOptions(secure))
  return ticket
}

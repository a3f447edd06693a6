import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Context as ServerContext, Session, Started } from '#server'
import { wordsOf } from '../messages/words.ts'
import type { Site } from './settings.ts'
import type { WebContext, WebEnv } from './web-env.ts'

/** With https the names bind the cookies to this host and to secure transport. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

export function cookieOptions(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
}

/** Finds out who asks; a visitor gets a secret of his own for the sign-in form. */
export function findWho({ db, memory, secure }: Site): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const token = getCookie(c, cookieName('session', secure))
    const session = token === undefined ? undefined : await memory.findSession(db, token)
    c.set('session', session)
    if (session !== undefined) {
      c.set('words', wordsOf(c.get('language'), session.actor.timeZone))
    }
    c.set('csrfSecret', session?.csrfSecret ?? visitorSecret(c, secure))
    return next()
  }
}

function visitorSecret(c: WebContext, secure: boolean): string {
  const name = cookieName('visitor', secure)
  const kept = getCookie(c, name)
  if (kept !== undefined && /^[\w-]{43}$/.test(kept)) return kept
  const secret = randomBytes(32).toString('base64url')
  setCookie(c, name, secret, cookieOptions(secure))
  return secret
}

/** Keeps the session's token in its cookie; the answer to this very request belongs to it already. */
export function keepSession(c: WebContext, { secure }: Site, { token, session }: Started): void {
  const options = { ...cookieOptions(secure), expires: session.expiresAt }
  setCookie(c, cookieName('session', secure), token, options)
  c.set('session', session)
  c.set('csrfSecret', session.csrfSecret)
}

/** The session of the asking person. Behind `requireWho` there is always one. */
export function sessionOf(c: WebContext): Session {
  const session = c.get('session')
  if (session === undefined) throw new Error('a page without requireWho asked for the session')
  return session
}

/** Forgets the session's cookie and gives the token it held. */
export function dropSession(c: WebContext, { secure }: Site): string | undefined {
  return deleteCookie(c, cookieName('session', secure), cookieOptions(secure))
}

/** Lets only known people through; others are led to the sign-in page, which says so where something was sent. */
export const requireWho: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.get('session') !== undefined) return next()
  if (wantsJson(c)) return c.json({ code: 'signed-out' }, 401)
  if (c.req.method !== 'GET') return c.redirect('/sign-in?lost', 303)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`/sign-in?after=${encodeURIComponent(pathname + search)}`, 303)
}

/** Open to who must have a second factor and has none: to set it up, to leave, to come in otherwise. */
const openWithoutFactor =
  /^\/(account|account\/authenticator|account\/authenticator\/confirm|account\/passkeys|sign-out|sign-in(\/.*)?|invite\/.*|set-up\/.*)$/

/** Leads who must have a second factor and has none to the page where it is set up. */
export const requireFactor: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.get('session')?.owesSecondFactor !== true || openWithoutFactor.test(c.req.path))
    return next()
  if (wantsJson(c)) return c.json({ code: 'factor-due' }, 403)
  return c.redirect('/account', 303)
}

/** What the use cases take first. Behind `requireWho` there is always a session. */
export function contextOf(c: WebContext, { db }: Site): ServerContext {
  return { db, actor: sessionOf(c).actor }
}

export function wantsJson(c: WebContext): boolean {
  return c.req.header('content-type')?.startsWith('application/json') === true
}

import { getCookie, setCookie } from 'hono/cookie'
import type { MiddlewareHandler } from 'hono'
import { isLanguage, wordsOf } from '../messages/words.ts'
import { cookieName, cookieOptions } from './session-cookie.ts'
import type { Site } from './settings.ts'
import type { WebEnv } from './web-env.ts'

const yearSeconds = 365 * 24 * 60 * 60

/** `?lang=` chooses the language and is remembered; otherwise the cookie says it, else Indonesian. */
export function chooseLanguage({ secure }: Site): MiddlewareHandler<WebEnv> {
  const cookie = cookieName('language', secure)
  const options = { ...cookieOptions(secure), maxAge: yearSeconds }
  return async (c, next) => {
    const asked = c.req.query('lang')
    if (isLanguage(asked) && c.req.method === 'GET') {
      setCookie(c, cookie, asked, options)
      return c.redirect(withoutLanguage(c.req.url), 303)
    }
    const kept = getCookie(c, cookie)
    const language = isLanguage(kept) ? kept : 'id'
    c.set('language', language)
    c.set('words', wordsOf(language))
    return next()
  }
}

function withoutLanguage(url: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete('lang')
  const query = searchParams.toString()
  // A path that begins with two slashes would lead to another host.
  const path = pathname.replace(/^\/+/, '/')
  return query === '' ? path : `${path}?${query}`
}

import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isCsrfToken } from '#server'
import { wantsJson } from './session-cookie.ts'
import type { WebContext, WebEnv } from './web-env.ts'

/**
 * Reads a posted form and refuses it without a token of this session. JSON carries its token in a
 * header, which no foreign page can send.
 */
export const readForm: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (wantsJson(c)) {
    checkToken(c, c.req.header('x-csrf-token'))
    return next()
  }
  const form = new URLSearchParams(await urlencodedBody(c))
  checkToken(c, form.get('csrf') ?? undefined)
  c.set('form', form)
  return next()
}

async function urlencodedBody(c: WebContext): Promise<string> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new HTTPException(403)
  return c.req.text()
}

function checkToken(c: WebContext, token: string | undefined): void {
  if (token === undefined || !isCsrfToken(c.get('csrfSecret'), token)) throw new HTTPException(403)
}

/** A field's text, with the line ends that browsers send made plain ones. */
export function fieldText(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replaceAll('\r\n', '\n')
}

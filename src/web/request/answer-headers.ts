import type { MiddlewareHandler } from 'hono'
import type { Site } from './settings.ts'
import type { WebEnv } from './web-env.ts'

/** Puts the headers of every answer on it, faults included. What says nothing of being kept is not kept. */
export function dress({ headers }: Pick<Site, 'headers'>): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next()
    if (c.get('dressed')) return
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}

const methods = ['GET', 'HEAD', 'POST']

/** Three methods do all that is done here; others are answered before anything looks at them. */
export const knownMethods: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (methods.includes(c.req.method)) return next()
  return new Response(null, { status: 405, headers: { allow: methods.join(', ') } })
}

/** Who signs out leaves nothing in the browser for who sits there next: neither pages nor unsaved texts. */
export const clearBrowser: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next()
  if (c.res.status === 303) c.header('clear-site-data', '"cache", "storage"')
}

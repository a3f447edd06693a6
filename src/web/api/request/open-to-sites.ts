import type { MiddlewareHandler } from 'hono'
import type { WebEnv } from '../../request/web-env.ts'

const readable = 'etag, link, last-modified, ratelimit, ratelimit-policy, retry-after'

/**
 * Pages of any site may read what is open: no cookie is looked at, so they see what everybody sees.
 * What asks for a key is for programs, not for pages.
 */
export const openToSites: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next()
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return
  if (c.req.header('authorization') !== undefined) return
  c.header('access-control-allow-origin', '*')
  c.header('access-control-expose-headers', readable)
}

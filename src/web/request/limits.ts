import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'
import { readAddressKey } from '#server'
import { HTTPException } from 'hono/http-exception'
import type { Site } from './settings.ts'
import type { WebContext, WebEnv } from './web-env.ts'

/** Refuses who asks too often: by person where known, else by address. */
export function limitRate({ limits }: Site): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    const taken = (reads ? limits.reads : limits.writes).take(askerKey(c))
    if (taken.ok) return next()
    c.header('retry-after', String(taken.retryAfterSeconds))
    throw new HTTPException(429)
  }
}

/** Person where known, else network address: an IPv6 network is one asker. */
export function askerKey(c: WebContext): string {
  const actor = c.get('session')?.actor
  return actor === undefined
    ? readAddressKey(addressOf(c))
    : `${actor.governmentId}/${actor.personId}`
}

/** Requests that come without a socket (in tests) share one bucket. */
function addressOf(c: WebContext): string {
  return c.env === undefined || !('incoming' in Object(c.env))
    ? 'no-address'
    : (getConnInfo(c).remote.address ?? 'no-address')
}

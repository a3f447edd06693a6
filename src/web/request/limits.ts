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

/** Refuses an address from which too many try to sign in, whatever the names. */
export function limitSignIns(c: WebContext, site: Site): void {
  const waitSeconds = countSignIn(c, site)
  if (waitSeconds === undefined) return
  c.header('retry-after', String(waitSeconds))
  throw new HTTPException(429)
}

/** Counts an attempt to come in; how many seconds its address must wait where there were too many. */
export function countSignIn(c: WebContext, { limits }: Site): number | undefined {
  const taken = limits.signIns.take(readAddressKey(addressOf(c)))
  return taken.ok ? undefined : taken.retryAfterSeconds
}

/** Counts a one-time code that there is not; how many seconds its address must wait where there were too many. */
export function countWrongCode(c: WebContext, { limits }: Site): number | undefined {
  const taken = limits.signIns.take(`code ${readAddressKey(addressOf(c))}`)
  return taken.ok ? undefined : taken.retryAfterSeconds
}

/** Requests that come without a socket (in tests) share one bucket. */
function addressOf(c: WebContext): string {
  if (c.env === undefined || !('incoming' in Object(c.env))) return 'no-address'
  const address = getConnInfo(c).remote.address ?? 'no-address'
  const isNear = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
  return (isNear ? forwardedFor(c) : undefined) ?? address
}

/** What a proxy on this machine says of whom it asks for; it adds the address at the end. */
function forwardedFor(c: WebContext): string | undefined {
  const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return last === undefined || last.length > 45 ? undefined : last
}

import type { MiddlewareHandler } from 'hono'
import { findKeyHolder, type KeyHolder } from '#server'
import { countSignIn } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebContext, WebEnv } from '../../request/web-env.ts'
import { showProblem } from '../answer/problem.ts'
import { takeOne } from './limit-api-rate.ts'

/**
 * Lets only those through whose key works. Whoever shows one that does not is told nothing of why, and
 * soon has to wait as one who guesses passwords does.
 */
export function requireKey(site: Site): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const key = /^Bearer ([\w.-]{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const holder = key === undefined ? undefined : await findKeyHolder(site.db, key)
    if (holder === undefined) return refuse(c, site, key)
    const refusal = takeOne(c, site.limits.writes, `key ${holder.keyId}`)
    if (refusal !== undefined) return refusal
    c.set('keyHolder', holder)
    await next()
    return undefined
  }
}

function refuse(c: WebContext, site: Site, key: string | undefined): Response {
  const waitSeconds = key === undefined ? undefined : countSignIn(c, site)
  if (waitSeconds !== undefined) {
    return showProblem(c, { code: 'too-many', headers: { 'retry-after': String(waitSeconds) } })
  }
  return showProblem(c, {
    code: 'key-refused',
    headers: { 'www-authenticate': 'Bearer realm="Tatalaksana"' },
  })
}

/** Who writes. Behind `requireKey` there is always one. */
export function keyHolderOf(c: WebContext): KeyHolder {
  const holder = c.get('keyHolder')
  if (holder === undefined) throw new Error('an operation without requireKey asked for the key')
  return holder
}

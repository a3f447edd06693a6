import type { MiddlewareHandler } from 'hono'
import type { RateLimiter } from '#server'
import { askerKey } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebContext, WebEnv } from '../../request/web-env.ts'
import { showProblem } from '../answer/problem.ts'

/** Refuses an address that asks too often, and tells everyone how much remains. */
export function limitApiRate({ limits }: Site): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const refusal = takeOne(c, limits.reads, askerKey(c))
    if (refusal !== undefined) return refusal
    return next()
  }
}

/** Takes one request of a quota and says so in the headers; the problem where there is none left. */
export function takeOne(c: WebContext, limiter: RateLimiter, key: string): Response | undefined {
  const { burst, perSecond } = limiter
  const taken = limiter.take(key)
  const remaining = taken.ok ? taken.remaining : 0
  const fullIn = Math.ceil((burst - remaining) / perSecond)
  c.header('ratelimit-policy', `"api";q=${burst};w=${Math.ceil(burst / perSecond)}`)
  c.header('ratelimit', `"api";r=${remaining};t=${fullIn}`)
  if (taken.ok) return undefined
  return showProblem(c, {
    code: 'too-many',
    headers: { 'retry-after': String(taken.retryAfterSeconds) },
  })
}

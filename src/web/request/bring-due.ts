import type { MiddlewareHandler } from 'hono'
import { bringDueIntoForce } from '#server'
import type { Site } from './settings.ts'
import type { WebEnv } from './web-env.ts'

const everyMs = 60_000

/**
 * Puts in force what is due, before anybody of the government reads: at most once a minute, by a
 * clock that never jumps.
 */
export function bringDue({ db, memory }: Site): MiddlewareHandler<WebEnv> {
  const looked = new Map<string, number>()
  return async (c, next) => {
    const governmentId = c.get('session')?.actor.governmentId
    const now = performance.now()
    if (governmentId !== undefined && now - (looked.get(governmentId) ?? -Infinity) > everyMs) {
      looked.set(governmentId, now)
      await bringDueIntoForce(db, governmentId)
      memory.forget()
    }
    return next()
  }
}

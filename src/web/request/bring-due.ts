import type { MiddlewareHandler } from 'hono'
import { bringDueIntoForce, bringStandardsIntoForce, createBriefly, type Database } from '#server'
import type { PageMemory } from './page-memory.ts'
import type { Site } from './settings.ts'
import type { WebEnv } from './web-env.ts'

const everyMs = 60_000

/** Puts in force what is due in a government, before anybody reads there. */
export type BringDue = (governmentId: string) => Promise<void>

/** Looks at most once a minute, by a clock that never jumps; who reads meanwhile waits for it. */
export function createBringDue(db: Database, memory: PageMemory): BringDue {
  const looked = createBriefly<Promise<void>>(everyMs)
  return (governmentId) =>
    looked.get(governmentId, async () => {
      await bringDueIntoForce(db, governmentId)
      await bringStandardsIntoForce(db, governmentId)
      memory.forget()
    })
}

/** For who has signed in. Of the public pages each knows its government by itself. */
export function bringDueInOwn({ bringDue }: Site): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const session = c.get('session')
    if (session !== undefined) await bringDue(session.actor.governmentId)
    return next()
  }
}

import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { createRateLimiter, isUuid } from '#server'
import { askerKey } from './limits.ts'
import type { Site } from './settings.ts'
import type { WebContext, WebEnv } from './web-env.ts'

/** A request that was turned away: by such lines the operator sees an attack. Never what was typed. */
export type Refusal = {
  readonly status: number
  readonly method: string
  /** `/sops/:id`, not the address itself: a link may be a secret. */
  readonly route: string
  /** The ids that the address names. */
  readonly ids: readonly string[]
  /** `<government>/<person>`, or the network address of who has not signed in. */
  readonly asker: string
}

/** Not signed in, not allowed or forged, far too large, too often. */
const refusing = [401, 403, 413, 429]

/** Tells the operator of what was refused, of one asker no more than one in ten seconds after twenty. */
export function noteRefusals({ noteRefusal }: Site): MiddlewareHandler<WebEnv> {
  const told = createRateLimiter({ burst: 20, perSecond: 0.1 })
  return async (c, next) => {
    await next()
    if (!isRefusal(c)) return
    const asker = askerKey(c)
    if (told.take(asker).ok) noteRefusal({ ...describe(c), asker })
  }
}

/** A form to sign in that comes back was filled in wrongly: someone forgot, or guesses. */
function isRefusal(c: WebContext): boolean {
  const { status } = c.res
  return refusing.includes(status) || (status === 422 && c.req.path.startsWith('/sign-in'))
}

function describe(c: WebContext): Omit<Refusal, 'asker'> {
  const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))
  return {
    status: c.res.status,
    method: c.req.method,
    route: route?.path ?? 'none',
    ids: c.req.path.split('/').filter(isUuid),
  }
}

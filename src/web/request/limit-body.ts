import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { WebContext, WebEnv } from './web-env.ts'

type BodyLimit = {
  /** Bytes. */
  readonly maxSize: number
  readonly onError: (c: WebContext) => Response
}

/**
 * Refuses longer bodies. One whose length is told, as it nearly always is, is left to be read at once:
 * Hono's own limit makes a stream of it first, which takes longer than to read a short one.
 */
export function limitBody({ maxSize, onError }: BodyLimit): MiddlewareHandler<WebEnv> {
  const limitStream = bodyLimit({ maxSize, onError })
  return (c, next) => {
    const told = c.req.header('content-length')
    if (told === undefined || c.req.header('transfer-encoding') !== undefined) {
      return limitStream(c, next)
    }
    return Number(told) > maxSize ? Promise.resolve(onError(c)) : next()
  }
}

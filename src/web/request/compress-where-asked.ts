import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { WebEnv } from './web-env.ts'

/** Lines are slow. The forms' tokens differ from answer to answer, so that its length tells nothing. */
export function compressWhereAsked(): MiddlewareHandler<WebEnv> {
  const compressed = compress()
  return (c, next) => (c.req.header('accept-encoding') === undefined ? next() : compressed(c, next))
}

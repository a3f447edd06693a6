import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'

const yearSeconds = 31_536_000

/** Built files carry their content's hash in their name: they never change. `root`: the build's own folder. */
export function immutableFiles(root: string): MiddlewareHandler {
  const files = serveStatic({ root, precompressed: true })
  return async (c, next) => {
    const answer = await files(c, next)
    if (!(answer instanceof Response) || !answer.ok) return answer
    answer.headers.set('cache-control', `public, max-age=${yearSeconds}, immutable`)
    return answer
  }
}

import type { MiddlewareHandler } from 'hono'
import { sizeLimits } from '#server'
import type { WebEnv } from '../../request/web-env.ts'
import { showProblem } from '../answer/problem.ts'

const longestMs = 30_000

/**
 * Takes in a body of JSON before anything looks at it: no more than a document can have, and not for
 * long. Whoever sends on after that is not listened to.
 */
export function readBody(withinMs = longestMs): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/json') return showProblem(c, { code: 'wrong-type' })
    const announced = Number(c.req.header('content-length') ?? 0)
    if (announced > sizeLimits.documentBytes) return showProblem(c, { code: 'too-large' })
    const taken = await take(c.req.raw.body, withinMs)
    if (typeof taken === 'string') {
      const headers = { connection: 'close' }
      return showProblem(c, { code: taken, ...(taken === 'too-slow' && { headers }) })
    }
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body: taken })
    await next()
    return undefined
  }
}

async function take(
  body: ReadableStream<Uint8Array> | null,
  withinMs: number,
): Promise<Blob | 'too-large' | 'too-slow'> {
  if (body === null) return new Blob()
  const reader = body.getReader()
  const late = new AbortController()
  const alarm = setTimeout(() => {
    late.abort()
    void reader.cancel().catch(() => undefined)
  }, withinMs)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength
      if (bytes > sizeLimits.documentBytes) {
        void reader.cancel().catch(() => undefined)
        return 'too-large'
      }
      parts.push(new Uint8Array(part.value))
    }
  } finally {
    clearTimeout(alarm)
  }
  return late.signal.aborted ? 'too-slow' : new Blob(parts)
}

import { createHash } from 'node:crypto'
import type { WebContext } from '../../request/web-env.ts'
import { chooseType } from './chosen-type.ts'
import { judgeConditions } from './preconditions.ts'
import { showProblem } from './problem.ts'

type OpenAnswer = {
  readonly body: string
  readonly type: string
  /** Only where nothing but what it tells of can change the answer. */
  readonly lastModified?: Date
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers with what is for everybody: to be kept for a minute, and by its tag asked for again. */
export function sendOpen(
  c: WebContext,
  { body, type, lastModified, headers = {} }: OpenAnswer,
): Response {
  const digest = createHash('sha256').update(body).digest('base64url')
  const etag = `"${digest.slice(0, 22)}"`
  const judged = judgeConditions(c.req.raw.headers, { etag, lastModified })
  if (judged === 'failed') return showProblem(c, { code: 'changed-meanwhile' })
  const all = {
    etag,
    'cache-control': 'public, max-age=60',
    vary: 'accept, accept-encoding',
    ...(lastModified !== undefined && { 'last-modified': lastModified.toUTCString() }),
    ...headers,
  }
  if (judged === 'unchanged') return c.body(null, 304, all)
  return c.body(body, 200, { 'content-type': type, ...all })
}

/** Answers with one thing as JSON, the only form in which it is given. */
export function sendOne(c: WebContext, thing: object, lastModified?: Date): Response {
  if (chooseType(c.req.header('accept'), ['json']) === undefined) {
    return showProblem(c, { code: 'not-acceptable' })
  }
  return sendOpen(c, {
    body: JSON.stringify(thing),
    type: 'application/json',
    ...(lastModified !== undefined && { lastModified }),
  })
}

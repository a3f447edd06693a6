import type { Failure } from '#server'
import type { WebContext } from '../../request/web-env.ts'

/** What a request of the API can run into, and its status. */
export const problemStatus = {
  'bad-query': 400,
  'bad-body': 400,
  'key-refused': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-method': 405,
  'not-acceptable': 406,
  'too-slow': 408,
  conflict: 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  'wrong-type': 415,
  'invalid-content': 422,
  'version-missing': 428,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
} as const
export type ProblemCode = keyof typeof problemStatus

/** One thing that is wrong: where it stands, what was found there, what was expected. */
export type ProblemPlace = {
  readonly where: string
  readonly found?: string
  readonly expected: string
}

type Problem = {
  readonly code: ProblemCode
  /** More than the code says, in the language of the request. */
  readonly detail?: string
  readonly errors?: readonly ProblemPlace[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers with a problem (RFC 9457) in the language of the request. */
export function showProblem(
  c: WebContext,
  { code, detail, errors = [], headers = {} }: Problem,
): Response {
  const words = c.get('words')
  const { title, text } = words.api.problems[code]
  const status = problemStatus[code]
  const problem = {
    type: `/api#${code}`,
    title,
    status,
    detail: detail ?? text,
    instance: new URL(c.req.url).pathname.slice(0, 500),
    errors: errors.slice(0, 20),
  }
  // What was sent stands in it: where somebody takes it for a page, it is no markup.
  return c.body(JSON.stringify(problem).replaceAll('<', String.raw`\u003c`), status, {
    'content-type': 'application/problem+json',
    'content-language': words.language,
    'cache-control': 'no-store',
    vary: 'accept-language',
    ...headers,
  })
}

/** A use case's failure as a problem. */
export function showFailedUse(c: WebContext, failure: Failure): Response {
  const { title, text } = c.get('words').failures[failure.code]
  return showProblem(c, { code: codeOf(failure), detail: `${title} ${text}` })
}

function codeOf({ code }: Failure): ProblemCode {
  if (code === 'not-found' || code === 'not-allowed' || code === 'too-large') return code
  if (code === 'changed-meanwhile') return code
  return code === 'invalid-content' || code === 'invalid-fields' ? 'invalid-content' : 'conflict'
}

import { randomBytes } from 'node:crypto'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Site } from '../../request/settings.ts'
import type { WebEnv } from '../../request/web-env.ts'
import { showProblem, type ProblemCode } from './problem.ts'

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-body',
  413: 'too-large',
  415: 'wrong-type',
}

/** Every fault ends in a problem without a trace of the program; the operator is told. */
export function onApiError(site: Site): ErrorHandler<WebEnv> {
  return (fault, c) => {
    const code = fault instanceof HTTPException ? codeOfStatus[fault.status] : undefined
    if (code !== undefined) return showProblem(c, { code })
    if (c.req.raw.signal.aborted) return showProblem(c, { code: 'bad-body' })
    const reference = randomBytes(4).toString('hex')
    site.report(reference, fault)
    const { text } = c.get('words').api.problems.broken
    return showProblem(c, { code: 'broken', detail: `${text} (${reference})` })
  }
}

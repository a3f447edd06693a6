import { randomBytes } from 'node:crypto'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isOutOfReach, tookTooLong } from '#server'
import type { Site } from '../request/settings.ts'
import type { WebContext, WebEnv } from '../request/web-env.ts'
import { wordsOf } from '../messages/words.ts'
import { showFault, type FaultCode } from './failure-page.tsx'

const codeOfStatus: Readonly<Record<number, FaultCode>> = {
  400: 'bad-request',
  403: 'forged',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
}

const retryAfterSeconds = '10'

/** Every fault ends in a page; what only a bug can cause is told to the operator. */
export function onError(site: Site): ErrorHandler<WebEnv> {
  return (fault, c) => {
    ensureWords(c)
    const code = fault instanceof HTTPException ? codeOfStatus[fault.status] : codeOfAbort(c)
    if (code !== undefined) return showFault(c, site, { code })
    const reference = randomBytes(4).toString('hex')
    site.report(reference, fault)
    if (tookTooLong(fault) || isOutOfReach(fault)) {
      c.header('retry-after', retryAfterSeconds)
      return showFault(c, site, { code: 'overloaded' })
    }
    return showFault(c, site, { code: 'broken', reference })
  }
}

/** Who leaves in the middle of sending, or sends what has no end, is no fault of the program. */
function codeOfAbort(c: WebContext): FaultCode | undefined {
  return c.req.raw.signal.aborted ? 'bad-request' : undefined
}

/** A fault may come before the language was chosen. */
function ensureWords(c: WebContext): void {
  if (c.get('words') === undefined) c.set('words', wordsOf('id'))
  if (c.get('csrfSecret') === undefined) c.set('csrfSecret', '')
}

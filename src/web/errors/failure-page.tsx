import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { failureStatus, type Failure, type SignFault } from '#server'
import { wordProblem } from '#sop'
import { wordStandardProblem } from '#standard'
import { timeText } from '../layout/date-text.ts'
import { lifeLines } from './life-lines.ts'
import type { Words } from '../messages/words.ts'
import { showPage } from '../layout/respond.tsx'
import type { Site } from '../request/settings.ts'
import { wantsJson } from '../request/session-cookie.ts'
import type { WebContext } from '../request/web-env.ts'

/** Faults of a request that never reached a use case. */
export type RequestFault = 'bad-request' | 'forged' | 'too-many' | 'overloaded' | 'broken'
export type FaultCode = Failure['code'] | RequestFault

const status = {
  ...failureStatus,
  'bad-request': 400,
  forged: 403,
  'too-many': 429,
  overloaded: 503,
  broken: 500,
} as const satisfies Record<FaultCode, ContentfulStatusCode>

export function statusOf(code: FaultCode): (typeof status)[FaultCode] {
  return status[code]
}

/** What a failure adds to its words: the places in the document, or the reference of a fault. */
export type FaultDetail = { readonly lines?: readonly string[]; readonly reference?: string }

export function showFault(
  c: WebContext,
  site: Site,
  fault: FaultDetail & { readonly code: FaultCode },
): Response {
  const { code, lines = [], reference } = fault
  if (wantsJson(c)) return c.json({ code, lines }, status[code])
  const words = c.get('words')
  const { title, text } = words.failures[code]
  const body = (
    <section class="fault">
      <p class="fault-status">{status[code]}</p>
      <h1>{title}</h1>
      <p>
        {text} {reference !== undefined && <code>{reference}</code>}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        <a class="button" href="/sops">
          {words.allSops}
        </a>
      </p>
    </section>
  )
  return showPage(c, site, { title, body, status: status[code] })
}

/** A use case's failure as a page. */
export function showFailure(c: WebContext, site: Site, failure: Failure): Response {
  return showFault(c, site, {
    code: failure.code,
    lines: failureLines(failure, c.get('words')),
  })
}

/** Why there is no signature, with the day on which a certificate became or becomes valid or no longer is. */
export function signFaultText(fault: SignFault, words: Words): string {
  const { faults, faultOn } = words.signature
  const text = faults[fault.code]
  const date = ('on' in fault ? fault.on : undefined) ?? ('from' in fault ? fault.from : undefined)
  return date === undefined ? text : `${text} ${faultOn(timeText(date, words))}`
}

/** What a failure says besides its own words. */
export function failureLines(failure: Failure, words: Words): string[] {
  const { signature, language } = words
  if (failure.code === 'invalid-content') {
    return failure.problems.slice(0, 20).map((problem) => wordProblem(problem, language))
  }
  if (failure.code === 'invalid-standard') {
    return failure.problems.slice(0, 20).map((problem) => wordStandardProblem(problem, language))
  }
  if (failure.code === 'not-signed') return [signFaultText(failure.fault, words)]
  if (failure.code === 'already-signed') {
    return [signature.alreadySigned(failure.signedBy, timeText(failure.signedAt, words))]
  }
  if (failure.code === 'being-signed') {
    return [signature.beingSigned(failure.by, timeText(failure.until, words))]
  }
  return lifeLines(failure, words)
}

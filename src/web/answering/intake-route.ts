import {
  isOutOfReach,
  takeUnread,
  tookTooLong,
  type AnswerOutcome,
  type AnswerSender,
} from '#server'
import { findAskedArchive } from '../archive/find-asked-archive.ts'
import { showProblem } from '../api/answer/problem.ts'
import { speakAsAddressed } from '../portal/find-asked-portal.ts'
import { limitBody } from '../request/limit-body.ts'
import { askerKey, limitRate } from '../request/limits.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'

/** 500 answers with a long remark each. */
const longestBody = 4_000_000
const mostAnswers = 500
const mostFaults = 20
const retryAfter = { 'retry-after': '5' }

/**
 * Takes answers as JSON, one or a list of up to 500, and tells what became of each: for tablets, screens
 * and forms that were filled in while there was no net. Nobody is known here and no cookie is read; a
 * page of another site cannot send `application/json`.
 */
export function addIntakeRoute(app: WebApp, site: Site): void {
  const path = '/survei/:slug/:survey/jawaban'
  app.post(
    path,
    speakAsAddressed,
    limitRate(site),
    limitBody({ maxSize: longestBody, onError: (c) => showProblem(c, { code: 'too-large' }) }),
    (c) => takeSent(c, site),
  )
}

async function takeSent(c: WebContext, site: Site): Promise<Response> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return showProblem(c, { code: 'wrong-type' })
  const sent = readList(await c.req.text())
  if (sent === undefined) return showProblem(c, { code: 'bad-body' })
  if (sent.length > mostAnswers) {
    const errors = [{ where: '', found: `${sent.length}`, expected: `1–${mostAnswers}` }]
    return showProblem(c, { code: 'invalid-content', errors })
  }
  try {
    return await answerEach(c, site, sent)
  } catch (fault) {
    if (!isOutOfReach(fault) && !tookTooLong(fault)) throw fault
    return showProblem(c, { code: 'unavailable', headers: retryAfter })
  }
}

/** A JSON document as a list of answers; undefined where it is none. */
function readList(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    return undefined
  }
}

async function answerEach(c: WebContext, site: Site, sent: readonly unknown[]): Promise<Response> {
  const { answers: intake } = site
  const { governmentId } = (await findAskedArchive(c, site))?.archive ?? {}
  if (governmentId === undefined) return showProblem(c, { code: 'not-found' })
  const survey = await intake.findSurveyAt(governmentId, c.req.param('survey') ?? '')
  if (survey === undefined) return showProblem(c, { code: 'not-found' })
  const sender: AnswerSender = { kind: 'public', address: askerKey(c) }
  const outcomes = await Promise.all(
    sent.map((value) => takeUnread({ intake, governmentId }, { survey, value }, sender)),
  )
  if (outcomes.some(({ kind }) => kind === 'busy')) {
    return showProblem(c, { code: 'unavailable', headers: retryAfter })
  }
  return c.json({ outcomes: outcomes.map(writeOutcome) })
}

/** Outcomes stand in the order of the answers. */
function writeOutcome(outcome: AnswerOutcome) {
  if (outcome.kind !== 'broken') return { outcome: outcome.kind }
  const faults = outcome.faults.slice(0, mostFaults)
  return {
    outcome: outcome.kind,
    faults: faults.map(({ key, ...fault }) => ({
      ...fault,
      ...(key !== undefined && { key: key.slice(0, 100) }),
    })),
  }
}

import type { Failure } from '#server'
import type { Problem } from '#sop'
import { wordStandardProblem } from '#standard'
import type { WebContext } from '../../request/web-env.ts'
import { showFailedUse, showProblem } from './problem.ts'

/** A standard that cannot be read: each place in the words of its format. */
export function showUnreadStandard(c: WebContext, problems: readonly Problem[]): Response {
  const { language } = c.get('words')
  const errors = problems.map((problem) => ({
    where: problem.path.join('/').slice(0, 200),
    expected: wordStandardProblem(problem, language),
  }))
  return showProblem(c, { code: 'invalid-content', errors })
}

/** Why a draft or service was not written. Who was too late is told so, as by a version that does not match. */
export function showRefusedDraft(c: WebContext, failure: Failure): Response {
  if (failure.code === 'standard-conflict') return showProblem(c, { code: 'changed-meanwhile' })
  if (failure.code === 'invalid-standard') return showUnreadStandard(c, failure.problems)
  if (failure.code === 'not-found' && failure.what === 'unit') return showUnknownUnit(c)
  if (failure.code !== 'invalid-fields') return showFailedUse(c, failure)
  const { fieldFaults } = c.get('words')
  const errors = Object.entries(failure.fields).map(([where, fault]) => ({
    where,
    expected: fieldFaults[fault],
  }))
  return showProblem(c, { code: 'invalid-content', errors })
}

function showUnknownUnit(c: WebContext): Response {
  const errors = [{ where: 'unit', expected: c.get('words').fieldFaults.unknown }]
  return showProblem(c, { code: 'invalid-content', errors })
}

import type { FieldFaults, Outcome } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import type { Site } from './settings.ts'
import type { WebContext } from './web-env.ts'

/** What follows a posted form: the next page, the form again with what is wrong, or a refusal. */
export async function answerForm<T>(
  c: WebContext,
  site: Site,
  end: {
    readonly outcome: Outcome<T>
    readonly next: (done: T) => string
    readonly again: (faults: FieldFaults) => Response | Promise<Response>
  },
): Promise<Response> {
  const { outcome, next, again } = end
  if (outcome.ok) return c.redirect(next(outcome), 303)
  return outcome.code === 'invalid-fields' ? again(outcome.fields) : showFailure(c, site, outcome)
}

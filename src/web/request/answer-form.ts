import type { Outcome } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { wordFaults, type FieldErrors } from '../layout/form-fields.tsx'
import type { Site } from './settings.ts'
import type { WebContext } from './web-env.ts'

/** What follows a posted form: the next page, the form again with what is wrong, or a refusal. */
export async function answerForm<T>(
  c: WebContext,
  site: Site,
  end: {
    readonly outcome: Outcome<T>
    readonly next: (done: T) => string
    readonly again: (errors: FieldErrors) => Response | Promise<Response>
  },
): Promise<Response> {
  const { outcome, next, again } = end
  if (outcome.ok) return c.redirect(next(outcome), 303)
  if (outcome.code !== 'invalid-fields') return showFailure(c, site, outcome)
  return again(wordFaults(outcome.fields, c.get('words').fieldFaults))
}

import {
  discardReview,
  finishReview,
  getReview,
  saveReview,
  type Failure,
  type FilledReview,
  type ReviewToFill,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { MinutesPage } from '../minutes/minutes-page.tsx'
import { FormPage, type FormPageProps } from './form-page.tsx'
import { readFilled } from './read-filled.ts'

/** One review: its form while it is open, its minutes once it is finished or to whom may not write. */
export function addFormRoutes(app: WebApp, site: Site): void {
  app.get('/reviews/:id', async (c) => {
    const read = await getReview(contextOf(c, site), c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    if (read.mayWrite) return showForm(c, site, read)
    return showMinutes(c, site, read)
  })

  app.post('/reviews/:id', async (c) => {
    const context = contextOf(c, site)
    const read = await getReview(context, c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    const filled = readFilled(c.get('form'), read.review)
    const intent = c.get('form').get('intent')
    if (intent === 'discard') {
      const gone = await discardReview(context, filled)
      return gone.ok
        ? c.redirect(`/sops/${gone.sopId}/reviews?done=discarded`, 303)
        : showFailure(c, site, gone)
    }
    const [done, outcome] =
      intent === 'finish'
        ? (['finished', await finishReview(context, filled)] as const)
        : (['saved', await saveReview(context, filled)] as const)
    if (outcome.ok) return c.redirect(`/reviews/${read.review.id}?done=${done}`, 303)
    return showAgain(c, site, { read, filled, failure: outcome })
  })
}

/** The form with what was typed, where it lacks something or somebody saved it meanwhile. */
function showAgain(
  c: WebContext,
  site: Site,
  at: { readonly read: ReviewToFill; readonly filled: FilledReview; readonly failure: Failure },
): Response {
  const { failure, filled } = at
  const { heldOn, method, content } = filled
  const review = { ...at.read.review, heldOn, method, content, version: filled.version }
  const read = { ...at.read, review }
  if (failure.code === 'review-incomplete') {
    return showForm(c, site, { ...read, missing: new Set(failure.missing) })
  }
  if (failure.code === 'changed-meanwhile') return showForm(c, site, { ...read, newer: failure })
  return showFailure(c, site, failure)
}

function showForm(
  c: WebContext,
  site: Site,
  shown: Pick<FormPageProps, 'review' | 'steps' | 'newer'> &
    Partial<Pick<FormPageProps, 'missing'>>,
): Response {
  const words = c.get('words')
  const { missing = new Set(), newer } = shown
  const title = words.reviews.form.title(words.reviews.kinds[shown.review.kind], shown.review.title)
  const body = (
    <>
      <Done c={c} />
      <FormPage {...shown} words={words} missing={missing} />
    </>
  )
  const refused = newer === undefined ? 422 : 409
  const status = missing.size === 0 && newer === undefined ? 200 : refused
  return showPage(c, site, { title, body, status })
}

function showMinutes(c: WebContext, site: Site, { review, steps }: ReviewToFill): Response {
  const words = c.get('words')
  const title = `${words.reviews.minutes.title(words.reviews.kinds[review.kind])}: ${review.title}`
  const body = (
    <>
      <Done c={c} />
      <MinutesPage words={words} review={review} steps={steps} />
    </>
  )
  return showPage(c, site, { title, body })
}

function Done({ c }: { readonly c: WebContext }) {
  const { saved, finished } = c.get('words').reviews.form
  return <DoneNotice texts={{ saved, finished }} done={c.req.query('done')} />
}

import {
  beginStandardReview,
  commentParts,
  getStandardReview,
  getStandardReviews,
  listStandardsDue,
  saveStandardReview,
  standardConclusions,
  standardReviewKinds,
  type Failure,
  type FilledStandardReview,
  type StandardReview,
} from '#server'
import { cleanText } from '#sop'
import { readDay } from '../consultation/staff/read-round-form.ts'
import { showFailure } from '../errors/failure-page.tsx'
import { DoneNotice } from '../layout/done-notice.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { StandardsDuePage, StandardReviewsPage } from './due-pages.tsx'
import { StandardReviewPage } from './review-page.tsx'

/** What is due of standards in force, their forms and their minutes. */
export function addStandardReviewRoutes(app: WebApp, site: Site): void {
  app.get('/evaluations', async (c) => {
    const read = await listStandardsDue(contextOf(c, site))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const body = <StandardsDuePage words={words} due={read.due} />
    return showPage(c, site, { title: words.standardReview.due.title, body })
  })
  app.get('/services/:id/evaluations', async (c) => {
    const read = await getStandardReviews(contextOf(c, site), c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const title = words.standardReview.history.title(read.service.name)
    return showPage(c, site, { title, body: <StandardReviewsPage words={words} {...read} /> })
  })
  app.post('/services/:id/evaluations', async (c) => {
    const kind = standardReviewKinds.find((one) => one === c.get('form').get('kind'))
    const at = { serviceId: c.req.param('id'), kind: kind ?? 'evaluation' } as const
    const begun = await beginStandardReview(contextOf(c, site), at)
    if (!begun.ok) return showFailure(c, site, begun)
    return c.redirect(`/evaluations/${begun.reviewId}`, 303)
  })
  app.get('/evaluations/:id', async (c) => {
    const read = await getStandardReview(contextOf(c, site), c.req.param('id'))
    return read.ok ? showReview(c, site, read) : showFailure(c, site, read)
  })
  app.post('/evaluations/:id', (c) => takeForm(c, site, c.req.param('id')))
}

async function takeForm(c: WebContext, site: Site, id: string): Promise<Response> {
  const context = contextOf(c, site)
  const filled = readFilled(c.get('form'), id)
  const outcome = await saveStandardReview(context, filled)
  const done = filled.finishes ? 'finished' : 'saved'
  if (outcome.ok) return c.redirect(`/evaluations/${id}?done=${done}`, 303)
  const isOfForm = outcome.code === 'review-incomplete' || outcome.code === 'changed-meanwhile'
  const read = isOfForm ? await getStandardReview(context, id) : undefined
  if (read?.ok !== true) return showFailure(c, site, outcome)
  const { heldOn, content } = filled
  const review = { ...read.review, heldOn, content }
  return showReview(c, site, { review, mayWrite: read.mayWrite, failure: outcome })
}

function readFilled(form: URLSearchParams, reviewId: string): FilledStandardReview {
  const text = (name: string, most: number) =>
    cleanText(fieldText(form, name)).trim().slice(0, most).toWellFormed()
  const findings = commentParts
    .map((part) => [part, text(`finding-${part}`, 2000)] as const)
    .filter(([, finding]) => finding !== '')
  const version = Number(form.get('version'))
  return {
    reviewId,
    version: Number.isSafeInteger(version) ? version : 0,
    heldOn: readDay(fieldText(form, 'held-on')) ?? '',
    content: {
      findings: Object.fromEntries(findings),
      conclusion: standardConclusions.find((one) => one === form.get('conclusion')) ?? null,
      recommendation: text('recommendation', 4000),
    },
    finishes: form.get('intent') === 'finish',
  }
}

function showReview(
  c: WebContext,
  site: Site,
  shown: {
    readonly review: StandardReview
    readonly mayWrite: boolean
    readonly failure?: Failure
  },
): Response {
  const words = c.get('words')
  const { review, mayWrite, failure } = shown
  const { title, saved, finished } = words.standardReview.form
  const body = (
    <>
      <DoneNotice texts={{ saved, finished }} done={c.req.query('done')} />
      <StandardReviewPage words={words} review={review} mayWrite={mayWrite} failure={failure} />
    </>
  )
  const refused = failure?.code === 'changed-meanwhile' ? 409 : 422
  return showPage(c, site, {
    title: title(words.standardReview.kinds[review.kind], review.serviceName),
    body,
    status: failure === undefined ? 200 : refused,
  })
}

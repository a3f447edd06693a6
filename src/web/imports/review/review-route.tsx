import {
  applyAnswers,
  getImportedSop,
  moveImportedSop,
  reopenDoubt,
  saveImportedSop,
  settleDoubts,
  type Failure,
  type ImportedSop,
  type Outcome,
} from '#server'
import type { Sop } from '#sop'
import { failureLines, showFailure, statusOf } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { drawSopArt } from '../../sops/sop-art.ts'
import { readAnswers, readReviewIntent, type ReviewIntent } from './read-answers.ts'
import { ReviewPage } from './review-page.tsx'

const address = '/imports/:id/sops/:sop'

export function addReviewRoutes(app: WebApp, site: Site): void {
  app.get(address, async (c) => {
    const found = await findSop(c, site)
    return found.ok ? showReview(c, site, { sop: found.sop }) : showFailure(c, site, found)
  })

  app.post(address, async (c) => {
    const found = await findSop(c, site)
    if (!found.ok) return showFailure(c, site, found)
    const { sop } = found
    const intent = readReviewIntent(c.get('form').get('intent') ?? '')
    const outcome = await act(c, site, { sop, intent })
    if (outcome.ok) return c.redirect(nextAddress(sop, intent), 303)
    return answerFailure(c, site, { sop, failure: outcome })
  })
}

function findSop(c: WebContext, site: Site): Promise<Outcome<{ readonly sop: ImportedSop }>> {
  const place = { importId: c.req.param('id') ?? '', id: c.req.param('sop') ?? '' }
  return getImportedSop(contextOf(c, site), place)
}

type Wanted = { readonly sop: ImportedSop; readonly intent: ReviewIntent }

function act(c: WebContext, site: Site, { sop, intent }: Wanted): Promise<Outcome<object>> {
  const context = contextOf(c, site)
  switch (intent.kind) {
    case 'keep':
    case 'settle':
    case 'settle-page':
    case 'accept':
      return settleDoubts(context, sop, readAnswers(sop, c.get('form'), c.get('words')))
    case 'reopen':
      return reopenDoubt(context, sop, intent.doubt)
    case 'save':
      return saveImportedSop(context, sop)
    case 'save-anyway':
      return saveImportedSop(context, sop, 'beside')
    case 'renew':
      return saveImportedSop(context, sop, 'renew')
    case 'drop':
      return moveImportedSop(context, sop, 'dropped')
    case 'take-back':
      return moveImportedSop(context, sop, 'open')
  }
}

/** Back to what is left to be settled; what is done with is told at the top. */
function nextAddress({ importId, id }: ImportedSop, { kind }: ReviewIntent): string {
  const settles = kind === 'settle' || kind === 'settle-page' || kind === 'keep'
  return `/imports/${importId}/sops/${id}${settles ? '#doubts' : ''}`
}

/** What can be mended on the page comes back with everything that was typed. */
function answerFailure(
  c: WebContext,
  site: Site,
  { sop, failure }: { readonly sop: ImportedSop; readonly failure: Failure },
): Response {
  const status = statusOf(failure.code)
  if (failure.code === 'has-twin') return showReview(c, site, { sop, twin: failure, status })
  if (failure.code !== 'invalid-content') return showFailure(c, site, failure)
  const content = applyAnswers(sop.content, readAnswers(sop, c.get('form'), c.get('words')))
  const refused = failureLines(failure, c.get('words'))
  return showReview(c, site, { sop, content, refused, status })
}

type View = {
  readonly sop: ImportedSop
  readonly content?: Sop
  readonly refused?: readonly string[]
  readonly twin?: { readonly sopId: string; readonly title: string }
  readonly status?: ReturnType<typeof statusOf>
}

function showReview(c: WebContext, site: Site, view: View): Response {
  const words = c.get('words')
  const { sop, content = sop.content, refused = [], twin, status } = view
  const art = drawSopArt(content, words)
  const title = content.title === '' ? words.list.untitled : content.title
  const body = <ReviewPage {...{ words, sop, content, art, refused, twin }} />
  return showPage(c, site, { title, body, wide: true, ...(status === undefined ? {} : { status }) })
}

import {
  answerComment,
  commentOutcomes,
  commentShelves,
  getConsultation,
  judgeComments,
  listComments,
  type CommentShelf,
  type Context,
  type Outcome,
} from '#server'
import { cleanText } from '#sop'
import { readPage } from '../../archive/archive-address.ts'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { JudgePage, type WrongComment } from './judge-page.tsx'

/** The comments of a round: looked at, shown or not, answered. */
export function addJudgeRoutes(app: WebApp, site: Site): void {
  app.get('/consultations/:id/comments', (c) => showShelf(c, site))

  app.post('/consultations/:id/comments', async (c) => {
    const form = c.get('form')
    const isAnswer = form.get('intent') === 'answer'
    const act = isAnswer ? answer : judge
    const outcome = await act(contextOf(c, site), c.req.param('id'), form)
    if (outcome.ok) {
      const done = isAnswer ? 'answered' : 'judged'
      const query = new URLSearchParams({ show: readShelf(form.get('show')), done })
      return c.redirect(`/consultations/${c.req.param('id')}/comments?${query.toString()}`, 303)
    }
    if (outcome.code !== 'invalid-fields') return showFailure(c, site, outcome)
    const id = fieldText(form, 'comment')
    const text = fieldText(form, isAnswer ? 'answer' : 'refusal')
    return showShelf(c, site, { id, field: isAnswer ? 'answer' : 'refusal', text })
  })
}

function judge(context: Context, consultationId: string, form: URLSearchParams) {
  const all = form.get('scope') === 'all'
  const which = all
    ? { consultationId, likeness: fieldText(form, 'likeness') }
    : { consultationId, id: fieldText(form, 'comment') }
  const verdict = form.get('intent') === 'release' ? 'shown' : 'refused'
  return judgeComments(context, which, { verdict, refusal: typed(form, 'refusal', 1000) })
}

function answer(
  context: Context,
  consultationId: string,
  form: URLSearchParams,
): Promise<Outcome<object>> {
  const outcome = commentOutcomes.find((one) => one === form.get('outcome')) ?? 'noted'
  const at = { consultationId, commentId: fieldText(form, 'comment') }
  return answerComment(context, at, { outcome, answer: typed(form, 'answer', 4000) })
}

function typed(form: URLSearchParams, name: string, most: number): string {
  return cleanText(fieldText(form, name)).trim().slice(0, most).toWellFormed()
}

function readShelf(text: string | null | undefined): CommentShelf {
  return commentShelves.find((shelf) => shelf === text) ?? 'held'
}

async function showShelf(c: WebContext, site: Site, wrong?: WrongComment): Promise<Response> {
  const context = contextOf(c, site)
  const consultationId = c.req.param('id') ?? ''
  const read = await getConsultation(context, consultationId)
  if (!read.ok) return showFailure(c, site, read)
  const asked = wrong === undefined ? c.req.query('show') : c.get('form').get('show')
  const shelf = readShelf(asked)
  const page = readPage(c.req.query('page'))
  const listed = await listComments(context, { consultationId, shelf, page })
  if (!listed.ok) return showFailure(c, site, listed)
  const words = c.get('words')
  const { consultation } = read
  const isOpen = consultation.publishedAt !== null && consultation.finishedAt === null
  const body = (
    <>
      <DoneNotice texts={words.consultation.staff.comments.done} done={c.req.query('done')} />
      <JudgePage
        words={words}
        consultation={consultation}
        shelf={shelf}
        list={listed.list}
        mayJudge={read.mayJudge && isOpen}
        wrong={wrong}
      />
    </>
  )
  const title = words.consultation.staff.comments.title(consultation.serviceName)
  return showPage(c, site, { title, body, status: wrong === undefined ? 200 : 422 })
}

import {
  answerNote,
  getRevision,
  getSop,
  getSopLife,
  listReviewNotes,
  reopenNote,
  settleNote,
  writeNote,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { wordFaults } from '../../layout/form-fields.tsx'
import { NotesPage, type NotesPageProps } from './notes-page.tsx'

/** The notes on an SOP, written, answered, settled and opened again. */
export function addNoteRoutes(app: WebApp, site: Site): void {
  app.get('/sops/:id/notes', (c) =>
    showNotes(c, site, { sopId: c.req.param('id'), place: c.req.query('place') }),
  )

  app.post('/sops/:id/notes', async (c) => {
    const form = c.get('form')
    const sopId = c.req.param('id')
    const texts = { place: fieldText(form, 'place'), text: fieldText(form, 'text') }
    const note = { sopId, revision: Number(form.get('revision')), ...texts }
    const written = await writeNote(contextOf(c, site), note)
    if (written.ok) return c.redirect(`/sops/${sopId}/notes?done=note-written`, 303)
    if (written.code !== 'wrong-fields') return showFailure(c, site, written)
    const errors = wordFaults(written.fields, c.get('words').life.faults)
    return showNotes(c, site, { sopId, again: { noteId: '', texts, errors } })
  })

  app.post('/sops/:id/notes/:note/answer', async (c) => {
    const [sopId, noteId] = [c.req.param('id'), c.req.param('note')]
    const name = `answer-${noteId}`
    const answer = fieldText(c.get('form'), name)
    const answered = await answerNote(contextOf(c, site), { sopId, noteId, answer })
    if (answered.ok) return c.redirect(`/sops/${sopId}/notes?done=note-answered`, 303)
    if (answered.code !== 'wrong-fields') return showFailure(c, site, answered)
    const { answer: fault = '' } = wordFaults(answered.fields, c.get('words').life.faults)
    const again = { noteId, texts: { [name]: answer }, errors: { [name]: fault } }
    return showNotes(c, site, { sopId, again })
  })

  addJudgement(app, site, {
    path: '/sops/:id/notes/:note/settle',
    judge: settleNote,
    done: 'settled',
  })
  addJudgement(app, site, {
    path: '/sops/:id/notes/:note/reopen',
    judge: reopenNote,
    done: 'reopened',
  })
}

function addJudgement(
  app: WebApp,
  site: Site,
  route: {
    readonly path: '/sops/:id/notes/:note/settle' | '/sops/:id/notes/:note/reopen'
    readonly judge: typeof settleNote
    readonly done: string
  },
): void {
  app.post(route.path, async (c) => {
    const [sopId, noteId] = [c.req.param('id'), c.req.param('note')]
    const judged = await route.judge(contextOf(c, site), { sopId, noteId })
    if (!judged.ok) return showFailure(c, site, judged)
    return c.redirect(`/sops/${sopId}/notes?done=note-${route.done}`, 303)
  })
}

async function showNotes(
  c: WebContext,
  site: Site,
  shown: { readonly sopId: string } & Pick<NotesPageProps, 'again' | 'place'>,
): Promise<Response> {
  const { sopId, again, place } = shown
  const context = contextOf(c, site)
  const words = c.get('words')
  const [found, stands, list] = await Promise.all([
    getSop(context, sopId),
    getSopLife(context, sopId),
    listReviewNotes(context, sopId),
  ])
  if (!found.ok) return showFailure(c, site, found)
  if (!stands.ok) return showFailure(c, site, stands)
  if (!list.ok) return showFailure(c, site, list)
  const { sop } = found
  const { life } = stands
  const frozen = await getRevision(context, { sopId, number: life.revision })
  const content = frozen.ok ? frozen.revision.content : sop.content
  const page = { words, sop, life, content, notes: list.notes, place, ...(again && { again }) }
  const body = (
    <>
      <DoneNotice texts={words.life.notes.done} done={c.req.query('done')} />
      <NotesPage {...page} />
    </>
  )
  const status = again === undefined ? 200 : 422
  return showPage(c, site, { title: words.life.notes.title, body, status })
}

import { getSop, getSopLife, getSopPassage, recordTrial } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { emptyForm, wordFaults, type FormState } from '../../layout/form-fields.tsx'
import { addMoveRoutes } from './move-route.tsx'
import { addNoteRoutes } from './note-routes.tsx'
import { PassagePage } from './passage-page.tsx'
import { TrialPage } from './trial-page.tsx'

const trialFields = ['kind', 'beganOn', 'endedOn', 'caseCount', 'findings', 'passed'] as const

/** The life of an SOP: its moves, notes and trials, and its way so far. */
export function addLifeRoutes(app: WebApp, site: Site): void {
  addMoveRoutes(app, site)
  addNoteRoutes(app, site)

  app.get('/sops/:id/passage', async (c) => {
    const context = contextOf(c, site)
    const sopId = c.req.param('id')
    const [found, passed] = await Promise.all([
      getSop(context, sopId),
      getSopPassage(context, sopId),
    ])
    if (!found.ok) return showFailure(c, site, found)
    if (!passed.ok) return showFailure(c, site, passed)
    const words = c.get('words')
    const body = <PassagePage words={words} sop={found.sop} revisions={passed.revisions} />
    return showPage(c, site, { title: words.life.history.title, body })
  })

  app.get('/sops/:id/trial', (c) => showTrial(c, site, { sopId: c.req.param('id') }))

  app.post('/sops/:id/trial', async (c) => {
    const form = c.get('form')
    const sopId = c.req.param('id')
    const text = (name: (typeof trialFields)[number]) => fieldText(form, name)
    const texts = {
      kind: text('kind'),
      beganOn: text('beganOn'),
      endedOn: text('endedOn'),
      caseCount: text('caseCount'),
      findings: text('findings'),
      passed: text('passed'),
    }
    const trial = { sopId, revision: Number(form.get('revision')), form: texts }
    const recorded = await recordTrial(contextOf(c, site), trial)
    if (recorded.ok) return c.redirect(`/sops/${sopId}?done=trial`, 303)
    if (recorded.code !== 'wrong-fields') return showFailure(c, site, recorded)
    const errors = wordFaults(recorded.fields, c.get('words').life.faults)
    return showTrial(c, site, { sopId, again: { texts, errors } })
  })
}

async function showTrial(
  c: WebContext,
  site: Site,
  { sopId, again }: { readonly sopId: string; readonly again?: FormState },
): Promise<Response> {
  const context = contextOf(c, site)
  const [found, stands] = await Promise.all([getSop(context, sopId), getSopLife(context, sopId)])
  if (!found.ok) return showFailure(c, site, found)
  if (!stands.ok) return showFailure(c, site, stands)
  const { life } = stands
  if (!life.may.recordTrial) {
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'record-trial' })
  }
  if (!life.isUnderway) return showFailure(c, site, { ok: false, code: 'wrong-stage' })
  const words = c.get('words')
  const state = again ?? emptyForm
  const body = <TrialPage {...{ words, sop: found.sop, revision: life.revision, ...state }} />
  const status = again === undefined ? 200 : 422
  return showPage(c, site, { title: words.life.trial.title, body, status })
}

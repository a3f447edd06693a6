import {
  getSop,
  getSopLife,
  moveRevision,
  suggestRatification,
  type Failure,
  type MoveForm,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { wordFaults, type FieldErrors, type FormState } from '../../layout/form-fields.tsx'
import { nameOf, suggestFields } from './life-words.ts'
import { MovePage } from './move-page.tsx'

const fieldNames = [
  'note',
  'legalBasis',
  'number',
  'ratifiedOn',
  'effectiveOn',
  'position',
  'name',
  'nip',
] as const satisfies readonly (keyof MoveForm)[]

/** The moves of a revision: a page for those that ask for something, a press for the others. */
export function addMoveRoutes(app: WebApp, site: Site): void {
  app.get('/sops/:id/move/:move', (c) =>
    showMove(c, site, { sopId: c.req.param('id'), moveId: c.req.param('move') }),
  )

  app.post('/sops/:id/move/:move', async (c) => {
    const form = c.get('form')
    const [sopId, move] = [c.req.param('id'), c.req.param('move')]
    const texts = Object.fromEntries(fieldNames.map((name) => [name, fieldText(form, name)]))
    const seen = { moves: Number(form.get('moves')), version: Number(form.get('version')) }
    const moved = await moveRevision(contextOf(c, site), { sopId, move, ...seen, ...texts })
    if (moved.ok) return c.redirect(`/sops/${sopId}?done=moved`, 303)
    const errors = findErrors(moved, c.get('words'))
    if (errors === undefined) return showFailure(c, site, moved)
    return showMove(c, site, { sopId, moveId: move, again: { texts, errors } })
  })
}

/** What is wrong field by field; undefined where the failure is about something else. */
function findErrors(failure: Failure, words: Words): FieldErrors | undefined {
  if (failure.code === 'wrong-fields') return wordFaults(failure.fields, words.life.faults)
  if (failure.code !== 'number-taken') return undefined
  return { number: words.life.numberTaken(failure.number, failure.title) }
}

async function showMove(
  c: WebContext,
  site: Site,
  asked: { readonly sopId: string; readonly moveId: string; readonly again?: FormState },
): Promise<Response> {
  const { sopId, moveId, again } = asked
  const context = contextOf(c, site)
  const words = c.get('words')
  const [found, stands] = await Promise.all([getSop(context, sopId), getSopLife(context, sopId)])
  if (!found.ok) return showFailure(c, site, found)
  if (!stands.ok) return showFailure(c, site, stands)
  const move = stands.life.offered.find(({ id }) => id === moveId)
  if (move === undefined) {
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: moveId })
  }
  const page = { words, sop: found.sop, life: stands.life, move }
  const suggested = move.asks.includes('ratification')
    ? await suggestRatification(context, sopId)
    : undefined
  const suggestion = suggested?.ok === true ? { suggestion: suggested.suggestion } : {}
  const fresh = suggested?.ok === true ? suggestFields(suggested.suggestion) : {}
  const state = again ?? { texts: fresh, errors: {} }
  const body = <MovePage {...page} {...state} {...suggestion} />
  const status = again === undefined ? 200 : 422
  return showPage(c, site, { title: nameOf(move.name, words), body, status })
}

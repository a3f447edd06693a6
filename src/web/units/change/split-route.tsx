import {
  listUnitBelongings,
  splitUnit,
  type Outcome,
  type UnitBelongings,
  type UnitPage,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findChangeable } from './find-changeable.ts'
import { hasEnoughParts, makeSplit, readSplitForm, type SplitForm } from './split-form.ts'
import { SplitPage } from './split-page.tsx'

export function addSplitRoutes(app: WebApp, site: Site): void {
  app.get('/units/:id/split', async (c) => {
    const splitting = await findSplitting(c, site)
    if (!splitting.ok) return showFailure(c, site, splitting)
    const empty = readSplitForm(new URLSearchParams())
    const texts = { ...empty.texts, happenedOn: todayIn(c.get('words')) }
    return showSplit(c, site, { ...splitting, form: { ...empty, texts, errors: {} } })
  })

  app.post('/units/:id/split', async (c) => {
    const splitting = await findSplitting(c, site)
    if (!splitting.ok) return showFailure(c, site, splitting)
    const sent = readSplitForm(c.get('form'))
    // The first page asks for names only.
    const happenedOn = sent.texts['happenedOn'] || todayIn(c.get('words'))
    const form = { ...sent, texts: { ...sent.texts, happenedOn } }
    if (c.get('form').get('intent') !== 'split') {
      const errors = hasEnoughParts(form) ? {} : { parts: c.get('words').units.split.few }
      return showSplit(c, site, { ...splitting, form: { ...form, errors } })
    }
    const { unit } = splitting
    return answerForm(c, site, {
      outcome: await splitUnit(contextOf(c, site), makeSplit(unit.id, form)),
      next: () => `/units/${unit.id}?done=split`,
      again: (errors) => showSplit(c, site, { ...splitting, form: { ...form, errors } }),
    })
  })
}

type Splitting = { readonly unit: UnitPage; readonly belongings: UnitBelongings }

async function findSplitting(c: WebContext, site: Site): Promise<Outcome<Splitting>> {
  const context = contextOf(c, site)
  const found = await findChangeable(context, c.req.param('id') ?? '')
  if (!found.ok) return found
  const belongings = await listUnitBelongings(context, found.unit.id)
  return belongings.ok ? { ok: true, unit: found.unit, belongings } : belongings
}

function showSplit(
  c: WebContext,
  site: Site,
  shown: Splitting & { readonly form: SplitForm },
): Response {
  const words = c.get('words')
  const title = words.units.split.title(shown.unit.name)
  const status = Object.keys(shown.form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body: <SplitPage words={words} {...shown} />, status })
}

import {
  listUnitBelongings,
  listUnits,
  mergeUnits,
  type Context,
  type MergeTarget,
  type Outcome,
  type Unit,
  type UnitBelongings,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { refuseChange } from './find-changeable.ts'
import { MergePage, type MergedUnit } from './merge-page.tsx'
import { basisNames, nameNames } from './unit-fields.tsx'

export function addMergeRoutes(app: WebApp, site: Site): void {
  app.get('/units/merge', (c) => {
    const refused = refuseChange(contextOf(c, site))
    if (refused !== undefined) return showFailure(c, site, refused)
    const unitIds = c.req.queries('unit') ?? []
    const texts = { happenedOn: todayIn(c.get('words')) }
    return showMerge(c, site, { unitIds, form: { texts, errors: {} } })
  })

  app.post('/units/merge', async (c) => {
    const form = c.get('form')
    const unitIds = form.getAll('unit').slice(0, mostMerged)
    const texts = readTexts(form, [...nameNames, ...basisNames, 'parentId', 'to'])
    const { happenedOn = '', legalBasis = '' } = texts
    const wanted = { unitIds, into: readTarget(texts), happenedOn, legalBasis }
    return answerForm(c, site, {
      outcome: await mergeUnits(contextOf(c, site), wanted),
      next: ({ unitId }) => `/units/${unitId}?done=merged`,
      again: (errors) => showMerge(c, site, { unitIds, form: { texts, errors } }),
    })
  })
}

const mostMerged = 50

function readTarget(texts: FormState['texts']): MergeTarget {
  const { to = '', name = '', shortName = '', parentId = '' } = texts
  return to === '' ? { name, shortName, parentId: parentId || null } : { unitId: to }
}

async function showMerge(
  c: WebContext,
  site: Site,
  shown: { readonly unitIds: readonly string[]; readonly form: FormState },
): Promise<Response> {
  const words = c.get('words')
  const context = contextOf(c, site)
  const { form } = shown
  const units = await listUnits(context)
  const merged = await findMerged(context, units, shown.unitIds)
  if (!merged.ok) return showFailure(c, site, merged)
  const body = <MergePage {...{ words, units, form, merged: merged.units }} />
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title: words.units.merge.title, body, status })
}

/** The chosen units that are open, each with what it has. */
async function findMerged(
  context: Context,
  units: readonly Unit[],
  unitIds: readonly string[],
): Promise<Outcome<{ readonly units: readonly MergedUnit[] }>> {
  const chosen = units.filter(({ id }) => unitIds.includes(id)).slice(0, mostMerged)
  const found: (Unit & { readonly belongings: UnitBelongings })[] = []
  for (const unit of chosen) {
    const belongings = await listUnitBelongings(context, unit.id)
    if (!belongings.ok) return belongings
    found.push({ ...unit, belongings })
  }
  return { ok: true, units: found }
}

import { listUnits, moveUnit, type Unit, type UnitPage } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findChangeable } from './find-changeable.ts'
import { BasisFields, basisNames, ParentField } from './unit-fields.tsx'
import { UnitForm } from './unit-form.tsx'

export function addMoveRoutes(app: WebApp, site: Site): void {
  app.get('/units/:id/move', async (c) => {
    const found = await findChangeable(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { unit } = found
    const texts = { parentId: unit.parentId ?? '', happenedOn: todayIn(c.get('words')) }
    return showMove(c, site, { unit, form: { texts, errors: {} } })
  })

  app.post('/units/:id/move', async (c) => {
    const context = contextOf(c, site)
    const found = await findChangeable(context, c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { unit } = found
    const texts = readTexts(c.get('form'), [...basisNames, 'parentId'])
    const { happenedOn = '', legalBasis = '', parentId = '' } = texts
    const wanted = { unitId: unit.id, happenedOn, legalBasis, parentId: parentId || null }
    return answerForm(c, site, {
      outcome: await moveUnit(context, wanted),
      next: () => `/units/${unit.id}?done=moved`,
      again: (errors) => showMove(c, site, { unit, form: { texts, errors } }),
    })
  })
}

async function showMove(
  c: WebContext,
  site: Site,
  { unit, form }: { readonly unit: UnitPage; readonly form: FormState },
): Promise<Response> {
  const words = c.get('words')
  const w = words.units.move
  const units = await listUnits(contextOf(c, site))
  const title = w.title(unit.name)
  const action = `/units/${unit.id}/move`
  const before = (
    <ul class="named-units">
      {unit.below.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  )
  const body = (
    <UnitForm
      {...{ words, path: [...unit.above, unit], title, lead: w.lead, before, action }}
      submit={w.submit}
    >
      <ParentField words={words} form={form} units={withoutBelow(units, unit.id)} />
      <BasisFields words={words} form={form} basis="optional" />
    </UnitForm>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status })
}

/** The units that are neither this one nor below it, in their order: its own follow it, deeper. */
function withoutBelow(units: readonly Unit[], unitId: string): readonly Unit[] {
  const start = units.findIndex(({ id }) => id === unitId)
  const depth = units[start]?.depth
  if (depth === undefined) return units
  const after = units.findIndex((unit, at) => at > start && unit.depth <= depth)
  return [...units.slice(0, start), ...(after === -1 ? [] : units.slice(after))]
}

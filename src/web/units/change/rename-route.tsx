import { renameUnit, type UnitPage } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findChangeable } from './find-changeable.ts'
import { BasisFields, basisNames, nameNames, NameFields } from './unit-fields.tsx'
import { UnitForm } from './unit-form.tsx'

export function addRenameRoutes(app: WebApp, site: Site): void {
  app.get('/units/:id/rename', async (c) => {
    const found = await findChangeable(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { name, shortName } = found.unit
    const texts = { name, shortName, happenedOn: todayIn(c.get('words')) }
    return showRename(c, site, { unit: found.unit, form: { texts, errors: {} } })
  })

  app.post('/units/:id/rename', async (c) => {
    const context = contextOf(c, site)
    const found = await findChangeable(context, c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { unit } = found
    const texts = readTexts(c.get('form'), [...nameNames, ...basisNames])
    const { name = '', shortName = '', happenedOn = '', legalBasis = '' } = texts
    const wanted = { unitId: unit.id, name, shortName, happenedOn, legalBasis }
    return answerForm(c, site, {
      outcome: await renameUnit(context, wanted),
      next: () => `/units/${unit.id}?done=renamed`,
      again: (errors) => showRename(c, site, { unit, form: { texts, errors } }),
    })
  })
}

function showRename(
  c: WebContext,
  site: Site,
  { unit, form }: { readonly unit: UnitPage; readonly form: FormState },
): Response {
  const words = c.get('words')
  const w = words.units.rename
  const title = w.title(unit.name)
  const action = `/units/${unit.id}/rename`
  const body = (
    <UnitForm
      {...{ words, path: [...unit.above, unit], title, lead: w.lead, action }}
      submit={w.submit}
    >
      <NameFields words={words} form={form} />
      <BasisFields words={words} form={form} basis="optional" />
    </UnitForm>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status })
}

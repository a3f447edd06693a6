import { listUnits, openUnit } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { refuseChange } from './find-changeable.ts'
import { BasisFields, basisNames, nameNames, NameFields, ParentField } from './unit-fields.tsx'
import { UnitForm } from './unit-form.tsx'

export function addOpenRoutes(app: WebApp, site: Site): void {
  app.get('/units/new', (c) => {
    const refused = refuseChange(contextOf(c, site))
    if (refused !== undefined) return showFailure(c, site, refused)
    const texts = { parentId: c.req.query('above') ?? '', happenedOn: todayIn(c.get('words')) }
    return showOpen(c, site, { texts, errors: {} })
  })

  app.post('/units/new', async (c) => {
    const texts = readTexts(c.get('form'), [...nameNames, ...basisNames, 'parentId'])
    const { name = '', shortName = '', happenedOn = '', legalBasis = '', parentId = '' } = texts
    const wanted = { name, shortName, happenedOn, legalBasis, parentId: parentId || null }
    return answerForm(c, site, {
      outcome: await openUnit(contextOf(c, site), wanted),
      next: ({ unitId }) => `/units/${unitId}?done=opened`,
      again: (errors) => showOpen(c, site, { texts, errors }),
    })
  })
}

async function showOpen(c: WebContext, site: Site, form: FormState): Promise<Response> {
  const words = c.get('words')
  const units = await listUnits(contextOf(c, site))
  const w = words.units.open
  const body = (
    <UnitForm words={words} path={[]} title={w.title} action="/units/new" submit={w.submit}>
      <NameFields words={words} form={form} />
      <ParentField words={words} form={form} units={units} />
      <BasisFields words={words} form={form} basis="optional" />
    </UnitForm>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title: w.title, body, status })
}

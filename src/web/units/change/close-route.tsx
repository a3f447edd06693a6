import {
  closeUnit,
  listUnitBelongings,
  listUnits,
  type Outcome,
  type Unit,
  type UnitBelongings,
  type UnitPage,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { fieldOf, readTexts, SelectField, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { UnitOptions } from '../../layout/unit-options.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { BelongingList } from './belonging-list.tsx'
import { findChangeable } from './find-changeable.ts'
import { BasisFields, basisNames } from './unit-fields.tsx'
import { UnitForm } from './unit-form.tsx'

export function addCloseRoutes(app: WebApp, site: Site): void {
  app.get('/units/:id/close', async (c) => {
    const closing = await findClosing(c, site)
    if (!closing.ok) return showFailure(c, site, closing)
    const texts = { happenedOn: todayIn(c.get('words')) }
    return showClose(c, site, { ...closing, form: { texts, errors: {} } })
  })

  app.post('/units/:id/close', async (c) => {
    const closing = await findClosing(c, site)
    if (!closing.ok) return showFailure(c, site, closing)
    const texts = readTexts(c.get('form'), [...basisNames, 'to'])
    const { happenedOn = '', legalBasis = '', to = '' } = texts
    const wanted = { unitId: closing.unit.id, happenedOn, legalBasis, to: to || null }
    return answerForm(c, site, {
      outcome: await closeUnit(contextOf(c, site), wanted),
      next: () => `/units/${closing.unit.id}?done=closed`,
      again: (errors) => showClose(c, site, { ...closing, form: { texts, errors } }),
    })
  })
}

type Closing = { readonly unit: UnitPage; readonly belongings: UnitBelongings }

async function findClosing(c: WebContext, site: Site): Promise<Outcome<Closing>> {
  const context = contextOf(c, site)
  const found = await findChangeable(context, c.req.param('id') ?? '')
  if (!found.ok) return found
  const belongings = await listUnitBelongings(context, found.unit.id)
  return belongings.ok ? { ok: true, unit: found.unit, belongings } : belongings
}

async function showClose(
  c: WebContext,
  site: Site,
  shown: Closing & { readonly form: FormState },
): Promise<Response> {
  const words = c.get('words')
  const { unit, belongings, form } = shown
  const w = words.units.close
  const units: readonly Unit[] = await listUnits(contextOf(c, site))
  const { sops, people, units: below } = belongings
  const hasSomething = sops.length + people.length + below.length > 0
  const title = w.title(unit.name)
  const action = `/units/${unit.id}/close`
  const before = (
    <>
      <p>{w.has(sops.length, people.length, below.length)}</p>
      <BelongingList words={words} belongings={belongings} />
    </>
  )
  const body = (
    <UnitForm
      {...{ words, path: [...unit.above, unit], title, lead: w.lead, before, action }}
      submit={w.submit}
    >
      <SelectField
        {...fieldOf(form, 'to')}
        label={w.to}
        error={form.errors['to'] === undefined ? undefined : w.choose}
      >
        <option value="">{hasSomething ? words.units.merge.none : w.none}</option>
        <UnitOptions units={units.filter(({ id }) => id !== unit.id)} chosen={form.texts['to']} />
      </SelectField>
      <BasisFields words={words} form={form} basis="needed" />
    </UnitForm>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status })
}

import { emptySop } from '#sop'
import { createSop, type Unit } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { listWritableUnits } from '../../request/writable-units.ts'
import { NewPage, type NewSopErrors, type NewSopFields } from './new-page.tsx'

export function addNewRoute(app: WebApp, site: Site): void {
  app.get('/sops/new', async (c) => {
    const units = await listWritableUnits(c, site)
    const fields = { title: '', unitId: units[0]?.id ?? '' }
    return showNew(c, site, { units, fields, errors: {} })
  })

  app.post('/sops/new', async (c) => {
    const form = c.get('form')
    const fields = { title: fieldText(form, 'title').trim(), unitId: fieldText(form, 'unit') }
    const units = await listWritableUnits(c, site)
    const unit = units.find(({ id }) => id === fields.unitId)
    const errors = findErrors(c.get('words'), fields, unit)
    if (unit === undefined || Object.keys(errors).length > 0) {
      return showNew(c, site, { units, fields, errors })
    }
    const context = contextOf(c, site)
    const owner = { government: context.actor.governmentName, unit: unit.name }
    const content = { ...emptySop(owner), title: fields.title }
    const created = await createSop(context, { unitId: unit.id, content })
    if (!created.ok) return showFailure(c, site, created)
    return c.redirect(`/sops/${created.sopId}/edit`, 303)
  })
}

function findErrors(words: Words, fields: NewSopFields, unit: Unit | undefined): NewSopErrors {
  return {
    ...(fields.title === '' ? { title: words.create.nameMissing } : {}),
    ...(unit === undefined ? { unit: words.create.unitMissing } : {}),
  }
}

function showNew(
  c: WebContext,
  site: Site,
  form: { units: readonly Unit[]; fields: NewSopFields; errors: NewSopErrors },
): Response {
  const words = c.get('words')
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  const body = <NewPage words={words} {...form} />
  return showPage(c, site, { title: words.create.title, body, status })
}

import { addPerson, listUnits } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { fieldOf, readTexts, SelectField, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { RoleOptions } from '../role-options.tsx'
import { readRole } from '../read-role.ts'
import { PersonFields, PersonForm, personNames, refuseChange } from './person-form.tsx'

export function addNewPersonRoutes(app: WebApp, site: Site): void {
  app.get('/people/new', (c) => {
    const refused = refuseChange(contextOf(c, site))
    if (refused !== undefined) return showFailure(c, site, refused)
    return showNew(c, site, { texts: { unitId: c.req.query('unit') ?? '' }, errors: {} })
  })

  app.post('/people/new', async (c) => {
    const context = contextOf(c, site)
    const refused = refuseChange(context)
    if (refused !== undefined) return showFailure(c, site, refused)
    const texts = readTexts(c.get('form'), [...personNames, 'role'])
    const role = readRole(texts['role'])
    if (role === undefined) {
      return showNew(c, site, { texts, errors: { role: c.get('words').fieldFaults.missing } })
    }
    const { name = '', position = '', unitId = '' } = texts
    return answerForm(c, site, {
      outcome: await addPerson(context, { name, position, unitId, role }),
      next: ({ personId }) => `/people/${personId}?done=added`,
      again: (errors) => showNew(c, site, { texts, errors }),
    })
  })
}

async function showNew(c: WebContext, site: Site, form: FormState): Promise<Response> {
  const words = c.get('words')
  const w = words.people
  const { title, submit } = w.create
  const units = await listUnits(contextOf(c, site))
  const body = (
    <PersonForm {...{ words, title, submit }} action="/people/new">
      <PersonFields words={words} form={form} units={units} />
      <SelectField {...fieldOf(form, 'role')} label={w.fields.firstRole}>
        <option value="">{w.fields.chooseRole}</option>
        <RoleOptions words={words} chosen={form.texts['role']} />
      </SelectField>
    </PersonForm>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status })
}

import { editPerson, listUnits, type Person } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findChangeable } from './find-person.ts'
import { PersonFields, PersonForm, personNames } from './person-form.tsx'

export function addEditRoutes(app: WebApp, site: Site): void {
  app.get('/people/:id/edit', async (c) => {
    const found = await findChangeable(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { name, position, unitId } = found.person
    const texts = { name, position, unitId }
    return showEdit(c, site, { person: found.person, form: { texts, errors: {} } })
  })

  app.post('/people/:id/edit', async (c) => {
    const context = contextOf(c, site)
    const found = await findChangeable(context, c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { person } = found
    const texts = readTexts(c.get('form'), personNames)
    const { name = '', position = '', unitId = '' } = texts
    return answerForm(c, site, {
      outcome: await editPerson(context, { personId: person.id, name, position, unitId }),
      next: () => `/people/${person.id}?done=changed`,
      again: (errors) => showEdit(c, site, { person, form: { texts, errors } }),
    })
  })
}

async function showEdit(
  c: WebContext,
  site: Site,
  { person, form }: { readonly person: Person; readonly form: FormState },
): Promise<Response> {
  const words = c.get('words')
  const { submit } = words.people.edit
  const title = words.people.edit.title(person.name)
  const units = await listUnits(contextOf(c, site))
  const body = (
    <PersonForm {...{ words, person, title, submit }} action={`/people/${person.id}/edit`}>
      <PersonFields words={words} form={form} units={units} />
    </PersonForm>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status })
}

import { giveRole, listUnits, type Person } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import {
  fieldOf,
  readTexts,
  SelectField,
  LineField,
  type FormState,
} from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { RoleOptions } from '../role-options.tsx'
import { readRole } from '../read-role.ts'
import { findPresent } from './find-person.ts'
import { PersonForm, UnitField } from './person-form.tsx'

export function addGiveRoutes(app: WebApp, site: Site): void {
  app.get('/people/:id/roles', async (c) => {
    const found = await findPresent(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const texts = { unitId: found.person.unitId, since: todayIn(c.get('words')) }
    return showGive(c, site, { person: found.person, form: { texts, errors: {} } })
  })

  app.post('/people/:id/roles', async (c) => {
    const context = contextOf(c, site)
    const found = await findPresent(context, c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { person } = found
    const texts = readTexts(c.get('form'), ['role', 'unitId', 'since', 'until'])
    const role = readRole(texts['role'])
    const form = { texts, errors: { role: c.get('words').fieldFaults.missing } }
    if (role === undefined) return showGive(c, site, { person, form })
    const { unitId = '', since = '', until = '' } = texts
    const wanted = { personId: person.id, role, unitId, since }
    return answerForm(c, site, {
      outcome: await giveRole(context, until === '' ? wanted : { ...wanted, until }),
      next: () => `/people/${person.id}?done=given`,
      again: (errors) => showGive(c, site, { person, form: { texts, errors } }),
    })
  })
}

async function showGive(
  c: WebContext,
  site: Site,
  { person, form }: { readonly person: Person; readonly form: FormState },
): Promise<Response> {
  const words = c.get('words')
  const { lead, submit } = words.people.give
  const w = words.people.fields
  const title = words.people.give.title(person.name)
  const units = await listUnits(contextOf(c, site))
  const fields = { words, form }
  const body = (
    <PersonForm {...{ words, person, title, lead, submit }} action={`/people/${person.id}/roles`}>
      <SelectField {...fieldOf(form, 'role')} label={w.role}>
        <option value="">{w.chooseRole}</option>
        <RoleOptions words={words} chosen={form.texts['role']} />
      </SelectField>
      <UnitField {...fields} units={units} label={w.roleUnit} hint={w.roleUnitHint} />
      <LineField {...fieldOf(form, 'since')} type="date" label={w.since} />
      <LineField {...fieldOf(form, 'until')} type="date" label={w.until} hint={w.untilHint} />
    </PersonForm>
  )
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status })
}

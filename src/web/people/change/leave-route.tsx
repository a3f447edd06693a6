import { leave, listPeople, type Person } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findChangeable, findPresent } from './find-person.ts'
import { LeavePage } from './leave-page.tsx'

export function addLeaveRoutes(app: WebApp, site: Site): void {
  app.get('/people/:id/leave', async (c) => {
    const found = await findPresent(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const texts = { search: c.req.query('search') ?? '' }
    return showLeave(c, site, { person: found.person, form: { texts, errors: {} } })
  })

  app.post('/people/:id/leave', async (c) => {
    const context = contextOf(c, site)
    const found = await findChangeable(context, c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { person } = found
    const texts = readTexts(c.get('form'), ['successorId', 'search'])
    const successorId = texts['successorId'] || null
    return answerForm(c, site, {
      outcome: await leave(context, { personId: person.id, successorId }),
      next: () => `/people/${person.id}?done=left`,
      again: (errors) => showLeave(c, site, { person, form: { texts, errors } }),
    })
  })
}

type Leaving = { readonly person: Person; readonly form: FormState }

async function showLeave(c: WebContext, site: Site, leaving: Leaving): Promise<Response> {
  const words = c.get('words')
  const { person, form } = leaving
  const found = await listPeople(contextOf(c, site), { search: form.texts['search'] ?? '' })
  if (!found.ok) return showFailure(c, site, found)
  const others = found.people.filter(({ id }) => id !== person.id)
  const title = words.people.leave.title(person.name)
  const status = Object.keys(form.errors).length === 0 ? 200 : 422
  return showPage(c, site, {
    title,
    body: <LeavePage {...{ words, person, form, others }} />,
    status,
  })
}

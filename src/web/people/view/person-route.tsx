import { comeBack, endRole, getPerson } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { PersonPage } from './person-page.tsx'

export function addPersonRoutes(app: WebApp, site: Site): void {
  app.get('/people/:id', async (c) => {
    const words = c.get('words')
    const found = await getPerson(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { person } = found
    const body = <PersonPage words={words} person={person} done={c.req.query('done')} />
    return showPage(c, site, { title: person.name, body })
  })

  app.post('/people/:id/roles/:role/end', async (c) => {
    const { id: personId, role: assignmentId } = c.req.param()
    const ended = await endRole(contextOf(c, site), { personId, assignmentId })
    return ended.ok
      ? c.redirect(`/people/${personId}?done=ended`, 303)
      : showFailure(c, site, ended)
  })

  app.post('/people/:id/back', async (c) => {
    const personId = c.req.param('id')
    const back = await comeBack(contextOf(c, site), personId)
    return back.ok ? c.redirect(`/people/${personId}?done=back`, 303) : showFailure(c, site, back)
  })
}

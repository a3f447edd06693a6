import { listPeople, listUnits } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { PeoplePage } from './people-page.tsx'
import { readPeopleQuery } from './people-query.ts'

export function addPeopleListRoute(app: WebApp, site: Site): void {
  // Made anew each time: roles begin and end by the clock.
  app.get('/people', async (c) => {
    const words = c.get('words')
    const context = contextOf(c, site)
    const request = readPeopleQuery(c.req.query())
    const list = await listPeople(context, request)
    if (!list.ok) return showFailure(c, site, list)
    const units = await listUnits(context)
    const body = <PeoplePage {...{ words, list, units, request }} />
    return showPage(c, site, { title: words.people.title, body })
  })
}

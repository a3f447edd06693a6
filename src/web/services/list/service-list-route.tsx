import { listServices, listUnits, seesServices } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showRemembered } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { ServiceListPage } from './service-list-page.tsx'
import { readServiceListQuery } from './service-list-query.ts'

export function addServiceListRoute(app: WebApp, site: Site): void {
  app.get('/services', async (c) => {
    const context = contextOf(c, site)
    if (!seesServices(context.actor)) {
      return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'read' })
    }
    return showRemembered(c, site, async () => {
      const words = c.get('words')
      const query = readServiceListQuery(c.req.query())
      const [listed, units] = await Promise.all([listServices(context, query), listUnits(context)])
      if (!listed.ok) return showFailure(c, site, listed)
      const body = <ServiceListPage {...{ words, units, query, list: listed.list }} />
      return { title: words.services.title, body }
    })
  })
}

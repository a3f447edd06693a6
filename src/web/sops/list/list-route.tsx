import { listSops, listUnits } from '#server'
import { showRemembered } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { ListPage } from './list-page.tsx'
import { readListQuery } from './list-query.ts'

export function addListRoute(app: WebApp, site: Site): void {
  app.get('/sops', (c) =>
    showRemembered(c, site, async () => {
      const words = c.get('words')
      const context = contextOf(c, site)
      const query = readListQuery(c.req.query())
      const [list, units] = await Promise.all([listSops(context, query), listUnits(context)])
      const body = <ListPage words={words} list={list} units={units} query={query} />
      return { title: words.list.title, body }
    }),
  )
}

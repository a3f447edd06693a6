import { listSops, listUnits } from '#server'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Settings } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { ListPage } from './list-page.tsx'
import { readListQuery } from './list-query.ts'

export function addListRoute(app: WebApp, settings: Settings): void {
  app.get('/sops', async (c) => {
    const words = c.get('words')
    const context = contextOf(c, settings)
    const query = readListQuery(c.req.query())
    const [list, units] = await Promise.all([listSops(context, query), listUnits(context)])
    const body = <ListPage words={words} list={list} units={units} query={query} />
    return showPage(c, settings, { title: words.list.title, body })
  })
}

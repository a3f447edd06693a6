import { listUnitSummaries } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showRemembered } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { chooseShown } from './choose-shown.ts'
import { TreePage } from './tree-page.tsx'

export function addTreeRoute(app: WebApp, site: Site): void {
  app.get('/units', (c) =>
    showRemembered(c, site, async () => {
      const words = c.get('words')
      const found = await listUnitSummaries(contextOf(c, site))
      if (!found.ok) return showFailure(c, site, found)
      const search = (c.req.query('search') ?? '').trim().slice(0, 200)
      const tree = { ...chooseShown(found.units, search), mayChange: found.mayChange }
      return { title: words.units.title, body: <TreePage {...{ words, search, tree }} /> }
    }),
  )
}

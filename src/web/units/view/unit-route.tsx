import { findOpenArchive, getUnit, mayPeople, seesInventory } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showRemembered } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { UnitView } from './unit-page.tsx'

export function addUnitRoute(app: WebApp, site: Site): void {
  app.get('/units/:id', (c) =>
    showRemembered(c, site, async () => {
      const words = c.get('words')
      const context = contextOf(c, site)
      const found = await getUnit(context, c.req.param('id'))
      if (!found.ok) return showFailure(c, site, found)
      const { unit } = found
      const seesPeople = mayPeople(context.actor, 'read')
      const view = { words, unit, seesPeople, seesNeeds: seesInventory(context.actor) }
      const archive = await findOpenArchive(context)
      const body = <UnitView {...view} archive={archive} done={c.req.query('done')} />
      return { title: unit.name, body }
    }),
  )
}

import { findCharter } from '#server'
import { findAskedPortal } from '../portal/find-asked-portal.ts'
import { charterPath } from '../portal/portal-address.ts'
import { showPortalMissing, showPortalRemembered } from '../portal/portal-answer.tsx'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { CharterSheet } from './charter-text.tsx'

/** The charter that holds, for everybody, under the root of a language. */
export function addPublicCharterRoute(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/maklumat`, async (c) => {
    const portal = await findAskedPortal(c, site)
    if (portal === undefined) return showPortalMissing(c, site)
    const words = c.get('words')
    const { name } = portal.archive
    return showPortalRemembered(c, site, {
      portal,
      address: charterPath,
      make: async () => {
        const charter = await findCharter(portal)
        const body =
          charter === undefined ? (
            <>
              <h1>{words.charter.title}</h1>
              <p>{words.charter.none}</p>
            </>
          ) : (
            <CharterSheet
              words={words}
              place={portal.place}
              government={name}
              number={charter.number}
              charter={charter}
              services={charter.services}
            />
          )
        return {
          title: words.charter.of(name),
          description: words.charter.description(name),
          body,
        }
      },
    })
  })
}

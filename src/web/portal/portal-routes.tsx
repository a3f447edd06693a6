import { addDraftRoutes } from '../consultation/public/draft-routes.tsx'
import type { Site } from '../request/settings.ts'
import { limitRate } from '../request/limits.ts'
import type { WebApp } from '../request/web-env.ts'
import { findAskedPortal, speakAsAddressed } from './find-asked-portal.ts'
import { portalRoots } from './portal-address.ts'
import { showPortalMissing } from './portal-answer.tsx'

/**
 * The portal, for everybody, in each language under its root. To be added before it is found out who
 * asks: here nobody is known, no cookie is read and none is set. What is posted goes on to the rest.
 */
export function addPortalRoutes(app: WebApp, site: Site): void {
  for (const root of Object.values(portalRoots)) {
    app.use(`${root}/*`, speakAsAddressed, limitRate(site))
    // Routes of the parts of the portal, as `addXRoutes(app, site, root)`, come here.
    addDraftRoutes(app, site, root)
    app.get(`${root}/:slug/*`, async (c) =>
      showPortalMissing(c, site, await findAskedPortal(c, site)),
    )
    app.get(`${root}/*`, (c) => showPortalMissing(c, site))
  }
}

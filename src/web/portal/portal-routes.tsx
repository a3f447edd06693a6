import { getCookie } from 'hono/cookie'
import { listArchives } from '#server'
import { addPublicCharterRoute } from '../charter/public-charter-route.tsx'
import { addDraftRoutes } from '../consultation/public/draft-routes.tsx'
import { addOpenDataRoutes } from '../open-data/open-data-routes.ts'
import { limitRate } from '../request/limits.ts'
import { cookieName } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addCardRoutes } from './card/card-routes.tsx'
import { addEntryRoutes, inPortal } from './entry/entry-routes.tsx'
import { speakAsAddressed } from './find-asked-portal.ts'
import { addOfflineRoutes } from './offline/offline-routes.tsx'
import { portalPath, portalRoots } from './portal-address.ts'
import { answerUnchanged, showPortalMissing } from './portal-answer.tsx'
import { addPosterRoutes } from './poster/poster-routes.tsx'
import { addSearchRoutes } from './search/search-route.tsx'
import { addServiceRoutes } from './service/service-routes.tsx'
import { addPublishedSurveyRoutes } from './survey/survey-routes.tsx'

/**
 * The portal, for everybody, in each language under its root. To be added before it is found out who
 * asks: here nobody is known and no cookie is set. What is posted goes on to the rest.
 */
export function addPortalRoutes(app: WebApp, site: Site): void {
  addFirstPage(app, site)
  addCardRoutes(app, site)
  for (const language of ['id', 'en'] as const) {
    const root = portalRoots[language]
    app.use(`${root}/*`, speakAsAddressed, limitRate(site), answerUnchanged(site))
    addOfflineRoutes(app, { site, language })
    addEntryRoutes(app, site, root)
    addOpenDataRoutes(app, site, root)
    addServiceRoutes(app, site, root)
    addPosterRoutes(app, site, root)
    addDraftRoutes(app, site, root)
    addPublicCharterRoute(app, site, root)
    addPublishedSurveyRoutes(app, site, root)
    addSearchRoutes(app, site, root)
    app.get(`${root}/:slug/*`, (c) => inPortal(c, site, showPortalMissing))
    app.get(`${root}/*`, (c) => showPortalMissing(c, site))
  }
}

/** Leads people who are signed in to their work, and everybody else to the portal. */
function addFirstPage(app: WebApp, site: Site): void {
  app.get('/', limitRate(site), async (c, next) => {
    if (getCookie(c, cookieName('session', site.secure)) !== undefined) return next()
    const [first, ...others] = await listArchives(site.db)
    if (first === undefined) return next()
    const { slug } = first
    return c.redirect(
      others.length > 0 ? portalRoots.id : portalPath({ slug, language: 'id' }),
      302,
    )
  })
}

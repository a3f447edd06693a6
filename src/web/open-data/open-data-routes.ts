import { portalRoots } from '../portal/portal-address.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addAllServicesRoutes } from './all-services-route.ts'
import { addCatalogRoutes } from './catalog-route.ts'
import { addChangesRoutes } from './changes-route.tsx'
import { addDataRoute } from './data-route.tsx'
import { addDescribedRoutes } from './described-route.ts'
import { addSurveyDataRoutes } from './survey/survey-data-routes.ts'

/** The open data of a portal: pages and feeds in both languages, what programs read once. */
export function addOpenDataRoutes(app: WebApp, site: Site, root: string): void {
  addDataRoute(app, site, root)
  addChangesRoutes(app, site, root)
  if (root !== portalRoots.id) return
  addCatalogRoutes(app, site)
  addAllServicesRoutes(app, site)
  addDescribedRoutes(app, site)
  addSurveyDataRoutes(app, site)
}

import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addBinRoutes } from './bin-routes.ts'
import { addChangesRoutes } from './changes/changes-route.tsx'
import { addConflictRoute } from './conflict/conflict-route.ts'
import { addDraftRoute } from './edit/draft-route.ts'
import { addEditRoute } from './edit/edit-route.tsx'
import { addLifeRoutes } from './life/life-routes.tsx'
import { addListRoute } from './list/list-route.tsx'
import { addNewRoute } from './new/new-route.tsx'
import { addPrintRoutes } from './print/print-route.tsx'
import { addRevisionRoutes } from './revisions/revisions-route.tsx'
import { addViewRoute } from './view/view-route.tsx'

/** Everything under `/sops`. */
export function addSopRoutes(app: WebApp, site: Site): void {
  addListRoute(app, site)
  addNewRoute(app, site)
  addViewRoute(app, site)
  addEditRoute(app, site)
  addDraftRoute(app, site)
  addConflictRoute(app, site)
  addPrintRoutes(app, site)
  addRevisionRoutes(app, site)
  addChangesRoutes(app, site)
  addBinRoutes(app, site)
  addLifeRoutes(app, site)
}

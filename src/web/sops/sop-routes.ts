import type { Settings } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addBinRoutes } from './bin-routes.ts'
import { addConflictRoute } from './conflict/conflict-route.ts'
import { addDraftRoute } from './edit/draft-route.ts'
import { addEditRoute } from './edit/edit-route.tsx'
import { addListRoute } from './list/list-route.tsx'
import { addNewRoute } from './new/new-route.tsx'
import { addPrintRoutes } from './print/print-route.tsx'
import { addRevisionRoutes } from './revisions/revisions-route.tsx'
import { addViewRoute } from './view/view-route.tsx'

/** Everything under `/sops`. */
export function addSopRoutes(app: WebApp, settings: Settings): void {
  addListRoute(app, settings)
  addNewRoute(app, settings)
  addViewRoute(app, settings)
  addEditRoute(app, settings)
  addDraftRoute(app, settings)
  addConflictRoute(app, settings)
  addPrintRoutes(app, settings)
  addRevisionRoutes(app, settings)
  addBinRoutes(app, settings)
}

import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addConflictRoute } from './edit/conflict-route.tsx'
import { addEditRoutes } from './edit/edit-route.tsx'
import { addFixRoutes } from './fix/fix-route.tsx'
import { addServiceListRoute } from './list/service-list-route.tsx'
import { addNewServiceRoutes } from './new/new-service-route.tsx'
import { addServiceSopsRoutes } from './sops/service-sops-route.tsx'
import { addServiceViewRoutes } from './view/view-route.tsx'

/** Everything under `/services` but the upload of a file. */
export function addServiceRoutes(app: WebApp, site: Site): void {
  addServiceListRoute(app, site)
  addNewServiceRoutes(app, site)
  addServiceViewRoutes(app, site)
  addEditRoutes(app, site)
  addConflictRoute(app, site)
  addServiceSopsRoutes(app, site)
  addFixRoutes(app, site)
}

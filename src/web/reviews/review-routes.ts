import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addDueRoute } from './due/due-route.tsx'
import { addFormRoutes } from './form/form-route.tsx'
import { addHistoryRoutes } from './history/history-route.tsx'
import { addPeriodRoutes } from './periods/periods-route.tsx'

/** Everything under `/reviews`, and the reviews of one SOP. */
export function addReviewRoutes(app: WebApp, site: Site): void {
  addDueRoute(app, site)
  addPeriodRoutes(app, site)
  addFormRoutes(app, site)
  addHistoryRoutes(app, site)
}

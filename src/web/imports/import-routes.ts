import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addImportListRoute } from './list/import-list-route.tsx'
import { addNewImportRoute } from './new/new-import-route.tsx'
import { addProgressRoutes } from './progress/progress-route.tsx'
import { addReviewRoutes } from './review/review-route.tsx'

/** Everything under `/imports` but the upload itself, which takes no form. */
export function addImportRoutes(app: WebApp, site: Site): void {
  addImportListRoute(app, site)
  addNewImportRoute(app, site)
  addProgressRoutes(app, site)
  addReviewRoutes(app, site)
}

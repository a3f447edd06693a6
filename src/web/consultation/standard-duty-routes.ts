import { addCharterRoutes } from '../charter/charter-route.tsx'
import { requireWho } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addStandardReviewRoutes } from '../standard-review/standard-review-routes.tsx'
import { addConsultationRoutes } from './staff/consultation-routes.tsx'

/** What staff owe the public for each standard: drafting together, the charter, looking at it again. */
export function addStandardDutyRoutes(app: WebApp, site: Site): void {
  for (const place of ['consultations', 'charter', 'evaluations']) {
    app.use(`/${place}/*`, requireWho)
  }
  app.use('/services/:id/evaluations/*', requireWho)
  addConsultationRoutes(app, site)
  addCharterRoutes(app, site)
  addStandardReviewRoutes(app, site)
}

import { requireWho } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addJudgingRoutes } from './judging/judging-routes.tsx'
import { addSurveyListRoute } from './list/survey-list-route.tsx'
import { addPaperRoutes } from './paper/paper-routes.tsx'
import { addPlanRoutes } from './plan/plan-route.tsx'
import { addReportRoutes } from './report/report-route.tsx'
import { addRemarkRoutes } from './remarks/remarks-routes.tsx'
import { addResultsRoutes } from './results/results-route.tsx'

/** Everything under `/surveys`: the satisfaction survey as staff lead it. */
export function addSurveyRoutes(app: WebApp, site: Site): void {
  app.use('/surveys/*', requireWho)
  addSurveyListRoute(app, site)
  addPlanRoutes(app, site)
  addJudgingRoutes(app, site)
  addRemarkRoutes(app, site)
  addPaperRoutes(app, site)
  addResultsRoutes(app, site)
  addReportRoutes(app, site)
}

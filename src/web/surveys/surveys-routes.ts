import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addFollowUpRoutes } from './follow-up/follow-up-routes.tsx'
import { addFollowUpYearRoute } from './follow-up/follow-up-year-route.tsx'
import { addJudgingRoutes } from './judging/judging-routes.tsx'
import { addEditSurveyRoutes } from './edit/edit-survey-route.tsx'
import { addNewSurveyRoutes } from './edit/new-survey-route.tsx'
import { addInstrumentFileRoute } from './instruments/instrument-file-route.ts'
import { addInstrumentRoutes } from './instruments/instrument-routes.tsx'
import { addSurveyListRoute } from './list/survey-list-route.tsx'
import { addPaperUploadRoute } from './paper/file/paper-file-routes.tsx'
import { addPaperRoutes } from './paper/paper-routes.tsx'
import { addPlanRoutes } from './plan/plan-route.tsx'
import { addCodesRoutes } from './ways/codes-route.tsx'
import { addDevicesRoutes } from './ways/devices-route.tsx'
import { addSurveyPosterRoute } from './ways/poster-route.tsx'
import { addReportRoutes } from './report/report-route.tsx'
import { addRemarkRoutes } from './remarks/remarks-routes.tsx'
import { addResultsRoutes } from './results/results-route.tsx'

/** What takes files of surveys, before what limits and reads all other forms. */
export function addSurveyFileRoutes(app: WebApp, site: Site): void {
  addInstrumentFileRoute(app, site)
  addPaperUploadRoute(app, site)
}

/** Everything under `/surveys`: the satisfaction survey as staff lead it. */
export function addSurveyRoutes(app: WebApp, site: Site): void {
  addSurveyListRoute(app, site)
  addInstrumentRoutes(app, site)
  addNewSurveyRoutes(app, site)
  addEditSurveyRoutes(app, site)
  addPlanRoutes(app, site)
  addCodesRoutes(app, site)
  addDevicesRoutes(app, site)
  addSurveyPosterRoute(app, site)
  addPaperRoutes(app, site)
  addJudgingRoutes(app, site)
  addRemarkRoutes(app, site)
  addResultsRoutes(app, site)
  addFollowUpRoutes(app, site)
  addFollowUpYearRoute(app, site)
  addReportRoutes(app, site)
}

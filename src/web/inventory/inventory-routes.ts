import { addListRoutes } from '../list/list-routes.tsx'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addBoardRoutes } from './board/board-route.tsx'
import { addDutiesRoutes } from './duties/duties-route.tsx'
import { needListKind } from './list/need-list-kind.tsx'
import { addNeedRoute } from './needs/need-route.tsx'
import { addNeedsRoutes } from './needs/needs-route.tsx'
import { addPlanRoutes } from './plan/plan-route.tsx'

/** Everything under `/needs`, `/duties`, `/plan` and `/board`. */
export function addInventoryRoutes(app: WebApp, site: Site): void {
  addNeedsRoutes(app, site)
  addListRoutes(app, site, needListKind)
  addNeedRoute(app, site)
  addDutiesRoutes(app, site)
  addPlanRoutes(app, site)
  addBoardRoutes(app, site)
}

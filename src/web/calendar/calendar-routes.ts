import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addDayRoutes } from './day/day-route.tsx'
import { addHoursRoutes } from './hours/hours-route.tsx'
import { addPeriodRoutes } from './periods/periods-route.tsx'
import { addYearRoutes } from './year/year-route.tsx'

/** Everything under `/calendar`, and the hours of units. */
export function addCalendarRoutes(app: WebApp, site: Site): void {
  addYearRoutes(app, site)
  addDayRoutes(app, site)
  addPeriodRoutes(app, site)
  addHoursRoutes(app, site)
}

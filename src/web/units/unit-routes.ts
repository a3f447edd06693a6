import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addCloseRoutes } from './change/close-route.tsx'
import { addMergeRoutes } from './change/merge-route.tsx'
import { addMoveRoutes } from './change/move-route.tsx'
import { addOpenRoutes } from './change/open-route.tsx'
import { addRenameRoutes } from './change/rename-route.tsx'
import { addSplitRoutes } from './change/split-route.tsx'
import { addTreeRoute } from './tree/tree-route.tsx'
import { addUnitRoute } from './view/unit-route.tsx'

/** The units of the government and what happens to them. Fixed addresses stand before `/units/:id`. */
export function addUnitRoutes(app: WebApp, site: Site): void {
  addTreeRoute(app, site)
  addOpenRoutes(app, site)
  addMergeRoutes(app, site)
  addUnitRoute(app, site)
  addRenameRoutes(app, site)
  addMoveRoutes(app, site)
  addSplitRoutes(app, site)
  addCloseRoutes(app, site)
}

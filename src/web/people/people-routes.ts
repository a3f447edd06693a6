import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addEditRoutes } from './change/edit-route.tsx'
import { addGiveRoutes } from './change/give-route.tsx'
import { addLeaveRoutes } from './change/leave-route.tsx'
import { addNewPersonRoutes } from './change/new-route.tsx'
import { addListRoutes } from '../list/list-routes.tsx'
import { peopleListKind } from './import/people-list-kind.tsx'
import { addPeopleListRoute } from './list/people-list-route.tsx'
import { addPersonRoutes } from './view/person-route.tsx'

/** The people of the government and their roles. Fixed addresses stand before `/people/:id`. */
export function addPeopleRoutes(app: WebApp, site: Site): void {
  addPeopleListRoute(app, site)
  addNewPersonRoutes(app, site)
  addListRoutes(app, site, peopleListKind)
  addPersonRoutes(app, site)
  addEditRoutes(app, site)
  addGiveRoutes(app, site)
  addLeaveRoutes(app, site)
}

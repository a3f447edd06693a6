import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { speakAsAddressed } from '../portal/find-asked-portal.ts'
import { limitRate } from '../request/limits.ts'
import { noteRefusals } from '../request/note-refusal.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { answeringRoots } from './answering-address.ts'
import { showNoSurvey } from './answering-answer.tsx'
import { addCodeRoutes } from './code/code-routes.tsx'
import { addOwnFormRoutes } from './form/own-form-routes.tsx'
import { addIntakeRoute } from './intake-route.ts'
import { addKioskRoutes } from './kiosk/kiosk-routes.tsx'
import { addTabletRoutes } from './offline/tablet-routes.tsx'

/** Some texts of the greatest length, each sign of which takes nine bytes. */
const longestBody = 256_000

/**
 * Where the public answers surveys, in each language under its root. To be added before it is found out
 * who asks: here nobody is known and no cookie is set or read. What is posted comes from our own pages,
 * stays small, and bears the token of a form that we showed.
 */
export function addAnsweringRoutes(app: WebApp, site: Site): void {
  addIntakeRoute(app, site)
  for (const root of Object.values(answeringRoots)) {
    app.use(`${root}/*`, speakAsAddressed, noteRefusals(site), limitRate(site))
    app.post(`${root}/*`, bodyLimit({ maxSize: longestBody }), csrf({ origin: [...site.origins] }))
    addTabletRoutes(app, site, root)
    addCodeRoutes(app, site, root)
    addKioskRoutes(app, site, root)
    addOwnFormRoutes(app, site, root)
    app.get(`${root}/*`, (c) => showNoSurvey(c, site))
  }
}

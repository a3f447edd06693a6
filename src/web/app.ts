import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { httpsHeaders, securityHeaders, sizeLimits } from '#server'
import { addAccountRoutes } from './account/account-routes.ts'
import { addArchiveRoutes } from './archive/archive-routes.tsx'
import { addArchiveSettingRoutes } from './archive/setting/setting-route.tsx'
import { addAuditRoutes } from './audit/audit-routes.tsx'
import { addBundleRoutes } from './bundle/bundle-route.tsx'
import { addCalendarRoutes } from './calendar/calendar-routes.ts'
import { addCompareRoutes } from './compare/compare-route.tsx'
import { onError } from './errors/on-error.ts'
import { showFault } from './errors/failure-page.tsx'
import { addImportRoutes } from './imports/import-routes.ts'
import { addUploadRoute } from './imports/upload/upload-route.tsx'
import { clearBrowser, dress, knownMethods } from './request/answer-headers.ts'
import { addInviteRoutes } from './invite/invite-route.tsx'
import { needListKind } from './inventory/list/need-list-kind.tsx'
import { addInventoryRoutes } from './inventory/inventory-routes.ts'
import { readForm } from './request/form.ts'
import { chooseLanguage } from './request/language.ts'
import { limitRate } from './request/limits.ts'
import { noteRefusals } from './request/note-refusal.ts'
import { noteViewing } from './request/note-viewing.ts'
import { createPageMemory } from './request/page-memory.ts'
import { findWho, requireFactor, requireWho } from './request/session-cookie.ts'
import type { Settings, Site } from './request/settings.ts'
import type { WebApp, WebEnv } from './request/web-env.ts'
import { bringDueInOwn, createBringDue } from './request/bring-due.ts'
import { addPortalRoutes } from './portal/portal-routes.tsx'
import { addRulesRoutes } from './rules/rules-route.tsx'
import { addTaskRoute } from './tasks/task-route.tsx'
import { addNoticeRoutes } from './notices/notice-routes.tsx'
import { addSecurityContact } from './security-contact.ts'
import { addReviewRoutes } from './reviews/review-routes.ts'
import { addListFileRoute } from './list/list-routes.tsx'
import { peopleListKind } from './people/import/people-list-kind.tsx'
import { addPeopleRoutes } from './people/people-routes.ts'
import { addSignInRoutes } from './sign-in/sign-in-route.tsx'
import { addSetUpRoutes } from './set-up/set-up-route.tsx'
import { addSigningRoutes } from './signing/sign-route.tsx'
import { addSopRoutes } from './sops/sop-routes.ts'
import { addUnitRoutes } from './units/unit-routes.ts'
import { addVerifyRoutes } from './verify/verify-route.tsx'

/** All pages. The order is: headers, what is for everybody, language, who asks, how often, how much, from where, what. */
export function createPages(settings: Settings): WebApp {
  const headers = { ...securityHeaders, ...(settings.secure ? httpsHeaders : {}) }
  const memory = createPageMemory()
  const site = { ...settings, headers, memory, bringDue: createBringDue(settings.db, memory) }
  const app = new Hono<WebEnv>()
  app.use(dress(site), knownMethods)
  if (settings.files !== undefined) app.get('/assets/*', settings.files)
  app.use(compressWhereAsked())
  app.get('/health', (c) => c.text('ok'))
  addSecurityContact(app, site)
  addArchiveRoutes(app, site)
  addPortalRoutes(app, site)
  app.use(chooseLanguage(site), findWho(site), noteRefusals(site), limitRate(site))
  app.use(bringDueInOwn(site), noteViewing(site), requireFactor)
  app.use('/imports/*', requireWho)
  app.use('/people/*', requireWho)
  app.use('/needs/*', requireWho)
  addUploadRoute(app, site)
  addListFileRoute(app, site, peopleListKind)
  addListFileRoute(app, site, needListKind)
  addVerifyRoutes(app, site)
  addSigningRoutes(app, site)
  app.post('*', bodyLimit({ maxSize: sizeLimits.requestBodyBytes }))
  app.post('*', csrf({ origin: [...site.origins] }), readForm, forgetOnWrite(site))
  app.use('/sops/*', requireWho)
  app.use('/calendar/*', requireWho)
  app.use('/compare/*', requireWho)
  app.use('/account/*', requireWho)
  app.use('/archive/*', requireWho)
  app.use('/units/*', requireWho)
  for (const path of ['/duties/*', '/plan/*', '/board/*', '/reviews/*']) app.use(path, requireWho)
  app.use('/notices/*', requireWho)
  app.use('/tasks/*', requireWho)
  app.use('/rules/*', requireWho)
  app.use('/audit/*', requireWho)
  app.get('/', (c) => c.redirect('/sops', 303))
  app.post('/sign-out', clearBrowser)
  addSignInRoutes(app, site)
  addInviteRoutes(app, site)
  addSetUpRoutes(app, site)
  addAccountRoutes(app, site)
  addSopRoutes(app, site)
  addCalendarRoutes(app, site)
  addCompareRoutes(app, site)
  addBundleRoutes(app, site)
  addUnitRoutes(app, site)
  addPeopleRoutes(app, site)
  addImportRoutes(app, site)
  addInventoryRoutes(app, site)
  addReviewRoutes(app, site)
  addArchiveSettingRoutes(app, site)
  addNoticeRoutes(app, site)
  addTaskRoute(app, site)
  addRulesRoutes(app, site)
  addAuditRoutes(app, site)
  app.notFound((c) => showFault(c, site, { code: 'not-found' }))
  app.onError(onError(site))
  return app
}

/** Lines are slow. The forms' tokens differ from answer to answer, so that its length tells nothing. */
function compressWhereAsked(): MiddlewareHandler<WebEnv> {
  const compressed = compress()
  return (c, next) => (c.req.header('accept-encoding') === undefined ? next() : compressed(c, next))
}

/** Whatever is posted may change what pages show. */
function forgetOnWrite({ memory }: Site): MiddlewareHandler<WebEnv> {
  return async (_, next) => {
    await next()
    memory.forget()
  }
}

import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { createAnswerIntake, httpsHeaders, securityHeaders, sizeLimits } from '#server'
import { addAccountRoutes } from './account/account-routes.ts'
import { addAnsweringRoutes } from './answering/answering-routes.tsx'
import { addApiRoutes } from './api/api-routes.ts'
import { addArchiveRoutes } from './archive/archive-routes.tsx'
import { addArchiveSettingRoutes } from './archive/setting/setting-route.tsx'
import { addAuditRoutes } from './audit/audit-routes.tsx'
import { addStandardDutyRoutes } from './consultation/standard-duty-routes.ts'
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
import { compressWhereAsked } from './request/compress-where-asked.ts'
import { addKeyRoutes } from './keys/key-routes.tsx'
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
import { addStandardFileRoute } from './services/edit/standard-file-route.tsx'
import { addServiceRoutes } from './services/services-routes.ts'
import { addSurveyFileRoutes, addSurveyRoutes } from './surveys/surveys-routes.ts'
import { addRulesRoutes } from './rules/rules-route.tsx'
import { addTaskRoute } from './tasks/task-route.tsx'
import { addNoticeRoutes } from './notices/notice-routes.tsx'
import { addSecurityContact } from './security-contact.ts'
import { addReviewRoutes } from './reviews/review-routes.ts'
import { addListFileRoute } from './list/list-routes.tsx'
import { peopleListKind } from './people/import/people-list-kind.tsx'
import { addSitemapRoutes } from './open-data/sitemap/sitemap-routes.ts'
import { addPeopleRoutes } from './people/people-routes.ts'
import { addSignInRoutes } from './sign-in/sign-in-route.tsx'
import { addServiceWordsRoutes } from './service-words/service-words-route.tsx'
import { addSetUpRoutes } from './set-up/set-up-route.tsx'
import { addSigningRoutes } from './signing/sign-route.tsx'
import { addSopRoutes } from './sops/sop-routes.ts'
import { addUnitRoutes } from './units/unit-routes.ts'
import { addVerifyRoutes } from './verify/verify-route.tsx'

/** All pages. The order is: headers, what is for everybody, language, who asks, how often, how much, from where, what. */
export function createPages(settings: Settings): WebApp {
  const site = createSite(settings)
  const app = new Hono<WebEnv>()
  app.use(dress(site))
  addApiRoutes(app, site)
  app.use(knownMethods)
  if (settings.files !== undefined) app.get('/assets/*', settings.files)
  app.use(compressWhereAsked())
  app.get('/health', (c) => c.text('ok'))
  addSecurityContact(app, site)
  addSitemapRoutes(app, site)
  addArchiveRoutes(app, site)
  addPortalRoutes(app, site)
  addAnsweringRoutes(app, site)
  app.use(chooseLanguage(site), findWho(site), noteRefusals(site), limitRate(site))
  app.use(bringDueInOwn(site), noteViewing(site), requireFactor)
  for (const path of uploadPaths) app.use(path, requireWho)
  addUploadRoute(app, site)
  for (const kind of [peopleListKind, needListKind]) addListFileRoute(app, site, kind)
  addVerifyRoutes(app, site)
  addSigningRoutes(app, site)
  addStandardFileRoute(app, site)
  addSurveyFileRoutes(app, site)
  app.post('*', bodyLimit({ maxSize: sizeLimits.requestBodyBytes }))
  app.post('*', csrf({ origin: [...site.origins] }), readForm, forgetOnWrite(site))
  for (const path of staffPaths) app.use(path, requireWho)
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
  addStandardDutyRoutes(app, site)
  addServiceRoutes(app, site)
  addSurveyRoutes(app, site)
  addArchiveSettingRoutes(app, site)
  addKeyRoutes(app, site)
  addNoticeRoutes(app, site)
  addTaskRoute(app, site)
  addRulesRoutes(app, site)
  addServiceWordsRoutes(app, site)
  addAuditRoutes(app, site)
  app.notFound((c) => showFault(c, site, { code: 'not-found' }))
  app.onError(onError(site))
  return app
}

/** Where somebody must have signed in before anything of an upload is taken. */
const uploadPaths = ['/imports/*', '/needs/*', '/people/*', '/services/*', '/surveys/*']

/** Where else somebody must have signed in; a forged form is refused first. */
const staffPaths = [
  '/account/*',
  '/archive/*',
  '/audit/*',
  '/board/*',
  '/calendar/*',
  '/compare/*',
  '/duties/*',
  '/follow-up/*',
  '/keys/*',
  '/notices/*',
  '/plan/*',
  '/reviews/*',
  '/rules/*',
  '/service-words/*',
  '/sops/*',
  '/tasks/*',
  '/units/*',
]

/** Whatever is posted may change what pages show. */
function forgetOnWrite({ memory }: Site): MiddlewareHandler<WebEnv> {
  return async (_, next) => {
    await next()
    memory.forget()
  }
}

function createSite(settings: Settings): Site {
  const { db, secure } = settings
  const headers = { ...securityHeaders, ...(secure ? httpsHeaders : {}) }
  const memory = createPageMemory()
  const bringDue = createBringDue(db, memory)
  return { ...settings, headers, memory, bringDue, answers: createAnswerIntake(db) }
}

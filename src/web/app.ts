import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { httpsHeaders, securityHeaders, sizeLimits } from '#server'
import { onError } from './errors/on-error.ts'
import { showFault } from './errors/failure-page.tsx'
import { readForm } from './request/form.ts'
import { chooseLanguage } from './request/language.ts'
import { limitRate } from './request/limits.ts'
import { findWho, requireWho } from './request/session-cookie.ts'
import type { Settings } from './request/settings.ts'
import type { WebApp, WebEnv } from './request/web-env.ts'
import { addSignInRoutes } from './sign-in/sign-in-route.tsx'
import { addSopRoutes } from './sops/sop-routes.ts'

/** All pages. The order is: headers, language, who asks, how often, how much, from where, what. */
export function createPages(settings: Settings): WebApp {
  const app = new Hono<WebEnv>()
  const headers = { ...securityHeaders, ...(settings.secure ? httpsHeaders : {}) }
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  })
  app.get('/health', (c) => c.text('ok'))
  app.use(chooseLanguage(settings), findWho(settings), limitRate(settings))
  app.use(bodyLimit({ maxSize: sizeLimits.requestBodyBytes }))
  app.use(csrf({ origin: [...settings.origins] }), readForm)
  app.use('/sops/*', requireWho)
  app.get('/', (c) => c.redirect('/sops', 303))
  addSignInRoutes(app, settings)
  addSopRoutes(app, settings)
  app.notFound((c) => showFault(c, settings, { code: 'not-found' }))
  app.onError(onError(settings))
  return app
}

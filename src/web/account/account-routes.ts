import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { addAccountRoute } from './account-route.tsx'
import { addAuthenticatorRoutes } from './authenticator-route.tsx'
import { addInvitingRoutes } from './invite/inviting-route.tsx'
import { addPasskeyRoutes } from './passkey-route.ts'
import { addLinkingRoutes } from './single-sign-on-route.tsx'
import { addSignInRuleRoutes } from './rules/sign-in-rule-route.tsx'
import { addSessionsRoutes } from './sessions/sessions-route.tsx'

/** Everything under `/account`. */
export function addAccountRoutes(app: WebApp, site: Site): void {
  addAccountRoute(app, site)
  addAuthenticatorRoutes(app, site)
  addPasskeyRoutes(app, site)
  addLinkingRoutes(app, site)
  addSessionsRoutes(app, site)
  addInvitingRoutes(app, site)
  addSignInRuleRoutes(app, site)
}

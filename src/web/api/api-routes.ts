import { publicOrigin } from '../archive/public-answer.tsx'
import { compressWhereAsked } from '../request/compress-where-asked.ts'
import { noteRefusals } from '../request/note-refusal.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { onApiError } from './answer/on-api-error.ts'
import { sendOpen } from './answer/send-open.ts'
import { createApiApp } from './document/api-app.ts'
import { apiRoot, writeDocument } from './document/write-document.ts'
import { addChangeOperations } from './operations/change-operations.ts'
import { addDraftOperations } from './operations/draft-operations.ts'
import { addServiceOperations } from './operations/service-operations.ts'
import { addSopOperations } from './operations/sop-operations.ts'
import { addSurveyOperations } from './operations/survey-operations.ts'
import { addUnitOperations } from './operations/unit-operations.ts'
import { addApiPageRoutes } from './page/api-page-routes.tsx'
import { limitApiRate } from './request/limit-api-rate.ts'
import { openToSites } from './request/open-to-sites.ts'
import { answerOthers } from './request/other-methods.ts'
import { speakAccepted } from './request/speak-accepted.ts'

/**
 * The API. To be added before it is found out who asks and which methods pages serve: here no cookie
 * is read and none is set, and whatever goes wrong is a problem.
 */
export function addApiRoutes(app: WebApp, site: Site): void {
  const api = createApiApp()
  api.use(speakAccepted, noteRefusals(site), openToSites, compressWhereAsked(), limitApiRate(site))
  addUnitOperations(api, site)
  addServiceOperations(api, site)
  addSopOperations(api, site)
  addSurveyOperations(api, site)
  addChangeOperations(api, site)
  addDraftOperations(api, site)
  const document = writeDocument(api, publicOrigin(site))
  api.get('/openapi.json', (c) => sendOpen(c, { body: document, type: 'application/json' }))
  api.all('*', answerOthers(api, apiRoot))
  api.onError(onApiError(site))
  app.route(apiRoot, api)
  addApiPageRoutes(app, site, document)
}

import { findDescribedService, getOpeningHours } from '#server'
import { publicOrigin } from '../archive/public-answer.tsx'
import { portalRoots } from '../portal/portal-address.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { describeService } from './describe/describe-service.ts'
import { describedPath } from './open-data-address.ts'
import { rdfFormats, type RdfFormat } from './rdf/write-rdf.ts'
import { sendRdf } from './send-data.ts'

/** Each service for programs, beside its page. */
export function addDescribedRoutes(app: WebApp, site: Site): void {
  const formats = rdfFormats.join('|')
  app.get(`${portalRoots.id}/:slug/jenis/:file{[a-z0-9-]+[.](?:${formats})}`, (c) => {
    const [service = '', ending] = c.req.param('file').split('.')
    const format: RdfFormat = ending === 'jsonld' ? 'jsonld' : 'ttl'
    return sendRdf(c, site, {
      format,
      path: describedPath({ slug: c.req.param('slug') }, service, format),
      make: async (portal) => {
        const found = await findDescribedService(portal, service)
        if (found === undefined) return undefined
        const { week } = await getOpeningHours(portal, found.unitId, new Date())
        return describeService(found, { archive: portal.archive, origin: publicOrigin(site) }, week)
      },
    })
  })
}

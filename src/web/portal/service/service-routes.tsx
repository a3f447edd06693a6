import {
  findPublishedService,
  getOpeningHours,
  listPublishedSurveys,
  type PublishedService,
} from '#server'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { ServiceData } from '../../open-data/structured-data.tsx'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { inPortal } from '../entry/entry-routes.tsx'
import type { AskedPortal } from '../find-asked-portal.ts'
import { servicePath, versionPath } from '../portal-address.ts'
import { showPortal, showPortalMissing, showPortalRemembered } from '../portal-answer.tsx'
import { say } from '../said.tsx'
import { EndedPage } from './ended-page.tsx'
import { ServicePage } from './service-page.tsx'

/** What is promised of a service, now and in each of its versions. */
export function addServiceRoutes(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/jenis/:service`, (c) => inPortal(c, site, showService))
  app.get(`${root}/:slug/jenis/:service/versi/:version{[0-9]{1,9}}`, (c) =>
    inPortal(c, site, showVersion),
  )
}

function showService(c: WebContext, site: Site, portal: AskedPortal) {
  const slug = c.req.param('service') ?? ''
  return showPortalRemembered(c, site, {
    portal,
    tellsTime: true,
    address: (place) => servicePath(place, slug),
    make: async () => {
      const service = await findPublishedService(portal, slug)
      if (service === undefined) return showPortalMissing(c, site, portal)
      if (service.end !== undefined) return showEnded(c, site, { portal, service })
      return makeService(c, site, { portal, service })
    },
  })
}

function showVersion(c: WebContext, site: Site, portal: AskedPortal) {
  const slug = c.req.param('service') ?? ''
  const version = Number(c.req.param('version'))
  return showPortalRemembered(c, site, {
    portal,
    tellsTime: true,
    address: (place) => versionPath(place, slug, version),
    make: async () => {
      const service = await findPublishedService(portal, slug, version)
      if (service === undefined) return showPortalMissing(c, site, portal)
      return makeService(c, site, { portal, service })
    },
  })
}

type Asked = { readonly portal: AskedPortal; readonly service: PublishedService }

async function makeService(c: WebContext, site: Site, { portal, service }: Asked) {
  const words = c.get('words')
  const { archive, place } = portal
  const hours = await getOpeningHours(portal, service.unitId, new Date())
  const { name, summary } = service.standard
  const { language } = place
  const at = { archive, origin: publicOrigin(site) }
  const { items } = await listPublishedSurveys(portal, { page: 1, serviceSlug: service.slug })
  const props = { words, place, service, hours, origin: at.origin, surveys: items.slice(0, 3) }
  return {
    title: say(name, words.language).text,
    description: words.portal.service.description(
      say(summary, words.language).text,
      service.unitName,
    ),
    body: <ServicePage {...props} />,
    // What holds no longer is not to be found by those who look for what does.
    head:
      service.end === undefined ? (
        <ServiceData of={{ kind: 'service', service, week: hours.week }} at={{ ...at, language }} />
      ) : (
        <meta name="robots" content="noindex" />
      ),
  }
}

function showEnded(c: WebContext, site: Site, { portal, service }: Asked): Response {
  const words = c.get('words')
  return showPortal(c, site, {
    portal,
    address: (place) => servicePath(place, service.slug),
    title: say(service.standard.name, words.language).text,
    description: words.portal.service.ended,
    body: <EndedPage words={words} place={portal.place} service={service} />,
    status: 410,
  })
}

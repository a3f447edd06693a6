import { accepts } from 'hono/accepts'
import { getOpenExtent } from '#server'
import { publicOrigin } from '../archive/public-answer.tsx'
import { findAskedPortal } from '../portal/find-asked-portal.ts'
import { portalRoots } from '../portal/portal-address.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { describeCatalog } from './describe/describe-catalog.ts'
import { catalogPath, dataPath } from './open-data-address.ts'
import { rdfFormats } from './rdf/write-rdf.ts'
import { sendNoData, sendRdf } from './send-data.ts'

/** The catalogue. It is there once, whatever the language of the page that leads to it. */
export function addCatalogRoutes(app: WebApp, site: Site): void {
  const root = `${portalRoots.id}/:slug/data/katalog`
  app.get(root, (c) => leadToFormat(c, site))
  for (const format of rdfFormats) {
    app.get(`${root}.${format}`, (c) => {
      const path = catalogPath({ slug: c.req.param('slug') ?? '' }, format)
      const make = async (portal: Parameters<typeof getOpenExtent>[0]) =>
        describeCatalog(await getOpenExtent(portal), {
          archive: portal.archive,
          origin: publicOrigin(site),
        })
      return sendRdf(c, site, { format, path, make })
    })
  }
}

const types = ['text/turtle', 'application/ld+json', 'text/html'] as const

/** Leads to the form of the catalogue that the program or the browser likes best. */
async function leadToFormat(c: WebContext, site: Site): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return sendNoData(c)
  const type = accepts(c, { header: 'Accept', supports: [...types], default: 'text/turtle' })
  const { place } = portal
  const paths: Readonly<Record<string, string>> = {
    'application/ld+json': catalogPath(place, 'jsonld'),
    'text/html': dataPath(place),
  }
  c.header('vary', 'accept')
  c.header('cache-control', 'public, max-age=60')
  return c.redirect(paths[type] ?? catalogPath(place, 'ttl'), 303)
}

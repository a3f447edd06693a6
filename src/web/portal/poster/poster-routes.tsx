import { renderToString } from 'preact-render-to-string'
import { findPublishedService } from '#server'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { wordsOf } from '../../messages/words.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { inPortal } from '../entry/entry-routes.tsx'
import type { AskedPortal } from '../find-asked-portal.ts'
import { bothPosterPath, posterPath } from '../portal-address.ts'
import { showPortalMissing, showPortalRemembered } from '../portal-answer.tsx'
import { PosterPage, type PosterProps } from './poster-page.tsx'

/** The poster of a service that is promised now, in the language of the address or in both. */
export function addPosterRoutes(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/jenis/:service/poster`, (c) =>
    inPortal(c, site, (_, __, portal) => {
      return showPoster(c, site, { portal, address: posterPath, languages: [c.get('words')] })
    }),
  )
  app.get(`${root}/:slug/jenis/:service/poster/dua-bahasa`, (c) =>
    inPortal(c, site, (_, __, portal) => {
      const words = c.get('words')
      const other = wordsOf(words.language === 'id' ? 'en' : 'id', words.timeZone)
      return showPoster(c, site, { portal, address: bothPosterPath, languages: [words, other] })
    }),
  )
}

function showPoster(
  c: WebContext,
  site: Site,
  asked: {
    readonly portal: AskedPortal
    readonly address: typeof posterPath
    readonly languages: PosterProps['languages']
  },
): Promise<Response> {
  const { portal, address, languages } = asked
  const slug = c.req.param('service') ?? ''
  return showPortalRemembered(c, site, {
    portal,
    address: (place) => address(place, slug),
    make: async () => {
      const service = await findPublishedService(portal, slug)
      if (service === undefined || service.end !== undefined) {
        return showPortalMissing(c, site, portal)
      }
      const page = (
        <PosterPage
          languages={languages}
          government={portal.archive.name}
          place={portal.place}
          service={service}
          origin={publicOrigin(site)}
          style={site.assets.portal}
        />
      )
      return `<!doctype html>${renderToString(page)}`
    },
  })
}

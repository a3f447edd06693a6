import { getPortalFront, searchServices } from '#server'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { inPortal } from '../entry/entry-routes.tsx'
import type { AskedPortal } from '../find-asked-portal.ts'
import { showPortal } from '../portal-answer.tsx'
import { AskPage } from './ask-page.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ResultsPage } from './results-page.tsx'
import { readSearchQuery, resultsPath, type SearchQuery } from './search-query.ts'

/** Search in a portal. Not remembered: there are as many answers as there are questions. */
export function addSearchRoutes(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/cari`, (c) => inPortal(c, site, showResults))
}

async function showResults(c: WebContext, site: Site, portal: AskedPortal): Promise<Response> {
  const query = readSearchQuery(c.req.query())
  const texts = c.get('words').portalSearch
  return showPortal(c, site, {
    portal,
    address: (place) => resultsPath(place, query),
    title: query.text === '' ? texts.empty : texts.title(query.text),
    description: texts.description(portal.archive.name),
    head: <meta name="robots" content="noindex, follow" />,
    ownSearch: true,
    body: await makeBody(c, portal, query),
  })
}

async function makeBody(c: WebContext, portal: AskedPortal, query: SearchQuery) {
  const words = c.get('words')
  const { place } = portal
  if (query.text === '') return <AskPage words={words} place={place} />
  const { text, page, isLiteral } = query
  const found = await searchServices(portal, {
    text,
    page,
    language: place.language,
    ...(isLiteral && { isLiteral }),
  })
  if (found.total > 0) {
    return <ResultsPage words={words} place={place} query={query} found={found} />
  }
  const front = await getPortalFront(portal, place.language)
  return <NothingFound words={words} place={place} query={query} found={found} front={front} />
}

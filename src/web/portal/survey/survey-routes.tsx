import { renderToString } from 'preact-render-to-string'
import {
  getPublishedSurvey,
  listPublishedSurveys,
  type ArchiveContext,
  type PublishedSurvey,
} from '#server'
import { readPage } from '../../archive/archive-address.ts'
import { publicOrigin } from '../../archive/public-answer.tsx'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { collectPeriods } from '../../surveys/figures/collect-periods.ts'
import { inPortal } from '../entry/entry-routes.tsx'
import type { AskedPortal } from '../find-asked-portal.ts'
import { surveyPath, surveyPosterPath, surveysPath } from '../portal-address.ts'
import { showPortalMissing, showPortalRemembered } from '../portal-answer.tsx'
import { SurveyListPage } from './survey-list-page.tsx'
import { SurveyPage } from './survey-page.tsx'
import { SurveyPosterPage } from './survey-poster-page.tsx'

/** Published results of satisfaction surveys, in each of their versions, and as a poster. */
export function addPublishedSurveyRoutes(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/survei`, (c) => inPortal(c, site, showList))
  app.get(`${root}/:slug/survei/:survey`, (c) => inPortal(c, site, showSurvey))
  app.get(`${root}/:slug/survei/:survey/versi/:version{[0-9]{1,9}}`, (c) =>
    inPortal(c, site, showSurvey),
  )
  app.get(`${root}/:slug/survei/:survey/poster`, (c) => inPortal(c, site, showPoster))
}

function showList(c: WebContext, site: Site, portal: AskedPortal) {
  const page = readPage(c.req.query('page'))
  return showPortalRemembered(c, site, {
    portal,
    address: (place) => surveysPath(place, page),
    make: async () => {
      const words = c.get('words')
      const list = await listPublishedSurveys(portal, { page })
      const { listTitle, listDescription } = words.surveyResults.published
      return {
        title: listTitle,
        description: listDescription(portal.archive.name),
        body: <SurveyListPage {...{ words, place: portal.place, page, ...list }} />,
      }
    },
  })
}

function showSurvey(c: WebContext, site: Site, portal: AskedPortal) {
  const slug = c.req.param('survey') ?? ''
  const asked = c.req.param('version')
  const version = asked === undefined ? undefined : Number(asked)
  return showPortalRemembered(c, site, {
    portal,
    address: (place) => surveyPath(place, slug, version),
    make: async () => {
      const published = await getPublishedSurvey(portal, {
        slug,
        ...(version !== undefined && { version }),
      })
      if (published === undefined) return showPortalMissing(c, site, portal)
      const words = c.get('words')
      const { survey, unitName } = published.results
      const periods = await listPeriods(portal, published)
      return {
        title: words.surveyResults.title(survey.title),
        description: words.surveyResults.published.description(survey.title, unitName),
        body: <SurveyPage {...{ words, place: portal.place, published, periods }} />,
      }
    },
  })
}

/** The published results of the surveys before, as they are now. */
function listPeriods(portal: ArchiveContext, { results }: PublishedSurvey) {
  return collectPeriods(
    results,
    async ({ slug }) => (await getPublishedSurvey(portal, { slug }))?.results,
  )
}

function showPoster(c: WebContext, site: Site, portal: AskedPortal) {
  const slug = c.req.param('survey') ?? ''
  return showPortalRemembered(c, site, {
    portal,
    address: (place) => surveyPosterPath(place, slug),
    make: async () => {
      const published = await getPublishedSurvey(portal, { slug })
      if (published === undefined) return showPortalMissing(c, site, portal)
      const page = (
        <SurveyPosterPage
          words={c.get('words')}
          place={portal.place}
          published={published}
          government={portal.archive.name}
          origin={publicOrigin(site)}
          style={site.assets.portal}
        />
      )
      return `<!doctype html>${renderToString(page)}`
    },
  })
}

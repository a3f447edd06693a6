import { createHash } from 'node:crypto'
import { getPublishedData, type PublishedData, type WhichPublication } from '#server'
import { writeCsv } from '../../inventory/write-csv.ts'
import { wordsOf } from '../../messages/words.ts'
import { findAskedPortal } from '../../portal/find-asked-portal.ts'
import { portalRoots } from '../../portal/portal-address.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { asciiJson } from '../plain-text.ts'
import { attachment, sendData, sendNoData } from '../send-data.ts'
import { surveyColumnNames, surveyLines } from './survey-columns.ts'

/** The sums behind published results: of the last version, or of one of them. */
export function addSurveyDataRoutes(app: WebApp, site: Site): void {
  const survey = `${portalRoots.id}/:slug/survei/:survey`
  for (const path of [survey, `${survey}/versi/:version{[0-9]{1,9}}`]) {
    app.get(`${path}/data.json`, (c) => sendJson(c, site))
    app.get(`${path}/data.csv`, (c) => sendTable(c, site))
  }
}

function askedFor(c: WebContext): WhichPublication {
  const slug = c.req.param('survey') ?? ''
  const version = c.req.param('version')
  return { slug, ...(version !== undefined && { version: Number(version) }) }
}

function sendJson(c: WebContext, site: Site): Promise<Response> {
  const which = askedFor(c)
  return sendData(c, site, {
    type: 'application/json',
    path: c.req.path,
    fileName: `${which.slug}.json`,
    make: async (portal) => {
      const published = await getPublishedData(portal, which)
      return published && writeJson(published)
    },
  })
}

/** Tables are not plain ASCII, as what is remembered is: each is made anew from what was fixed. */
async function sendTable(c: WebContext, site: Site): Promise<Response> {
  const which = askedFor(c)
  const portal = await findAskedPortal(c, site)
  const published = portal && (await getPublishedData(portal, which))
  if (published === undefined) return sendNoData(c)
  const text = writeCsv(surveyLines(published.data.groups))
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const kept = { etag, 'cache-control': 'public, max-age=60', vary: 'accept-encoding' }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, kept)
  return c.body(text, 200, {
    ...kept,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': attachment(`${which.slug}.csv`),
  })
}

function writeJson({ version, publishedAt, reason, data }: PublishedData): string {
  const [id, en] = [wordsOf('id').surveyData, wordsOf('en').surveyData]
  const columns = surveyColumnNames.map((name) => ({
    name,
    title: { id: id.columns[name], en: en.columns[name] },
  }))
  return asciiJson({ ...data, version, publishedAt, reason, columns })
}

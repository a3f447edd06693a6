import { getPublishedData, type PublishedData } from '#server'
import { writeCsv } from '../../inventory/write-csv.ts'
import { wordsOf } from '../../messages/words.ts'
import { portalRoots } from '../../portal/portal-address.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { asciiJson } from '../plain-text.ts'
import { sendData } from '../send-data.ts'
import { surveyColumnNames, surveyLines } from './survey-columns.ts'

const writers = {
  json: { type: 'application/json', write: writeJson },
  csv: {
    type: 'text/csv; charset=utf-8',
    write: ({ data }: PublishedData) => writeCsv(surveyLines(data.groups)),
  },
} as const

/** The sums behind published results: of the last version, or of one of them. */
export function addSurveyDataRoutes(app: WebApp, site: Site): void {
  const survey = `${portalRoots.id}/:slug/survei/:survey`
  for (const format of ['json', 'csv'] as const) {
    app.get(`${survey}/data.${format}`, (c) => send(c, site, format))
    app.get(`${survey}/versi/:version{[0-9]{1,9}}/data.${format}`, (c) => send(c, site, format))
  }
}

function send(c: WebContext, site: Site, format: keyof typeof writers): Promise<Response> {
  const slug = c.req.param('survey') ?? ''
  const version = c.req.param('version')
  const which = { slug, ...(version !== undefined && { version: Number(version) }) }
  const { type, write } = writers[format]
  return sendData(c, site, {
    type,
    path: c.req.path,
    fileName: `${slug}.${format}`,
    make: async (portal) => {
      const published = await getPublishedData(portal, which)
      return published && write(published)
    },
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

import { createHash } from 'node:crypto'
import { getChangeNumber, getOpenExtent, getOpeningHours, readDescribedServices } from '#server'
import type { WorkingWeek } from '#time'
import { publicOrigin } from '../archive/public-answer.tsx'
import { findAskedPortal, type AskedPortal } from '../portal/find-asked-portal.ts'
import { portalRoots } from '../portal/portal-address.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { describeService } from './describe/describe-service.ts'
import { rdfFormats, rdfWriters, type RdfFormat } from './rdf/write-rdf.ts'
import { attachment, sendNoData } from './send-data.ts'
import { streamTexts } from './stream-texts.ts'

/** All services of a government in one file, sent while it is read: of any size in little memory. */
export function addAllServicesRoutes(app: WebApp, site: Site): void {
  for (const format of rdfFormats) {
    const path = `${portalRoots.id}/:slug/data/layanan.${format}`
    app.get(path, (c) => sendAllServices(c, site, format))
  }
}

const hourMs = 60 * 60 * 1000

async function sendAllServices(c: WebContext, site: Site, format: RdfFormat): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return sendNoData(c)
  const { slug, governmentId } = portal.archive
  const change = await getChangeNumber(site.db, governmentId)
  const hour = Math.floor(Date.now() / hourMs)
  const etag = tagOf(change, hour, format, portal.archive, site.origins)
  const { changedAt } = await getOpenExtent(portal)
  const kept = {
    etag,
    'cache-control': 'public, max-age=60',
    vary: 'accept-encoding',
    ...(changedAt !== null && { 'last-modified': changedAt.toUTCString() }),
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, kept)
  const texts = writeAll(portal, site, format)
  return c.body(
    streamTexts(texts, (fault) => site.report(c.req.path, fault)),
    200,
    {
      ...kept,
      'content-type': rdfWriters[format].type,
      'content-disposition': attachment(`layanan-${slug}.${format}`),
    },
  )
}

/** Whatever changes in a government has a number; in Ramadan offices keep other hours. */
function tagOf(...parts: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
  return `W/"${digest.slice(0, 22)}"`
}

async function* writeAll(portal: AskedPortal, site: Site, format: RdfFormat) {
  const { head, write, between, tail } = rdfWriters[format]
  const home = { archive: portal.archive, origin: publicOrigin(site) }
  const weeks = createWeeks(portal)
  let before = head
  for await (const services of readDescribedServices(portal)) {
    const texts = []
    for (const service of services) {
      texts.push(write(describeService(service, home, await weeks(service.unitId))))
    }
    yield before + texts.join(between)
    before = between
  }
  yield before === head ? head + tail : tail
}

/** When each office is open, asked for once. */
function createWeeks(portal: AskedPortal): (unitId: string) => Promise<WorkingWeek> {
  const now = new Date()
  const known = new Map<string, WorkingWeek>()
  return async (unitId) => {
    const week = known.get(unitId) ?? (await getOpeningHours(portal, unitId, now)).week
    known.set(unitId, week)
    return week
  }
}

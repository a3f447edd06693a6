import {
  createBriefly,
  getPortalFront,
  listArchives,
  listPageParts,
  readOpenPages,
  type ArchiveContext,
} from '#server'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { findAskedArchive } from '../../archive/find-asked-archive.ts'
import { speakAsAddressed } from '../../portal/find-asked-portal.ts'
import { limitRate } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { sendNoData } from '../send-data.ts'
import { streamTexts } from '../stream-texts.ts'
import { robotsText } from './robots.ts'
import {
  entryOf,
  isPartName,
  mainEntries,
  manyPages,
  pagesOfPart,
  partPath,
} from './sitemap-part.ts'
import { sitemapFrame, writeEntry, writeSitemapIndex } from './write-sitemap.ts'

/** All governments are asked how much they have, which takes a while. */
const indexKeptMs = 10 * 60_000

/** What search engines read first: which pages there are, and which are not for them. */
export function addSitemapRoutes(app: WebApp, site: Site): void {
  const kept = createBriefly<Promise<string>>(indexKeptMs)
  const first = [speakAsAddressed, limitRate(site)] as const
  app.get('/robots.txt', ...first, (c) => c.text(robotsText(publicOrigin(site)), 200, minute))
  app.get('/sitemap.xml', ...first, async (c) => {
    const text = await kept.get('index', () => makeIndex(site))
    return c.body(text, 200, xml)
  })
  app.use('/sitemap/*', ...first)
  app.get('/sitemap/:slug/:part{[a-z0-9-]+[.]xml}', (c) => sendPart(c, site))
  app.get('/sitemap/*', sendNoData)
}

const minute = { 'cache-control': 'public, max-age=60' }
const xml = { ...minute, 'content-type': 'application/xml; charset=utf-8' }

async function makeIndex(site: Site): Promise<string> {
  const { db } = site
  const paths: string[] = []
  for (const archive of await listArchives(db)) {
    paths.push(partPath(archive, 'utama'))
    for (const [name, kind] of Object.entries(manyPages)) {
      const parts = await listPageParts({ db, archive }, kind, pagesOfPart)
      paths.push(...parts.map((_, at) => partPath(archive, `${name}-${at + 1}`)))
    }
  }
  return writeSitemapIndex(paths, publicOrigin(site))
}

async function sendPart(c: WebContext, site: Site): Promise<Response> {
  const context = await findAskedArchive(c, site)
  const texts = context === undefined ? undefined : await writePart(c, site, context)
  if (texts === undefined) return sendNoData(c)
  return c.body(
    streamTexts(texts, (fault) => site.report(c.req.path, fault)),
    200,
    xml,
  )
}

/** The texts of the part that the address names; undefined where there is none. */
async function writePart(
  c: WebContext,
  site: Site,
  context: ArchiveContext,
): Promise<AsyncIterable<string> | undefined> {
  const asked = (c.req.param('part') ?? '').replace(/[.]xml$/, '')
  if (asked === 'utama') return writeMain(context, site)
  const [, name = '', number] = /^([a-z]+)-([1-9][0-9]{0,4})$/.exec(asked) ?? []
  if (!isPartName(name)) return undefined
  const parts = await listPageParts(context, manyPages[name], pagesOfPart)
  const at = Number(number) - 1
  if (at >= parts.length) return undefined
  const stretch = { after: parts[at], size: pagesOfPart }
  return writeMany(readOpenPages(context, manyPages[name], stretch), (page) =>
    writeEntry(entryOf(manyPages[name], context.archive, page), publicOrigin(site)),
  )
}

async function* writeMain(context: ArchiveContext, site: Site) {
  const { events } = await getPortalFront(context, 'id')
  const pages = mainEntries(context.archive, {
    events: events.map(({ event }) => event),
    hasCharter: await site.memory.hasCharter(context),
  })
  const entries = pages.map((entry) => writeEntry(entry, publicOrigin(site)))
  yield [sitemapFrame.head, ...entries, sitemapFrame.tail].join('')
}

async function* writeMany<Page>(
  pages: AsyncIterable<readonly Page[]>,
  write: (page: Page) => string,
) {
  yield sitemapFrame.head
  for await (const some of pages) yield some.map(write).join('')
  yield sitemapFrame.tail
}

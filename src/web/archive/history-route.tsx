import { listArchiveEvents } from '#server'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { archivePath } from './archive-address.ts'
import { findAskedArchive } from './find-asked-archive.ts'
import { HistoryPage } from './history-page.tsx'
import { showMissing } from './missing-page.tsx'
import { publicOrigin, showPublicRemembered } from './public-answer.tsx'
import { writeFeed } from './write-feed.ts'

/** What came in force, was superseded or revoked: as a page and as a feed. */
export function addHistoryRoutes(app: WebApp, site: Site): void {
  app.get('/arsip/:slug/riwayat', async (c) => {
    const context = await findAskedArchive(c, site)
    if (context === undefined) return showMissing(c, site)
    const { archive } = context
    const address = `${archivePath(archive)}/riwayat`
    return showPublicRemembered(c, site, {
      governmentId: archive.governmentId,
      address,
      make: async () => {
        const words = c.get('words')
        const events = await listArchiveEvents(context)
        return {
          title: words.archive.history.title,
          description: words.archive.history.description(archive.name),
          address,
          feed: `${address}.atom`,
          body: <HistoryPage words={words} archive={archive} events={events} />,
        }
      },
    })
  })

  app.get('/arsip/:slug/riwayat.atom', async (c) => {
    const context = await findAskedArchive(c, site)
    if (context === undefined) return showMissing(c, site)
    const { archive } = context
    return showPublicRemembered(c, site, {
      governmentId: archive.governmentId,
      address: `${archivePath(archive)}/riwayat.atom`,
      type: 'application/atom+xml; charset=utf-8',
      make: async () => {
        const events = await listArchiveEvents(context)
        return writeFeed(events, { words: c.get('words'), archive, origin: publicOrigin(site) })
      },
    })
  })
}

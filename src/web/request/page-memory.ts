import {
  createBriefly,
  createCsrfToken,
  findArchive,
  hasCharter,
  findSession,
  getChangeNumber,
  type Archive,
  type ArchiveContext,
  type Database,
  type Session,
} from '#server'
import type { RenderedPage } from '../layout/respond.tsx'
import { createBoundedCache } from './bounded-cache.ts'
import { createSentTags, type SentTags } from './sent-tags.ts'

/**
 * What this process remembers between requests: who a cookie belongs to, which archives are open and
 * how far a government's changes are, for a moment; rendered pages, as long as nothing in the government changed. A write
 * through this process is seen at once, one through another process after a moment at most.
 */
export type PageMemory = {
  readonly findSession: (db: Database, token: string) => Promise<Session | undefined>
  readonly getPage: (db: Database, governmentId: string, key: string) => Promise<MemorySlot>
  readonly findArchive: (db: Database, slug: string) => Promise<Archive | undefined>
  /** Has the government a charter for everybody to read? */
  readonly hasCharter: (context: ArchiveContext) => Promise<boolean>
  /** Tags of public pages that were sent a moment ago. */
  readonly sentTags: SentTags
  /** A token for the forms of remembered pages; a new one each moment. */
  readonly csrfToken: (csrfSecret: string) => string
  /** To be called before and after everything that may write. */
  readonly forget: () => void
}

/** Where one page is kept: what is there, if it still holds, and the way to put it there. */
export type MemorySlot = {
  readonly page: RenderedPage | undefined
  readonly keep: (page: RenderedPage) => void
}

const momentMs = 1000
const mostCharacters = 100_000_000

export function createPageMemory(): PageMemory {
  const sessions = createBriefly<Promise<Session | undefined>>(momentMs)
  const changes = createBriefly<Promise<number>>(momentMs)
  const archives = createBriefly<Promise<Archive | undefined>>(momentMs)
  const charters = createBriefly<Promise<boolean>>(momentMs)
  const tokens = createBriefly<string>(momentMs)
  const sentTags = createSentTags(momentMs)
  const pages = createBoundedCache<RenderedPage & { readonly at: number }>(mostCharacters)
  return {
    findSession: (db, token) => sessions.get(token, () => findSession(db, token)),
    async getPage(db, governmentId, key) {
      const at = await changes.get(governmentId, () => getChangeNumber(db, governmentId))
      const found = pages.get(key)
      return {
        page: found?.at === at ? found : undefined,
        keep: (page) => pages.set(key, { ...page, at }, page.characters),
      }
    },
    findArchive: (db, slug) => archives.get(slug, () => findArchive(db, slug)),
    hasCharter: (context) => charters.get(context.archive.governmentId, () => hasCharter(context)),
    sentTags,
    csrfToken: (csrfSecret) => tokens.get(csrfSecret, () => createCsrfToken(csrfSecret)),
    forget() {
      sessions.forget()
      changes.forget()
      archives.forget()
      sentTags.forget()
      charters.forget()
    },
  }
}

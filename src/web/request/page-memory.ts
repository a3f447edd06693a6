import {
  createCsrfToken,
  findSession,
  getChangeNumber,
  type Context,
  type Database,
  type Session,
} from '#server'
import type { RenderedPage } from '../layout/respond.tsx'
import { createBoundedCache } from './bounded-cache.ts'
import { createBriefly } from './briefly.ts'

/**
 * What this process remembers between requests: who a cookie belongs to and how far a government's
 * changes are, for a moment; rendered pages, as long as nothing in the government changed. A write
 * through this process is seen at once, one through another process after a moment at most.
 */
export type PageMemory = {
  readonly findSession: (db: Database, token: string) => Promise<Session | undefined>
  readonly getPage: (context: Context, key: string) => Promise<MemorySlot>
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
  const tokens = createBriefly<string>(momentMs)
  const pages = createBoundedCache<RenderedPage & { readonly at: number }>(mostCharacters)
  return {
    findSession: (db, token) => sessions.get(token, () => findSession(db, token)),
    async getPage(context, key) {
      const { governmentId } = context.actor
      const at = await changes.get(governmentId, () => getChangeNumber(context))
      const found = pages.get(key)
      return {
        page: found?.at === at ? found : undefined,
        keep: (page) => pages.set(key, { ...page, at }, page.characters),
      }
    },
    csrfToken: (csrfSecret) => tokens.get(csrfSecret, () => createCsrfToken(csrfSecret)),
    forget() {
      sessions.forget()
      changes.forget()
    },
  }
}

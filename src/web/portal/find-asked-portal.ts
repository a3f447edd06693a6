import type { MiddlewareHandler } from 'hono'
import type { ArchiveContext } from '#server'
import { findAskedArchive } from '../archive/find-asked-archive.ts'
import { wordsOf, type Language } from '../messages/words.ts'
import type { Site } from '../request/settings.ts'
import type { WebContext, WebEnv } from '../request/web-env.ts'
import type { PortalPlace } from './portal-address.ts'

/** What is read, and from where: a portal is open when the archive is. */
export type AskedPortal = ArchiveContext & {
  readonly place: PortalPlace
  /** Is there a charter to read? */
  readonly hasCharter: boolean
}

/** The open portal that the address names, in the language of the address. */
export async function findAskedPortal(c: WebContext, site: Site): Promise<AskedPortal | undefined> {
  const language = languageOf(c.req.path)
  c.set('language', language)
  const context = await findAskedArchive(c, site)
  if (context === undefined) return undefined
  const hasCharter = await site.memory.hasCharter(context)
  return { ...context, hasCharter, place: { slug: context.archive.slug, language } }
}

/** In the portal the path tells the language: no cookie is read. */
export const speakAsAddressed: MiddlewareHandler<WebEnv> = (c, next) => {
  const language = languageOf(c.req.path)
  c.set('language', language)
  c.set('words', wordsOf(language))
  return next()
}

function languageOf(path: string): Language {
  return path.startsWith('/en/') ? 'en' : 'id'
}

import { cutPage, renderPage, sendRendered, type PageContent } from '../layout/respond.tsx'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'

/** A page for everybody; `address` is the one path under which it is found and kept. */
export type PublicContent = Omit<PageContent, 'publicHead' | 'island'> & {
  readonly description: string
  readonly address: string
  readonly feed?: string
  /** In place of the usual ones. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers may be kept by anyone for a minute. Who chose another language has another cookie. */
const minute = { 'cache-control': 'public, max-age=60' }

/** Answers with a page for everybody, made for this request. Nobody's session or token is in it. */
export function showPublic(c: WebContext, site: Site, content: PublicContent): Response {
  const { headers = minute, ...rest } = content
  return sendRendered(c, site, { ...cutPage(renderPublic(c, site, rest)), shows: [], headers })
}

/** What is remembered as long as nothing in a government changed, whoever asks. */
type Remembered = {
  readonly governmentId: string
  /** Says, with government and language, what is answered. */
  readonly address: string
  /** Where it is not a page. */
  readonly type?: string
  readonly make: () => Promise<PublicContent | string | Response>
}

/** Answers with a page, a drawing or a feed for everybody, made again only after a change. */
export async function showPublicRemembered(
  c: WebContext,
  site: Site,
  { governmentId, address, type, make }: Remembered,
): Promise<Response> {
  const headers = { ...minute, ...(type !== undefined && { 'content-type': type }) }
  const key = `public ${governmentId} ${c.get('language')} ${address}`
  const slot = await site.memory.getPage(site.db, governmentId, key)
  if (slot.page !== undefined) return sendRendered(c, site, { ...slot.page, headers })
  const made = await make()
  if (made instanceof Response) return made
  const html = typeof made === 'string' ? made : renderPublic(c, site, made)
  const page = { ...cutPage(html), shows: [] }
  slot.keep(page)
  return sendRendered(c, site, { ...page, headers })
}

function renderPublic(c: WebContext, site: Site, content: PublicContent): string {
  const { description, address, feed, body, ...rest } = content
  const origin = publicOrigin(site)
  const publicHead = { description, address, origin, ...(feed !== undefined && { feed }) }
  const page = <div class="archive">{body}</div>
  return renderPage(c, site, { ...rest, publicHead, body: page })
}

/** The address by which the site is known. */
export function publicOrigin({ origins }: Site): string {
  return origins[0] ?? ''
}

import { createHash } from 'node:crypto'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { createCsrfToken, type Actor } from '#server'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'
import { csrfHole } from './csrf-hole.ts'
import { Shell, type ShellProps } from './shell.tsx'

export type PageContent = Pick<
  ShellProps,
  'title' | 'island' | 'wide' | 'refreshSeconds' | 'publicHead'
> & {
  readonly body: VNode
  /** Ids of the SOPs that are shown, where the address does not say it. */
  readonly shows?: readonly string[]
}

/** A page rendered once for all requests of one person, or of the public; only the form token is still to be put in. */
export type RenderedPage = {
  /** The HTML as it is sent, cut where the token belongs. */
  readonly parts: readonly string[]
  readonly etag: string
  readonly characters: number
  readonly shows: readonly string[]
}

type Headers = Readonly<Record<string, string>>

export function renderPage(c: WebContext, site: Site, content: PageContent): string {
  const { body, shows: _, ...rest } = content
  const url = new URL(c.req.url)
  const asked = c.req.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
  const page = (
    <Shell
      {...rest}
      words={c.get('words')}
      session={c.get('session')}
      assets={site.assets}
      address={rest.publicHead?.address ?? asked}
    >
      {body}
    </Shell>
  )
  return `<!doctype html>${renderToString(page)}`
}

/** Answers with a page made for this request. */
export function showPage(
  c: WebContext,
  site: Site,
  content: PageContent & { readonly status?: ContentfulStatusCode },
): Response {
  const { status, ...rest } = content
  c.header('cache-control', 'no-store')
  return c.html(withToken(c, renderPage(c, site, rest)), status ?? 200)
}

/**
 * Answers with a page that follows from what the government's database holds, rendered again only
 * after a change. `make` gives its content, or the answer itself where there is no such page.
 */
export async function showRemembered(
  c: WebContext,
  site: Site,
  make: () => Promise<PageContent | Response>,
): Promise<Response> {
  const context = contextOf(c, site)
  const { governmentId } = context.actor
  const slot = await site.memory.getPage(site.db, governmentId, pageKey(c, context.actor))
  if (slot.page !== undefined) return sendRendered(c, site, slot.page)
  const content = await make()
  if (content instanceof Response) return content
  const page = { ...cutPage(renderPage(c, site, content)), shows: content.shows ?? [] }
  slot.keep(page)
  return sendRendered(c, site, page)
}

/** Everything but the data on which a page depends: the person, the language, the address. */
function pageKey(c: WebContext, actor: Actor): string {
  const { governmentId, personId, unitId, assignments } = actor
  const roles = assignments.map((held) => `${held.role}@${held.unitId}`).join()
  const unread = c.get('session')?.unread ?? 0
  return `${governmentId} ${personId} ${roles} ${unitId} ${unread} ${c.get('language')} ${c.req.url}`
}

/** The tag tells what the page shows; the token in it may differ. */
export function cutPage(html: string): Omit<RenderedPage, 'shows'> {
  const ascii = html.replaceAll(beyondAscii, (character) => `&#${character.codePointAt(0)};`)
  // Read back from bytes, so that the engine too keeps it with one byte to a character.
  const parts = Buffer.from(ascii).toString('latin1').split(csrfHole)
  const digest = createHash('sha256').update(parts.join('')).digest('base64url')
  return { parts, etag: `W/"${digest.slice(0, 22)}"`, characters: ascii.length }
}

/**
 * Kept pages are plain ASCII, everything else written as references: such a string goes out together
 * with its head in one write, uncopied, which takes half the time. They hold no scripts, in which a
 * reference would mean something else.
 */
const beyondAscii = /[^\p{ASCII}]/gu

/** The way most answers go: all headers at once, as the server writes them; the page's own go before the usual ones. */
export function sendRendered(
  c: WebContext,
  site: Site,
  { parts, etag, shows, headers: own }: RenderedPage & { readonly headers?: Headers },
): Response {
  c.set('shows', shows)
  if (c.req.header('if-none-match') === etag) return sayUnchanged(c, { etag, headers: own })
  c.set('dressed', true)
  const headers = { ...site.headers, ...rememberedHeaders, ...own, etag }
  const [only = ''] = parts
  if (parts.length === 1) return new Response(only, { headers })
  return new Response(parts.join(site.memory.csrfToken(c.get('csrfSecret'))), { headers })
}

/** Says no more than how long it may be kept (RFC 9110, 15.4.5): the rest stays as it was sent with the page. */
export function sayUnchanged(
  c: WebContext,
  { etag, headers = {} }: { readonly etag: string; readonly headers?: Headers | undefined },
): Response {
  c.set('dressed', true)
  const kept = headers['cache-control'] ?? rememberedHeaders['cache-control']
  const vary = headers['vary'] ?? rememberedHeaders.vary
  return new Response(null, { status: 304, headers: { etag, 'cache-control': kept, vary } })
}

const rememberedHeaders = {
  'content-type': 'text/html; charset=UTF-8',
  'cache-control': 'private, no-cache',
  vary: 'cookie, accept-encoding',
}

function withToken(c: WebContext, html: string): string {
  return html.includes(csrfHole) ? html.replaceAll(csrfHole, newToken(c)) : html
}

function newToken(c: WebContext): string {
  return createCsrfToken(c.get('csrfSecret'))
}

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { MiddlewareHandler } from 'hono'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { publicOrigin } from '../archive/public-answer.tsx'
import { cutPage, sayUnchanged, sendRendered, type RenderedPage } from '../layout/respond.tsx'
import type { Site } from '../request/settings.ts'
import type { WebContext, WebEnv } from '../request/web-env.ts'
import type { AskedPortal } from './find-asked-portal.ts'
import { portalRoots, type PortalPlace } from './portal-address.ts'
import { PortalFrame } from './portal-frame.tsx'

/** A page of the portal; nobody is known who reads it. */
export type PortalContent = {
  /** Absent: of no single government. */
  readonly portal?: AskedPortal
  /** Its one path in each language, with the query that belongs to it. */
  readonly address: (place: PortalPlace) => string
  readonly title: string
  readonly description: string
  readonly body: ComponentChildren
  /** The page has a search box of its own: the head has none. */
  readonly ownSearch?: true
  /** What else stands in the head of the document: feeds, structured data (all of it in ASCII). */
  readonly head?: ComponentChildren
}

type Headers = Readonly<Record<string, string>>

/** The same for everybody: the path tells the language, and no cookie is read. */
const minute: Headers = { 'cache-control': 'public, max-age=60', vary: 'accept-encoding' }

/** Answers with a page made for this request; `status` where it is not 200. */
export function showPortal(
  c: WebContext,
  site: Site,
  content: PortalContent & { readonly status?: ContentfulStatusCode; readonly headers?: Headers },
): Response {
  const { status, headers = minute, ...rest } = content
  const html = renderPortal(c, site, rest)
  if (status !== undefined) return c.html(html, status)
  return sendRendered(c, site, { ...cutPage(html), shows: [], headers })
}

/** The same for everybody, and asked for each time: what changes as people write. */
export const askedEachTime: Headers = { ...minute, 'cache-control': 'public, no-cache' }

const hourMs = 60 * 60 * 1000

type Remembered = {
  readonly portal: AskedPortal
  /** Says, with government and language, what is answered. */
  readonly address: PortalContent['address']
  /** Where it is not a page. */
  readonly type?: string
  readonly headers?: Headers
  /** What it tells depends on the day: it is made again each hour, as days begin with one. */
  readonly tellsTime?: true
  /** Without portal and address, which are known; a whole text, or the answer where there is no such page. */
  readonly make: () => Promise<Omit<PortalContent, 'portal' | 'address'> | string | Response>
}

/** Answers with a page, or a text of another kind, made again only after a change in the government. */
export async function showPortalRemembered(
  c: WebContext,
  site: Site,
  { portal, address, type, headers: own, tellsTime, make }: Remembered,
): Promise<Response> {
  const headers = { ...minute, ...(type !== undefined && { 'content-type': type }), ...own }
  const { governmentId } = portal.archive
  const hour = tellsTime === true ? Math.floor(Date.now() / hourMs) : ''
  const key = `portal ${governmentId} ${hour} ${address(portal.place)}`
  const slot = await site.memory.getPage(site.db, governmentId, key)
  if (slot.page !== undefined) return send(c, site, { ...slot.page, headers })
  const made = await make()
  if (made instanceof Response) return made
  const html = typeof made === 'string' ? made : renderPortal(c, site, { ...made, portal, address })
  const page = { ...cutPage(html), shows: [] }
  slot.keep(page)
  return send(c, site, { ...page, headers })
}

function send(c: WebContext, site: Site, page: RenderedPage & { readonly headers: Headers }) {
  site.memory.sentTags.keep(c.req.url, { etag: page.etag, headers: page.headers })
  return sendRendered(c, site, page)
}

/** Tells who holds what was sent a moment ago that it still holds, before anything else is asked. */
export function answerUnchanged({ memory }: Site): MiddlewareHandler<WebEnv> {
  return (c, next) => {
    const asked = c.req.header('if-none-match')
    const sent = asked === undefined ? undefined : memory.sentTags.find(c.req.url)
    if (sent?.etag !== asked || sent === undefined) return next()
    return Promise.resolve(sayUnchanged(c, sent))
  }
}

const anyRoot = /^(?:[/]en)?[/]layanan/

/** Says that there is no such thing, for whatever reason: nothing else is told. */
export function showPortalMissing(c: WebContext, site: Site, portal?: AskedPortal): Response {
  const texts = c.get('words').portal.missing
  const body = (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
    </>
  )
  return showPortal(c, site, {
    ...(portal !== undefined && { portal }),
    address: ({ language }) => c.req.path.replace(anyRoot, portalRoots[language]),
    title: texts.title,
    description: texts.text,
    body,
    status: 404,
  })
}

function renderPortal(c: WebContext, site: Site, content: PortalContent): string {
  const { body, ...rest } = content
  const frame = (
    <PortalFrame {...rest} words={c.get('words')} assets={site.assets} origin={publicOrigin(site)}>
      {body}
    </PortalFrame>
  )
  return `<!doctype html>${renderToString(frame)}`
}

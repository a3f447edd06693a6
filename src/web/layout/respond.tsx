import { createHash } from 'node:crypto'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { createCsrfToken } from '#server'
import type { Settings } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'
import { csrfHole } from './csrf-hole.ts'
import { Shell, type ShellProps } from './shell.tsx'

export type PageContent = Pick<ShellProps, 'title' | 'island' | 'wide'> & { readonly body: VNode }

/** A page rendered once for all who may see the same; only the form token is still to be put in. */
export type RenderedPage = { readonly html: string; readonly etag: string }

export function renderPage(c: WebContext, settings: Settings, content: PageContent): string {
  const { body, ...rest } = content
  const url = new URL(c.req.url)
  const page = (
    <Shell
      {...rest}
      words={c.get('words')}
      session={c.get('session')}
      assets={settings.assets}
      address={c.req.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname}
    >
      {body}
    </Shell>
  )
  return `<!doctype html>${renderToString(page)}`
}

/** Answers with a page made for this request. */
export function showPage(
  c: WebContext,
  settings: Settings,
  content: PageContent & { readonly status?: ContentfulStatusCode },
): Response {
  const { status, ...rest } = content
  c.header('cache-control', 'no-store')
  return c.html(withToken(c, renderPage(c, settings, rest)), status ?? 200)
}

/** Answers with a page rendered before, or with 304 where the browser has it still. */
export function showRendered(c: WebContext, page: RenderedPage): Response {
  c.header('etag', page.etag)
  c.header('cache-control', 'private, no-cache')
  c.header('vary', 'cookie')
  if (c.req.header('if-none-match') === page.etag) return c.body(null, 304)
  return c.html(withToken(c, page.html))
}

/** The tag tells what the page shows and to which session; the token in it changes every time. */
export function rendered(html: string): RenderedPage {
  const digest = createHash('sha256').update(html.replaceAll(csrfHole, '')).digest('base64url')
  return { html, etag: `W/"${digest.slice(0, 22)}"` }
}

function withToken(c: WebContext, html: string): string {
  return html.includes(csrfHole)
    ? html.replaceAll(csrfHole, createCsrfToken(c.get('csrfSecret')))
    : html
}

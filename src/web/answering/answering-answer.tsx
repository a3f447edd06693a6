import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { renderToString } from 'preact-render-to-string'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'
import type { AskedPortal } from '../portal/find-asked-portal.ts'
import { answeringRoots, surveysPath } from './answering-address.ts'
import { AnsweringFrame, type AnsweringContent } from './answering-frame.tsx'

type Shown = AnsweringContent & {
  readonly status?: ContentfulStatusCode
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers with a page on which one answers. Nobody keeps it: its token is of one form alone. */
export function showAnswering(c: WebContext, site: Site, shown: Shown): Response {
  const { status = 200, headers = {}, address, ...content } = shown
  // The other language is another page: it does not hold what was sent here.
  const where = c.req.method === 'POST' ? undefined : address
  c.header('cache-control', 'no-store')
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  const frame = (
    <AnsweringFrame {...content} address={where} words={c.get('words')} assets={site.assets} />
  )
  return c.html(`<!doctype html>${renderToString(frame)}`, status)
}

const anyRoot = /^(?:[/]en)?[/]survei/

/** Says that there is no such survey, for whatever reason. */
export function showNoSurvey(c: WebContext, site: Site, portal?: AskedPortal): Response {
  const words = c.get('words')
  const { title, text } = words.answering.missing
  return showAnswering(c, site, {
    ...(portal !== undefined && { portal }),
    address: ({ language }) => c.req.path.replace(anyRoot, answeringRoots[language]),
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        {portal !== undefined && (
          <p>
            <a class="button" href={surveysPath(portal.place)}>
              {words.answering.list.title}
            </a>
          </p>
        )}
      </>
    ),
    status: 404,
  })
}

import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'
import { findAskedPortal, type AskedPortal } from '../portal/find-asked-portal.ts'
import { showPortalRemembered } from '../portal/portal-answer.tsx'
import { asciiJson } from './plain-text.ts'
import { rdfWriters, type RdfFormat } from './rdf/write-rdf.ts'
import type { Thing } from './rdf/thing.ts'
import { writeRdf } from './rdf/write-rdf.ts'

type DataAnswer = {
  readonly type: string
  readonly path: string
  /** Undefined: there is no such thing. */
  readonly make: (portal: AskedPortal) => Promise<string | undefined>
  /** Name of the file where it is one to keep. */
  readonly fileName?: string
}

/** Answers with a text for programs, plain ASCII or XML, made again only after a change. */
export async function sendData(
  c: WebContext,
  site: Site,
  { type, path, make, fileName }: DataAnswer,
): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return sendNoData(c)
  const headers = fileName === undefined ? {} : { 'content-disposition': attachment(fileName) }
  return showPortalRemembered(c, site, {
    portal,
    address: () => path,
    type,
    headers,
    tellsTime: true,
    make: async () => (await make(portal)) ?? sendNoData(c),
  })
}

type RdfAnswer = {
  readonly format: RdfFormat
  readonly path: string
  readonly make: (portal: AskedPortal) => Promise<Thing | undefined>
}

/** Answers with a description in RDF. */
export function sendRdf(c: WebContext, site: Site, { format, path, make }: RdfAnswer) {
  return sendData(c, site, {
    type: rdfWriters[format].type,
    path,
    fileName: path.slice(path.lastIndexOf('/') + 1),
    make: async (portal) => {
      const thing = await make(portal)
      return thing === undefined ? undefined : writeRdf(format, [thing])
    },
  })
}

export function attachment(fileName: string): string {
  return `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '-')}"`
}

/** Tells programs that there is no such thing, for whatever reason (RFC 9457). */
export function sendNoData(c: WebContext): Response {
  const { title, text } = c.get('words').portal.missing
  const problem = { type: 'about:blank', title, status: 404, detail: text }
  return c.body(asciiJson(problem), 404, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
}

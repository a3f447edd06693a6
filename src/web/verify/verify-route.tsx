import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import type { ReadableStream } from 'node:stream/web'
import { isCsrfToken, verifyDocument, type BroughtFile } from '#server'
import { receiveUpload } from '../imports/upload/receive-upload.ts'
import { showPage } from '../layout/respond.tsx'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { VerifyPage, type VerifyPageProps } from './verify-page.tsx'
import { verifyLimits } from './verify-limits.ts'

/**
 * The public page on which anyone may verify a signed PDF. Like the upload of files it stands before
 * what limits and reads all other forms: its body is taken as it comes. Nothing of it is kept, so the
 * answer is the result itself.
 */
export function addVerifyRoutes(app: WebApp, site: Site): void {
  app.get('/verify', (c) => show(c, site, {}))
  app.post('/verify', csrf({ origin: [...site.origins] }), async (c) => {
    const file = await receiveFile(c)
    if (file === undefined) return show(c, site, { missing: 'file' })
    if (!('bytes' in file)) {
      return show(c, site, { missing: file.refusal.code === 'file-empty' ? 'file' : 'too-large' })
    }
    const verification = await verifyDocument(site.db, file.bytes, {
      anchors: site.signing.anchors,
    })
    return show(c, site, { result: { name: file.name, ...verification } })
  })
}

/** The first file of the form, whose token is its first field and is looked at before. */
async function receiveFile(c: WebContext): Promise<BroughtFile | undefined> {
  const type = c.req.header('content-type') ?? ''
  const { body } = c.req.raw
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || body === null) {
    throw new HTTPException(403)
  }
  let trusted = false
  let first: BroughtFile | undefined
  // The stream of a request is Node's own, under the name that browsers give it.
  const stream = body as ReadableStream<Uint8Array> // oxlint-disable-line typescript/no-unsafe-type-assertion
  await receiveUpload(stream, type, {
    limits: verifyLimits,
    takeField: (name, value) => {
      if (name === 'csrf') trusted = isCsrfToken(c.get('csrfSecret'), value)
      if (!trusted) throw new HTTPException(403)
    },
    takeFile: (file) => {
      if (!trusted) throw new HTTPException(403)
      first ??= file
      return Promise.resolve()
    },
  })
  if (!trusted) throw new HTTPException(403)
  return first
}

function show(
  c: WebContext,
  site: Site,
  props: Pick<VerifyPageProps, 'missing' | 'result'>,
): Response {
  const words = c.get('words')
  const body = <VerifyPage words={words} {...props} />
  const status = props.missing === undefined ? 200 : 422
  return showPage(c, site, { title: words.signature.title, body, status })
}

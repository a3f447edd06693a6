import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import type { ReadableStream } from 'node:stream/web'
import {
  addImportFile,
  isCsrfToken,
  startImport,
  type BroughtFile,
  type Context,
  type Failure,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { showNewImport } from '../new/new-import-route.tsx'
import { receiveUpload } from './receive-upload.ts'

/**
 * The one address that takes files. It stands before what limits and reads all other forms, because
 * its body is taken as it comes; the token is the form's first field and is looked at first.
 */
export function addUploadRoute(app: WebApp, site: Site): void {
  app.post('/imports', csrf({ origin: [...site.origins] }), async (c) => {
    const type = c.req.header('content-type') ?? ''
    const { body } = c.req.raw
    if (!/^multipart\/form-data;.*boundary=/i.test(type) || body === null) {
      throw new HTTPException(403)
    }
    const desk = openDesk(contextOf(c, site), c.get('csrfSecret'))
    // The stream of a request is Node's own, under the name that browsers give it.
    await receiveUpload(body as ReadableStream<Uint8Array>, type, desk) // oxlint-disable-line typescript/no-unsafe-type-assertion
    if (!desk.isTrusted()) throw new HTTPException(403)
    site.memory.forget()
    return answer(c, site, desk.end())
  })
}

type UploadEnd =
  | { readonly kind: 'kept'; readonly importId: string }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'nothing' }

/** Checks the token before anything else, begins the upload with its first file, and keeps each. */
function openDesk(context: Context, csrfSecret: string) {
  let trusted = false
  let unitId = ''
  let end: UploadEnd = { kind: 'nothing' }
  const takeField = (name: string, value: string) => {
    if (name === 'csrf') trusted = isCsrfToken(csrfSecret, value)
    if (!trusted) throw new HTTPException(403)
    if (name === 'unit') unitId = value
  }
  const takeFile = async (file: BroughtFile) => {
    if (!trusted) throw new HTTPException(403)
    if (end.kind === 'nothing') end = await begin()
    if (end.kind !== 'kept') return
    const added = await addImportFile(context, end.importId, file)
    if (!added.ok) end = { kind: 'refused', failure: added }
  }
  const begin = async (): Promise<UploadEnd> => {
    const started = await startImport(context, unitId)
    return started.ok
      ? { kind: 'kept', importId: started.importId }
      : { kind: 'refused', failure: started }
  }
  return { takeField, takeFile, end: () => end, isTrusted: () => trusted }
}

function answer(c: WebContext, site: Site, end: UploadEnd): Response | Promise<Response> {
  switch (end.kind) {
    case 'kept':
      return c.redirect(`/imports/${end.importId}`, 303)
    case 'nothing':
      return showNewImport(c, site, 'files')
    case 'refused':
      return end.failure.code === 'not-found'
        ? showNewImport(c, site, 'unit')
        : showFailure(c, site, end.failure)
  }
}

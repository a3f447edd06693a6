import { HTTPException } from 'hono/http-exception'
import type { ReadableStream } from 'node:stream/web'
import { isCsrfToken, type BroughtFile } from '#server'
import type { WebContext } from '../../request/web-env.ts'
import { receiveUpload } from './receive-upload.ts'
import type { UploadLimits } from './upload-limits.ts'

/** A small form with files, taken as a whole. */
export type ReceivedForm = {
  readonly fields: ReadonlyMap<string, string>
  /** The first; where it was refused, why. */
  readonly file: BroughtFile | undefined
}

/**
 * Takes a form with one file, whose token is its first field: what comes without it is refused before
 * anything is taken.
 */
export async function receiveTrusted(c: WebContext, limits: UploadLimits): Promise<ReceivedForm> {
  const type = c.req.header('content-type') ?? ''
  const { body } = c.req.raw
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || body === null) {
    throw new HTTPException(403)
  }
  const fields = new Map<string, string>()
  const refuseUntrusted = () => {
    if (!isCsrfToken(c.get('csrfSecret'), fields.get('csrf') ?? '')) throw new HTTPException(403)
  }
  let first: BroughtFile | undefined
  // The stream of a request is Node's own, under the name that browsers give it.
  const stream = body as ReadableStream<Uint8Array> // oxlint-disable-line typescript/no-unsafe-type-assertion
  await receiveUpload(stream, type, {
    limits,
    takeField: (name, value) => {
      fields.set(name, value)
      refuseUntrusted()
    },
    takeFile: (file) => {
      refuseUntrusted()
      first ??= file
      return Promise.resolve()
    },
  })
  refuseUntrusted()
  return { fields, file: first }
}

import type { z } from 'zod'
import type { ServiceFault } from '../signer.ts'

/** A signing service that speaks the API of the Cloud Signature Consortium, version 2. */
export type SigningService = {
  /** Base of its API, up to `/csc/v2`. */
  readonly url: string
  /** Bearer token of our account. */
  readonly token: string
  readonly timeoutMs: number
}

export type ServiceCall<T> = {
  readonly path: string
  readonly input: Readonly<Record<string, unknown>>
  readonly answer: z.ZodType<T>
}

/** `lost`: whether the service did what was asked is not known. */
export type ServiceAnswer<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly code: ServiceFault; readonly lost: boolean }

const mostBytes = 1_000_000

/** Calls the service once: a JSON object there, one back. Follows no redirect: the token is for the service alone. */
export async function callService<T>(
  { url, token, timeoutMs }: SigningService,
  { path, input, answer }: ServiceCall<T>,
): Promise<ServiceAnswer<T>> {
  try {
    const response = await fetch(`${url}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await readText(response)
    if (response.status >= 500) return failed('service-unreachable', 'lost')
    if (!response.ok) return failed('service-refused')
    const read = answer.safeParse(parseJson(text))
    return read.success ? { ok: true, answer: read.data } : failed('service-answer-unreadable')
  } catch (fault) {
    const slow = fault instanceof Error && fault.name === 'TimeoutError'
    return failed(slow ? 'service-too-slow' : 'service-unreachable', 'lost')
  }
}

function failed(code: ServiceFault, lost?: 'lost'): ServiceAnswer<never> {
  return { ok: false, code, lost: lost !== undefined }
}

/** The body, '' where it is larger than any answer. */
async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { z } from 'zod'

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/)
const credential = { id: base64url.max(1400), rawId: base64url, type: z.literal('public-key') }

const madeKey = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
})
const signature = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.length(43),
  }),
})

/** What a browser says of a passkey that it has made; undefined where it is nothing of the kind. */
export function readMadeKey(text: string) {
  return readAs(madeKey, text)
}

/** What a browser says of a passkey that has signed; undefined where it is nothing of the kind. */
export function readSignature(text: string) {
  return readAs(signature, text)
}

function readAs<T extends object>(schema: z.ZodType<T>, text: string) {
  const parsed = schema.safeParse(readJson(text))
  return parsed.success ? { ...parsed.data, clientExtensionResults: {} } : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // as any other text that is no answer
  }
}

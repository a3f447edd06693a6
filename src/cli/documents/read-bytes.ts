import { createReadStream } from 'node:fs'
import type { Input } from './list-inputs.ts'

/** Largest file that is read: the text of 10,000 full steps fits ten times over. */
export const largestBytes = 64 * 1024 * 1024

/** Why no bytes could be read. */
export type ByteFault =
  | { readonly code: 'not-found' | 'no-access' | 'empty-folder' | 'is-folder' }
  | { readonly code: 'too-large'; readonly largestMegabytes: number }

export type BytesResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: ByteFault }

/** Reads the bytes of an input, a too large one only up to the limit. */
export async function readBytes(input: Input): Promise<BytesResult> {
  if (input.kind === 'missing') return { ok: false, fault: { code: input.reason } }
  const stream = input.kind === 'file' ? createReadStream(input.path) : process.stdin
  try {
    const bytes = await collect(stream)
    return bytes === undefined ? { ok: false, fault: tooLarge } : { ok: true, bytes }
  } catch {
    return { ok: false, fault: { code: 'no-access' } }
  }
}

const tooLarge: ByteFault = { code: 'too-large', largestMegabytes: largestBytes / 1024 / 1024 }

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > largestBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

import { createReadStream } from 'node:fs'
import type { Input } from './list-inputs.ts'

/** Largest file that is read: the text of 10,000 full steps fits ten times over. */
export const largestBytes = 64 * 1024 * 1024

/** Why no text could be read. */
export type TextFault =
  | { readonly code: 'not-found' | 'no-access' | 'empty-folder' | 'not-utf8' }
  | { readonly code: 'too-large'; readonly largestMegabytes: number }

export type TextResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TextFault }

/** Reads the text of an input, a too large one only up to the limit. */
export async function readText(input: Input): Promise<TextResult> {
  if (input.kind === 'missing') return { ok: false, fault: { code: input.reason } }
  const stream = input.kind === 'file' ? createReadStream(input.path) : process.stdin
  try {
    const bytes = await readBytes(stream)
    if (bytes === undefined) return { ok: false, fault: tooLarge }
    return decode(bytes)
  } catch {
    return { ok: false, fault: { code: 'no-access' } }
  }
}

const tooLarge: TextFault = { code: 'too-large', largestMegabytes: largestBytes / 1024 / 1024 }

async function readBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > largestBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Uint8Array): TextResult {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, fault: { code: 'not-utf8' } }
  }
}

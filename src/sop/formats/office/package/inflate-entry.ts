import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './list-entries.ts'

/** The bytes of an entry, or why there are none. */
export type EntryBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }

const localHeaderLength = 30
const [stored, deflated] = [0, 8]

/** So many bytes are inflated at once: they give 8 MB at most. */
const chunkLength = 8_192

/**
 * Gives the bytes of an entry of a ZIP archive, at most `limit` of them: inflating stops there,
 * whatever sizes the archive claims. Bytes that do not fit their check sum are damaged. Linear.
 */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry, limit: number): EntryBytes {
  const data = findData(archive, entry)
  if (data === undefined) return { kind: 'damaged' }
  if (entry.method === stored) {
    if (data.length > limit) return { kind: 'too-large' }
    return crc32(data) === entry.crc ? { kind: 'bytes', bytes: data } : { kind: 'damaged' }
  }
  if (entry.method !== deflated) return { kind: 'damaged' }
  const chunks = inflateWithin(data, limit)
  if (!Array.isArray(chunks)) return { kind: chunks }
  const bytes = joinChunks(chunks)
  return crc32(bytes) === entry.crc ? { kind: 'bytes', bytes } : { kind: 'damaged' }
}

function findData(archive: Uint8Array, { offset, compressedSize }: ZipEntry) {
  if (offset + localHeaderLength > archive.length) return undefined
  const view = new DataView(archive.buffer, archive.byteOffset + offset, localHeaderLength)
  if (view.getUint32(0, true) !== 0x04034b50) return undefined
  const lengths = view.getUint16(26, true) + view.getUint16(28, true)
  const start = offset + localHeaderLength + lengths
  const end = start + compressedSize
  return end > archive.length ? undefined : archive.subarray(start, end)
}

function inflateWithin(data: Uint8Array, limit: number): Uint8Array[] | 'damaged' | 'too-large' {
  const chunks: Uint8Array[] = []
  const room = { left: limit }
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    room.left -= chunk.length
  })
  try {
    for (let at = 0; at < data.length && room.left >= 0; at += chunkLength) {
      const end = at + chunkLength
      inflate.push(data.subarray(at, end), end >= data.length)
    }
  } catch {
    // fflate throws where the data are no deflate stream; what it says adds nothing to that.
    return 'damaged'
  }
  return room.left < 0 ? 'too-large' : chunks
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

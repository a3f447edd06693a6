import { strFromU8 } from 'fflate'
import type { Problem } from '../../reading.ts'
import { officeLimits } from '../office-limits.ts'

/** A file in a ZIP archive, as the archive's directory describes it. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly offset: number
}

/** Entries by their names as `entryKey` writes them. */
export type ZipEntries = ReadonlyMap<string, ZipEntry>

export type ZipListing =
  | { readonly ok: true; readonly entries: ZipEntries }
  | { readonly ok: false; readonly problem: Problem }

/** Name by which an entry is found: names differ in case and in the slash between programs. */
export function entryKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

const endLength = 22
const headerLength = 46
const encryptedBit = 1

/**
 * Lists the files of a ZIP archive from the directory at its end (APPNOTE 6.3, sections 4.3.12 and
 * 4.3.16). Sizes said there are only used to find data, never trusted. An archive that is cut off,
 * encrypted or of more than 4 GB is refused. Linear.
 */
export function listEntries(bytes: Uint8Array): ZipListing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return refuse({ code: 'damaged-archive', path: [], found: 'ZIP' })
  const count = view.getUint16(end + 10, true)
  if (count > officeLimits.entries) return refuse(tooMany(count))
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + headerLength > end || view.getUint32(at, true) !== 0x02014b50) {
      return refuse({ code: 'damaged-archive', path: [], found: 'ZIP' })
    }
    const nameEnd = at + headerLength + view.getUint16(at + 28, true)
    const name = strFromU8(bytes.subarray(at + headerLength, nameEnd))
    if (view.getUint16(at + 8, true) & encryptedBit) {
      return refuse({ code: 'encrypted-file', path: [], found: name })
    }
    entries.set(entryKey(name), readHeader(view, at, name))
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { ok: true, entries }
}

function readHeader(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
}

/** The record at the end may be followed by a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

function tooMany(count: number): Problem {
  const [found, expected] = [String(count), String(officeLimits.entries)]
  return { code: 'too-many', path: [], found, expected }
}

function refuse(problem: Problem): ZipListing {
  return { ok: false, problem }
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ByteFault } from '../documents/read-bytes.ts'

/** Is told of progress: so many bytes of a file have been taken. */
export type Advance = (bytes: number) => void

/** A file, or what came on standard input: bytes that can be read more than once, packed or not. */
export type LogSource = {
  /** As it was named; undefined: standard input. */
  readonly path: string | undefined
  /** Bytes as they lie there, packed or not. */
  readonly size: number
  /** The unpacked bytes. `advance` is told how many of those that lie there have been taken so far. */
  readonly pieces: (advance: Advance) => AsyncIterable<Uint8Array>
}

export type LogSourceResult =
  | { readonly ok: true; readonly source: LogSource }
  | { readonly ok: false; readonly fault: ByteFault }

/** Standard input is kept in memory, because a log may be read twice: up to here. */
const largestInput = 512 * 1024 * 1024

// Large pieces, and several of them ahead: unpacking runs in a thread of its own beside the reading.
const pieceBytes = 512 * 1024
const unpackedAhead = { chunkSize: pieceBytes, highWaterMark: 2 * pieceBytes }

/** Opens a log by its path, `-` for standard input; nothing of a file is read yet. */
export async function openLogSource(path: string): Promise<LogSourceResult> {
  if (path === '-') return collectInput()
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, fault: { code: 'is-folder' } }
    const open = () => createReadStream(path, { highWaterMark: pieceBytes })
    return { ok: true, source: { path, size: found.size, pieces: unpacking(open) } }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ok: false, fault: { code: missing ? 'not-found' : 'no-access' } }
  }
}

async function collectInput(): Promise<LogSourceResult> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of process.stdin) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('standard input gave no bytes')
    size += piece.length
    if (size > largestInput) {
      const largestMegabytes = largestInput / 1024 / 1024
      return { ok: false, fault: { code: 'too-large', largestMegabytes } }
    }
    pieces.push(piece)
  }
  return { ok: true, source: { path: undefined, size, pieces: unpacking(() => pieces) } }
}

type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

function unpacking(open: Open): LogSource['pieces'] {
  return async function* (advance) {
    let taken = 0
    const counted = async function* () {
      for await (const piece of open()) {
        taken += piece.length
        advance(taken)
        yield piece
      }
    }
    const pieces = counted()
    const first = await pieces.next()
    if (first.done === true) return
    const packed = first.value[0] === 0x1f && first.value[1] === 0x8b
    const all = startingWith(first.value, pieces)
    yield* packed ? gunzip(all) : all
  }
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield first
  yield* rest
}

function gunzip(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const stream = createGunzip(unpackedAhead)
  const source = Readable.from(packed)
  source.on('error', (error) => stream.destroy(error))
  return source.pipe(stream)
}

/** Whether reading ended because packed bytes are damaged or end early. */
export function isDamagedArchive(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { BroughtFile, FileRefusal } from '#server'
import { cleanFileName } from './file-name.ts'
import { inMegabytes, uploadLimits, type UploadLimits } from './upload-limits.ts'

/** Who takes what comes, in its order. What it throws ends the upload. */
export type UploadTaker = {
  /** Absent: those of files that are brought in. */
  readonly limits?: UploadLimits
  readonly takeField: (name: string, value: string) => void
  /** Called for one file after the other. */
  readonly takeFile: (file: BroughtFile) => Promise<void>
}

/**
 * Takes a multipart body as it comes, one file in memory at a time: the sender waits while a file is
 * being kept. A body that breaks off ends with the file that it broke in, refused.
 */
export async function receiveUpload(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  taker: UploadTaker,
): Promise<void> {
  const limits = taker.limits ?? uploadLimits
  const form = new Busboy({ headers: { 'content-type': contentType }, limits: formLimits(limits) })
  const open = new Set<BusboyFileStream>()
  const collect = createCollector(limits)
  let fault: Error | undefined
  const stop = (cause: unknown) => {
    fault ??= cause instanceof Error ? cause : new Error(String(cause))
    form.destroy(fault)
  }
  let taken = Promise.resolve()
  form.on('field', (name, value) => {
    taken = taken.then(() => taker.takeField(name, value)).catch(stop)
  })
  const takeFile = async (stream: BusboyFileStream, name: string) => {
    const file = fault === undefined ? await collect(stream, name) : undefined
    if (file !== undefined) await taker.takeFile(file)
  }
  // An empty name comes as none.
  form.on('file', (_field, stream, name?: string) => {
    open.add(stream)
    stream.on('error', () => undefined)
    taken = taken.then(() => takeFile(stream, name ?? '')).catch(stop)
  })
  await pipeline(Readable.fromWeb(body), limitBytes(limits.bodyBytes), form).catch(() => {
    for (const stream of open) stream.destroy(new Error('the upload broke off'))
  })
  await taken
  if (fault !== undefined) throw fault
}

const formLimits = ({ fileBytes, namedFiles }: UploadLimits) => ({
  fieldSize: 1000,
  fields: 10,
  fileSize: fileBytes,
  parts: namedFiles,
  headerPairs: 20,
  headerSize: 16_384,
})

function limitBytes(most: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > most) throw new Error('the upload is far too large')
      yield chunk
    }
  }
}

type Collect = (stream: BusboyFileStream, name: string) => Promise<BroughtFile | undefined>

/** Counts files and bytes of one upload. A form without a chosen file sends one without name and bytes. */
function createCollector(limits: UploadLimits): Collect {
  let number = 0
  let total = 0
  return async (stream, name) => {
    const keeping = number < limits.files
    const read = await readAll(stream, keeping ? limits.totalBytes - total : 0)
    if (name === '' && read.size === 0) return undefined
    number += 1
    const refusal = keeping ? findRefusal(stream, read) : refuse('too-many-files')
    const named = { number, name: cleanFileName(name), size: read.size }
    if (refusal !== undefined) return { ...named, refusal }
    total += read.size
    return { ...named, bytes: Buffer.concat(read.chunks) }
  }
}

type Read = {
  readonly size: number
  readonly chunks: readonly Buffer[]
  readonly end: 'whole' | 'cut-off' | 'no-room'
}

/** Keeps what has room and passes over the rest. */
async function readAll(stream: BusboyFileStream, room: number): Promise<Read> {
  let chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > room) chunks = []
      else chunks.push(chunk)
    }
  } catch {
    return { size, chunks: [], end: 'cut-off' }
  }
  return { size, chunks, end: size > room ? 'no-room' : 'whole' }
}

function findRefusal(stream: BusboyFileStream, { size, end }: Read): FileRefusal | undefined {
  if (end === 'cut-off') return { code: 'file-cut-off' }
  if (stream.truncated) return refuse('file-too-large')
  if (end === 'no-room') return refuse('upload-too-large')
  return size === 0 ? { code: 'file-empty' } : undefined
}

const limitOf = {
  'file-too-large': inMegabytes(uploadLimits.fileBytes),
  'upload-too-large': inMegabytes(uploadLimits.totalBytes),
  'too-many-files': uploadLimits.files,
}

function refuse(code: keyof typeof limitOf): FileRefusal {
  return { code, found: String(limitOf[code]) }
}

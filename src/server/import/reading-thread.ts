import { Worker } from 'node:worker_threads'
import { refuseReading, type PackedReading } from './pack-reading.ts'

/** Reads files apart from the pages: a hostile one costs its thread, nothing else. */
export type ReadingThread = {
  /** Gives what the file holds, or why it was not read. Never rejects. One file at a time. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Promise<PackedReading>
  readonly close: () => Promise<void>
}

export type ThreadLimits = {
  readonly timeoutMs: number
  readonly heapMb: number
  /** Tells the operator of a fault of the program; a file that wants too much is none. */
  readonly report: (fault: unknown) => void
  /** What the thread runs; another one in tests. */
  readonly script?: URL
}

/** Starts the thread with the first file, and a new one after each that had to be ended. */
export function openReadingThread(limits: ThreadLimits): ReadingThread {
  let thread: Worker | undefined
  const end = async () => {
    const ending = thread
    thread = undefined
    await ending?.terminate()
  }
  const read = async (bytes: Uint8Array<ArrayBuffer>) => {
    thread ??= startThread(limits)
    const answer = await ask(thread, bytes, limits)
    if (answer.kind === 'read') return answer.reading
    await end()
    return refuseReading(answer.code)
  }
  return { read, close: end }
}

function startThread({ heapMb, script }: ThreadLimits): Worker {
  const thread = new Worker(script ?? new URL('./reading-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
  })
  thread.unref()
  // What is thrown when nobody asks is heard by the next question as silence.
  thread.on('error', () => undefined)
  return thread
}

type ThreadAnswer =
  | { readonly kind: 'read'; readonly reading: PackedReading }
  | {
      readonly kind: 'ended'
      readonly code: 'reading-took-too-long' | 'reading-took-too-much-memory' | 'reading-failed'
    }

function ask(
  thread: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  { timeoutMs, report }: ThreadLimits,
): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => settle({ kind: 'ended', code: 'reading-took-too-long' }),
      timeoutMs,
    )
    const onMessage = (reading: PackedReading) => settle({ kind: 'read', reading })
    const onError = (fault: Error & { readonly code?: string }) => {
      const memory = fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!memory) report(fault)
      settle({ kind: 'ended', code: memory ? 'reading-took-too-much-memory' : 'reading-failed' })
    }
    const onExit = () => settle({ kind: 'ended', code: 'reading-failed' })
    const settle = (answer: ThreadAnswer) => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    thread.once('message', onMessage).once('error', onError).once('exit', onExit)
    thread.postMessage(bytes, [bytes.buffer])
  })
}

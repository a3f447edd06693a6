import { once } from 'node:events'

/** Writes to standard output and waits while the reader is slower than we are. */
export async function writeOut(data: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(data)) await once(process.stdout, 'drain')
}

/** Writes a message to standard error. */
export function writeError(text: string): void {
  process.stderr.write(text)
}

/** Ends quietly when the reader of our output has gone, as `| head` does. */
export function endOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
}

/** A signal that the first Ctrl-C or SIGTERM gives; the second one kills. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return controller.signal
}

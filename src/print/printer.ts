import { availableParallelism } from 'node:os'
import type { PrintJob, PrintOutcome } from './print-job.ts'
import { WorkerPool } from './press/worker-pool.ts'

/** A running print shop. */
export type Printer = {
  /** Gives the document, or why there is none. Never rejects. */
  readonly print: (job: PrintJob) => Promise<PrintOutcome>
  /** Lets what is being printed come to its end; what waits is answered with `closed`. */
  readonly close: () => Promise<void>
}

export type PrinterOptions = {
  /** Absent: one fewer than the processor's cores, four at most. */
  readonly workers?: number
  /** So many jobs may wait; one more is answered with `queue-full`. */
  readonly queueLimit?: number
  readonly timeoutMs?: number
  /** Heap of a worker, without the typesetter's own memory. */
  readonly heapMb?: number
}

/** Opens a printer. Its worker threads start with the first jobs, a fifth of a second each. */
export function openPrinter(options: PrinterOptions = {}): Printer {
  const pool = new WorkerPool<PrintJob, PrintOutcome>({
    script: new URL('press/press-worker.ts', import.meta.url),
    workers: options.workers ?? Math.max(1, Math.min(4, availableParallelism() - 1)),
    queueLimit: options.queueLimit ?? 200,
    timeoutMs: options.timeoutMs ?? 30_000,
    heapMb: options.heapMb ?? 512,
  })
  return { print: (job) => pool.run(job), close: () => pool.close() }
}

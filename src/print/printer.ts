import { availableParallelism } from 'node:os'
import type { BundleJob, BundleOutcome } from './bundle/bundle.ts'
import type { PrintJob, PrintOutcome } from './print-job.ts'
import type { ReportJob, ReportOutcome } from './report/report.ts'
import { WorkerPool, type PoolFailure } from './press/worker-pool.ts'
import type { FileJob, WrittenFile } from './write-file.ts'

/** A running print shop. */
export type Printer = {
  /** Gives the document, or why there is none. Never rejects. */
  readonly print: (job: PrintJob) => Promise<PrintOutcome>
  /** Gives SOPs bound as one document, or why there is none. Never rejects. */
  readonly printBundle: (job: BundleJob) => Promise<BundleOutcome>
  /** Gives a file to go on editing, or why there is none. Never rejects. */
  readonly write: (job: FileJob) => Promise<WrittenFile | PoolFailure>
  /** Gives a report as a file, or why there is none. Never rejects. */
  readonly writeReport: (job: ReportJob) => Promise<ReportOutcome | PoolFailure>
  /** Lets what is being printed come to its end; what waits is answered with `closed`. */
  readonly close: () => Promise<void>
}

export type PrinterOptions = {
  /** Absent: one fewer than the processor's cores, four at most. */
  readonly workers?: number
  /** So many jobs may wait; one more is answered with `queue-full`. */
  readonly queueLimit?: number
  readonly timeoutMs?: number
  readonly bundleTimeoutMs?: number
  /** Heap of a worker, without the typesetter's own memory. */
  readonly heapMb?: number
}

/** Opens a printer. Its worker processes start with the first jobs, a fifth of a second each. */
export function openPrinter(options: PrinterOptions = {}): Printer {
  const limits = {
    queueLimit: options.queueLimit ?? 200,
    timeoutMs: options.timeoutMs ?? 30_000,
  }
  const documents = new WorkerPool<PrintJob, PrintOutcome>({
    ...limits,
    script: new URL('press/press-worker.ts', import.meta.url),
    workers: options.workers ?? Math.max(1, Math.min(4, availableParallelism() - 1)),
    heapMb: options.heapMb ?? 512,
    afterwards: 'waits',
  })
  // One is enough: most files take milliseconds. Ten thousand steps in Word need 0.7 GB.
  const files = new WorkerPool<FileJob, WrittenFile>({
    ...limits,
    script: new URL('press/file-worker.ts', import.meta.url),
    workers: 1,
    heapMb: options.heapMb ?? 1024,
    afterwards: 'waits',
  })
  // Of its own, so that single documents never wait behind a book; books wait for each other.
  const bundles = new WorkerPool<BundleJob, BundleOutcome>({
    queueLimit: Math.min(limits.queueLimit, 20),
    timeoutMs: options.bundleTimeoutMs ?? 120_000,
    script: new URL('press/bundle-worker.ts', import.meta.url),
    workers: 1,
    heapMb: options.heapMb ?? 1024,
    afterwards: 'ends',
  })
  const reports = new WorkerPool<ReportJob, ReportOutcome>({
    ...limits,
    script: new URL('press/report-worker.ts', import.meta.url),
    workers: 1,
    heapMb: options.heapMb ?? 512,
    afterwards: 'waits',
  })
  return {
    print: (job) => documents.run(job),
    printBundle: (job) => bundles.run(job),
    write: (job) => files.run(job),
    writeReport: (job) => reports.run(job),
    close: async () => {
      await Promise.all([documents, files, bundles, reports].map((pool) => pool.close()))
    },
  }
}

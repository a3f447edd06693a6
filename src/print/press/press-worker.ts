import { parentPort } from 'node:worker_threads'
import type { PrintJob } from '../print-job.ts'
import { openDocumentPress } from './document-press.ts'

/** A worker thread of the printer: one job in, one answer out. */
const press = openDocumentPress()

parentPort?.on('message', (job: PrintJob) => {
  const outcome = press.print(job)
  parentPort?.postMessage(outcome, outcome.ok ? [outcome.pdf.buffer] : [])
  // Behind the answer's back: nobody waits for it.
  press.clean()
})

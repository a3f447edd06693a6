import process from 'node:process'
import type { PrintJob } from '../print-job.ts'
import { openDocumentPress } from './document-press.ts'

/** A worker process of the printer: one job in, one answer out. It ends with the process that started it. */
const press = openDocumentPress()

process.on('message', (job: PrintJob) => {
  process.send?.(press.print(job))
  // Behind the answer's back: nobody waits for it.
  press.clean()
})
process.on('disconnect', () => process.exit())

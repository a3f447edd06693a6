import process from 'node:process'
import type { BundleJob } from '../bundle/bundle.ts'
import { pressBundle } from './bundle-press.ts'

/** A worker process for one bundle, with which its memory goes. It ends with the process that started it. */
process.on('message', (job: BundleJob) => {
  process.send?.(pressBundle(job))
})
process.on('disconnect', () => process.exit())

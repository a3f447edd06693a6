import process from 'node:process'
import type { BundleJob } from '../bundle/bundle.ts'
import { openBundlePress } from './bundle-press.ts'

/** A worker process for bundles: one job in, one answer out. It ends with the process that started it. */
const press = openBundlePress()

process.on('message', (job: BundleJob) => {
  process.send?.(press.print(job))
  // Behind the answer's back: nobody waits for it.
  press.clean()
})
process.on('disconnect', () => process.exit())

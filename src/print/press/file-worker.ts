import process from 'node:process'
import { writeFile, type FileJob } from '../write-file.ts'

/** A worker process for files to go on editing: one job in, one answer out. */
process.on('message', (job: FileJob) => {
  process.send?.(writeFile(job))
})
process.on('disconnect', () => process.exit())

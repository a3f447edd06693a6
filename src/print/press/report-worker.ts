import process from 'node:process'
import type { ReportJob } from '../report/report.ts'
import { openReportPress } from './report-press.ts'

/** A worker process for reports: one job in, one answer out. */
const press = openReportPress()

process.on('message', (job: ReportJob) => {
  process.send?.(press.write(job))
  press.clean()
})
process.on('disconnect', () => process.exit())

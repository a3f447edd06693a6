import { readEmbeddedCoverage } from '../fonts/embedded-fonts.ts'
import { cleanReport, makeReportPrintable } from '../report/printable-report.ts'
import type { ReportJob, ReportOutcome } from '../report/report.ts'
import { writeReportDocx } from '../report/docx/write-report-docx.ts'
import { openPress } from './press.ts'

/** Writes reports one after another in the thread that calls it. */
export type ReportPress = {
  readonly write: (job: ReportJob) => ReportOutcome
  readonly clean: () => void
}

/** Opens the typesetter and reads what its fonts can print. Takes a fifth of a second. */
export function openReportPress(): ReportPress {
  const press = openPress()
  const coverage = readEmbeddedCoverage()
  const write = ({ kind, report, createdAt }: ReportJob): ReportOutcome => {
    if (kind === 'docx') return { ok: true, bytes: writeReportDocx(cleanReport(report), createdAt) }
    const pressed = press.pressReport(makeReportPrintable(report, coverage), createdAt)
    if (pressed.ok) return { ok: true, bytes: pressed.pdf }
    return { ok: false, code: 'typesetting-failed', cause: pressed.cause }
  }
  return { write, clean: press.clean }
}

import { authorOf } from '../author-of.ts'
import { findLogoFault } from '../check-logo.ts'
import type { PrintJob, PrintOutcome } from '../print-job.ts'
import { readEmbeddedCoverage } from '../fonts/embedded-fonts.ts'
import { openPress, pressWithLogo } from './press.ts'
import { setSop } from './set-sop.ts'

/** Prints documents one after another in the thread that calls it. */
export type DocumentPress = {
  readonly print: (job: PrintJob) => PrintOutcome
  readonly clean: () => void
}

/** Opens the typesetter and reads what its fonts can print. Takes a fifth of a second. */
export function openDocumentPress(): DocumentPress {
  const press = openPress()
  const coverage = readEmbeddedCoverage()
  const print = ({ sop, options }: PrintJob): PrintOutcome => {
    const { createdAt, logo } = options
    const fault = logo === undefined ? undefined : findLogoFault(logo)
    if (fault !== undefined) return fault
    const set = setSop(sop, options, coverage)
    if ('code' in set) return set
    const { sheets, unprintable, notices, stampPlace } = set
    const names = { title: set.sop.title, author: authorOf(set.sop) }
    const pressed = pressWithLogo(press, { ...names, createdAt, sheets, ...(logo && { logo }) })
    if (!pressed.ok) return pressed
    const { pdf } = pressed
    const printed = { ok: true, pdf, pageCount: sheets.length, unprintable, notices } as const
    return { ...printed, ...(stampPlace && { stampPlace }) }
  }
  return { print, clean: press.clean }
}

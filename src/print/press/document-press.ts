import { drawSop } from '#diagram'
import { findLogoFault } from '../check-logo.ts'
import { composeDocument, type ComposedDocument } from '../compose-document.ts'
import { readEmbeddedCoverage } from '../fonts/embedded-fonts.ts'
import { makeSheetsPrintable } from '../fonts/printable-sheets.ts'
import { makePrintable } from '../fonts/printable-sop.ts'
import { authorOf } from '../author-of.ts'
import { printableText } from '../fonts/printable-text.ts'
import type { PrintFault, PrintJob, PrintOptions, PrintOutcome } from '../print-job.ts'
import { openPress, type Press, type Pressed, type PressJob } from './press.ts'
import type { Sop } from '#sop'

/** Prints documents one after another in the thread that calls it. */
export type DocumentPress = {
  readonly print: (job: PrintJob) => PrintOutcome
  readonly clean: () => void
}

/** Opens the typesetter and reads what its fonts can print. Takes a fifth of a second. */
export function openDocumentPress(): DocumentPress {
  const press = openPress()
  const coverage = readEmbeddedCoverage()
  const print = ({ sop: given, options }: PrintJob): PrintOutcome => {
    const fault = options.logo === undefined ? undefined : findLogoFault(options.logo)
    if (fault !== undefined) return fault
    const printable = makePrintable(given, coverage)
    const { sop } = printable
    const previous = options.previous && {
      label: printableText(options.previous.label, coverage).text,
      sop: makePrintable(options.previous.sop, coverage).sop,
    }
    const composed = tryToCompose(sop, { ...options, ...(previous && { previous }) })
    if ('code' in composed) return composed
    const { notices, stampPlace } = composed
    const { sheets, unprintable } = makeSheetsPrintable(composed.sheets, coverage)
    const pressed = pressWithLogo(press, pressJob(sop, options, sheets))
    if (!pressed.ok) return pressed
    const lost = [...printable.unprintable, ...unprintable]
    const { pdf } = pressed
    const printed = { ok: true, pdf, pageCount: sheets.length, unprintable: lost, notices } as const
    return { ...printed, ...(stampPlace && { stampPlace }) }
  }
  return { print, clean: press.clean }
}

/** A drawing that fails is a fault of ours, but must not take other documents with it. */
function tryToCompose(
  sop: Sop,
  { paper, previous, stamp }: PrintOptions,
): ComposedDocument | PrintFault {
  try {
    const draw = (firstPageNumber: number) =>
      drawSop(sop, { paper: paper ?? 'auto', firstPageNumber })
    return composeDocument(sop, draw, { ...(previous && { previous }), ...(stamp && { stamp }) })
  } catch (error) {
    return { ok: false, code: 'drawing-failed', cause: String(error) }
  }
}

function pressJob(
  sop: Sop,
  { createdAt, logo }: PrintOptions,
  sheets: ComposedDocument['sheets'],
): PressJob {
  return {
    title: sop.title,
    author: authorOf(sop),
    createdAt,
    sheets,
    ...(logo === undefined ? {} : { logo }),
  }
}

type PressOutcome = Extract<Pressed, { ok: true }> | PrintFault

/** Where a document can be set only without its logo, the logo's picture is to blame. */
function pressWithLogo(press: Press, job: PressJob): PressOutcome {
  const pressed = press.press(job)
  if (pressed.ok) return pressed
  const { cause } = pressed
  if (job.logo === undefined) return { ok: false, code: 'typesetting-failed', cause }
  const { logo: _unreadable, ...bare } = job
  const code = press.press(bare).ok ? 'logo-unreadable' : 'typesetting-failed'
  return { ok: false, code, cause }
}

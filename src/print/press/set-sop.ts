import { drawSop } from '#diagram'
import type { Sop } from '#sop'
import { composeDocument, type ComposedDocument } from '../compose-document.ts'
import type { Coverage } from '../fonts/coverage.ts'
import { makeSheetsPrintable } from '../fonts/printable-sheets.ts'
import { makePrintable, type Unprintable } from '../fonts/printable-sop.ts'
import { printableText } from '../fonts/printable-text.ts'
import type { PrintFault, PrintOptions } from '../print-job.ts'

/** The sheets of one SOP, ready for the press; the SOP as it is printed; and what was lost on the way. */
export type SetSop = ComposedDocument & {
  readonly sop: Sop
  readonly unprintable: readonly Unprintable[]
}

/** Draws the whole document of one SOP with characters that the fonts have. */
export function setSop(
  given: Sop,
  options: Pick<PrintOptions, 'paper' | 'previous' | 'stamp'>,
  coverage: Coverage,
): SetSop | PrintFault {
  const printable = makePrintable(given, coverage)
  const { sop } = printable
  const previous = options.previous && {
    label: printableText(options.previous.label, coverage).text,
    sop: makePrintable(options.previous.sop, coverage).sop,
  }
  const composed = tryToCompose(sop, { ...options, ...(previous && { previous }) })
  if ('code' in composed) return composed
  const { sheets, unprintable } = makeSheetsPrintable(composed.sheets, coverage)
  const lost = [...printable.unprintable, ...unprintable]
  return { ...composed, sop, sheets, unprintable: lost }
}

/** A drawing that fails is a fault of ours, but must not take other documents with it. */
function tryToCompose(
  sop: Sop,
  { paper, previous, stamp }: Pick<PrintOptions, 'paper' | 'previous' | 'stamp'>,
): ComposedDocument | PrintFault {
  try {
    const draw = (firstPageNumber: number) =>
      drawSop(sop, { paper: paper ?? 'auto', firstPageNumber })
    return composeDocument(sop, draw, { ...(previous && { previous }), ...(stamp && { stamp }) })
  } catch (error) {
    return { ok: false, code: 'drawing-failed', cause: String(error) }
  }
}

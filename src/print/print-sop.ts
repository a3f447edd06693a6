import type { Sop } from '#sop'
import type { PrintOptions, PrintOutcome } from './print-job.ts'
import { openPrinter } from './printer.ts'

/** Prints one SOP in a worker thread of its own. Who prints several opens a printer once: it stays warm. */
export async function printSop(sop: Sop, options: PrintOptions): Promise<PrintOutcome> {
  const printer = openPrinter({ workers: 1 })
  try {
    return await printer.print({ sop, options })
  } finally {
    await printer.close()
  }
}

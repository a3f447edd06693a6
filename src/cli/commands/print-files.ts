import { openPrinter, type PrintOptions, type Printer } from '#print'
import type { Sop } from '#sop'
import type { ExitCode } from '../exit-code.ts'
import { wordResultNotice, wordUnprintable } from '../messages/word-result-notice.ts'
import type { Session } from '../session.ts'
import { dateOfSop } from './date-of-sop.ts'
import type { Made } from './deliver-products.ts'
import type { DrawingOrder } from './draw-files.ts'
import { produceFiles } from './produce-files.ts'

/** Makes the PDF of each SOP. */
export async function printFiles(order: DrawingOrder, session: Session): Promise<ExitCode> {
  const printer = openPrinter()
  const make = ({ sop }: { readonly sop: Sop }) => {
    const options = { createdAt: dateOfSop(sop), paper: order.paper ?? 'auto' } as const
    return printDocument({ sop, options }, printer, session)
  }
  try {
    return await produceFiles({ ...order, fileEnding: '.pdf', make }, session)
  } finally {
    await printer.close()
  }
}

async function printDocument(
  job: { readonly sop: Sop; readonly options: PrintOptions },
  printer: Printer,
  { language }: Session,
): Promise<Made> {
  const outcome = await printer.print(job)
  if (!outcome.ok) return { failed: 'cause' in outcome ? outcome.cause : outcome.code }
  const notices = [
    ...outcome.notices.map((notice) => wordResultNotice(notice, job.sop, language)),
    ...outcome.unprintable.map((lost) => wordUnprintable(lost, language)),
  ]
  return { products: [{ suffix: '.pdf', data: outcome.pdf }], notices }
}

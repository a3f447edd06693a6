import { writeStampLines, type Printer, type Stamp, type StampPlace } from '#print'
import type { OfficialRevision } from './signature-record.ts'
import type { SignFault } from './signer.ts'

/** A document printed for signing, and where its stamp stands. */
export type PrintedForSigning =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly place: StampPlace }
  | { readonly ok: false; readonly fault: SignFault }

/** What the stamp says besides what is official. */
export type StampFacts = {
  /** Leads to where the document is verified. */
  readonly code: Stamp
  readonly signedAt: Date
  readonly timeZone: string
}

export type OfficialPrinter = (
  official: OfficialRevision,
  facts: StampFacts,
) => Promise<PrintedForSigning>

/** Gives what prints the official document of a revision with the stamp of its signature. */
export function officialPrinter(printer: Pick<Printer, 'print'>): OfficialPrinter {
  return (official, facts) => printOfficial(printer, official, facts)
}

async function printOfficial(
  printer: Pick<Printer, 'print'>,
  { content, number }: OfficialRevision,
  { code: leading, signedAt, timeZone }: StampFacts,
): Promise<PrintedForSigning> {
  const { position, name } = content.identity.approver
  const lines = writeStampLines({ position, name, number, signedAt, timeZone })
  const stamp = { address: leading.address, lines: [...lines, ...leading.lines] }
  const options = { createdAt: signedAt, stamp }
  const printed = await printer.print({ sop: content, options })
  if (printed.ok) {
    if (printed.stampPlace === undefined)
      throw new Error('a document was printed without its stamp')
    return { ok: true, pdf: printed.pdf, place: printed.stampPlace }
  }
  const { code } = printed
  if (code === 'queue-full' || code === 'timeout') {
    return { ok: false, fault: { code: 'printer-busy' } }
  }
  throw new Error(`printing the official document failed: ${code}`, { cause: printed })
}

import {
  completeBundle,
  printBundle,
  readBundleOrder,
  wordBundleFault,
  type Bundle,
  type BundleFault,
  type BundleOrder,
  type PrintedBundle,
} from '#print'
import type { Paper } from '#diagram'
import type { Sop } from '#sop'
import { listInputs, type Input } from '../documents/list-inputs.ts'
import { readBytes } from '../documents/read-bytes.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { wordResultNotice, wordUnprintable } from '../messages/word-result-notice.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { dateOfSop } from './date-of-sop.ts'
import { deliverText } from './deliver-text.ts'
import { gatherSops } from './gather-sops.ts'
import { refuse } from './refuse.ts'

/** What a command line asks of a bundle: the file that describes it, the SOPs in their order, and where it goes. */
export type BundleCommand = {
  readonly bundle: string
  readonly files: readonly string[]
  readonly out: string | undefined
  readonly paper: Paper | undefined
}

/** Binds all SOPs named as one PDF, in the order in which they are named. */
export async function printBundleFile(command: BundleCommand, session: Session): Promise<ExitCode> {
  const { files, out, paper } = command
  if (files.length === 0) return refuse({ code: 'missing-file' }, 'print', session)
  if (out === undefined && process.stdout.isTTY) {
    return refuse({ code: 'missing-out' }, 'print', session)
  }
  const order = await readOrder(command.bundle, session)
  if (order === undefined) return exitCode.unreadable
  const inputs = await listInputs(files)
  const { sops, code } = await gatherSops(inputs, session)
  // A book in which one is missing would be another one.
  if (code !== exitCode.fine) return code
  const bundle = completeBundle(order, sops)
  const options = { createdAt: dateOfBundle(sops), paper: paper ?? 'auto' } as const
  const printed = await printBundle(bundle, options)
  if (!printed.ok) return failToPrint(printed, command, session)
  writeError(wordNotes(printed, bundle, session))
  return deliverText(printed.pdf, { inputs: [fileInput(command.bundle), ...inputs], out }, session)
}

async function readOrder(path: string, session: Session): Promise<BundleOrder | undefined> {
  const name = printable(path)
  const read = await readBytes(fileInput(path))
  if (!read.ok) {
    writeError(`${name}: ${session.words.unreadable(read.fault)}\n`)
    return undefined
  }
  const reading = readBundleOrder(Buffer.from(read.bytes).toString('utf8'))
  if (reading.ok) return reading.order
  for (const fault of reading.faults) {
    writeError(`${name}: ${printable(wordBundleFault(fault, session.language))}\n`)
  }
  return undefined
}

function fileInput(path: string): Input {
  return { kind: 'file', path, name: path }
}

function failToPrint(fault: BundleFault, { bundle }: BundleCommand, { words }: Session): ExitCode {
  const reason = fault.code === 'too-many-sops' ? words.tooManySops(fault) : causeOf(fault)
  writeError(`${words.unprinted(printable(bundle), printable(reason))}\n`)
  return exitCode.unreadable
}

function causeOf(fault: BundleFault): string {
  return 'cause' in fault ? fault.cause : fault.code
}

/** The latest date of the SOPs, so that the same files give the same bytes on every day. */
function dateOfBundle(sops: readonly Sop[]): Date {
  return new Date(Math.max(0, ...sops.map((sop) => dateOfSop(sop).getTime())))
}

function wordNotes(printed: PrintedBundle, { sops }: Bundle, session: Session): string {
  const { words, language } = session
  const at = (sop: number | undefined) => (sop === undefined ? '' : `${sops[sop]?.title}: `)
  const notes = [
    ...printed.notices.map(({ sop, notice }) => {
      const about = sops[sop ?? 0]
      return about === undefined ? '' : at(sop) + wordResultNotice(notice, about, language)
    }),
    ...printed.unprintable.map((lost) => at(lost.sop) + wordUnprintable(lost, language)),
  ]
  return notes.map((note) => `${words.note}: ${printable(note)}\n`).join('')
}

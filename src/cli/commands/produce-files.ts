import { resolve } from 'node:path'
import { forEachDocument } from '../documents/for-each-document.ts'
import { listInputs, type Input } from '../documents/list-inputs.ts'
import type { Document } from '../documents/read-documents.ts'
import type { ExitCode } from '../exit-code.ts'
import type { CommandName } from '../messages/messages.ts'
import type { UsageFault } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { deliverProducts, type Made, type Place } from './deliver-products.ts'
import { refuse } from './refuse.ts'

/** What a command line asks to be made, and where. */
export type Order = {
  readonly command: CommandName
  readonly files: readonly string[]
  /** As given: a folder, or one file where it ends with the ending of what is made. */
  readonly out: string | undefined
}

type FileEnding = '.svg' | '.pdf' | '.json' | '.docx' | '.xlsx' | '.bpmn'

/** What no terminal can show. */
const binary: ReadonlySet<FileEnding> = new Set(['.pdf', '.docx', '.xlsx'])

/** How it is made. */
type Production = Order & {
  readonly fileEnding: FileEnding
  readonly make: (document: Document) => Promise<Made> | Made
}

/** Makes the files of every SOP named, in a folder or, for one SOP, on standard output. */
export async function produceFiles(production: Production, session: Session): Promise<ExitCode> {
  const inputs = await listInputs(production.files)
  const place = findPlace(production, inputs)
  const fault = findFault(production, place, inputs.length)
  if (fault !== undefined) return refuse(fault, production.command, session)
  return forEachDocument(inputs, session, {
    start: production.make,
    report: (outcome) => deliverProducts(outcome, place, session),
  })
}

function findPlace({ out, fileEnding }: Production, inputs: readonly Input[]): Place {
  if (out === undefined) return { kind: 'standard-output' }
  const kind = out.toLowerCase().endsWith(fileEnding) ? 'file' : 'folder'
  const files = inputs.flatMap((input) => (input.kind === 'file' ? [resolve(input.path)] : []))
  return { kind, path: out, taken: new Set(files) }
}

function findFault(production: Production, place: Place, inputs: number): UsageFault | undefined {
  if (inputs === 0) return { code: 'missing-file' }
  if (place.kind === 'file') return inputs > 1 ? { code: 'out-is-a-file' } : undefined
  if (place.kind === 'folder') return undefined
  const binaryToTerminal = binary.has(production.fileEnding) && process.stdout.isTTY
  return inputs > 1 || binaryToTerminal ? { code: 'missing-out' } : undefined
}

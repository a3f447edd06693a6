import type { Failure, Report } from '../documents/for-each-document.ts'
import type { Input } from '../documents/list-inputs.ts'
import { wordDocumentFault } from '../documents/word-document-fault.ts'
import { exitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'

/** What is said of an input that could not be read, or that a bug of ours stopped at. */
export function failureReport(failure: Failure, session: Session): Report {
  const { words } = session
  const name = shownName(failure.input, words.standardInput)
  if (failure.kind === 'crashed') {
    return { code: exitCode.internal, told: `${words.crashed(name, failure.error)}\n` }
  }
  const lines = wordDocumentFault(failure.fault, session).map(
    (line) => `${name}: ${printable(line)}\n`,
  )
  return { code: exitCode.unreadable, told: lines.join('') }
}

/** How an input is called in what people read. */
export function shownName(input: Input, standardInput: string): string {
  const name = input.kind === 'standard-input' ? standardInput : printable(input.path)
  return input.part === undefined ? name : `${name} (SOP ${input.part.number})`
}

/** The file of an input, as it was named; `-` for standard input. */
export function fileOf(input: Input): string {
  return input.kind === 'standard-input' ? '-' : input.path
}

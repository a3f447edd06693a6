import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import { inOrder } from '../in-order.ts'
import type { Session } from '../session.ts'
import { showProgress } from '../terminal/progress.ts'
import { writeError, writeOut } from '../terminal/standard-streams.ts'
import { partOf, type Input } from './list-inputs.ts'
import { readDocuments, type Document, type DocumentFault } from './read-documents.ts'

/** What became of one SOP of an input: worked on; or of the input: not readable, or met by a bug of ours. */
export type Outcome<Result> =
  | {
      readonly kind: 'done'
      readonly input: Input
      readonly document: Document
      readonly result: Result
    }
  | Failure

export type Failure =
  | { readonly kind: 'unreadable'; readonly input: Input; readonly fault: DocumentFault }
  | { readonly kind: 'crashed'; readonly input: Input; readonly error: unknown }

/** What is said of one input: on standard output, on standard error, and to the shell. */
export type Report = {
  readonly code: ExitCode
  readonly out?: string | Uint8Array
  readonly told?: string
}

/** What a command does with each document, and what it says of it, in the order of the inputs. */
export type Work<Result> = {
  readonly start: (document: Document) => Promise<Result> | Result
  readonly report: (outcome: Outcome<Result>) => Promise<Report> | Report
}

// So many documents are in memory at once, whatever the length of the run.
const width = 8

/** Reads and works on all inputs; one that fails does not stop the others. Gives the gravest code. */
export async function forEachDocument<Result>(
  inputs: readonly Input[],
  session: Session,
  work: Work<Result>,
): Promise<ExitCode> {
  const { words, signal } = session
  const progress = showProgress(inputs.length, words.progress)
  let [code, done, unreadable]: [ExitCode, number, number] = [exitCode.fine, 0, 0]
  for await (const outcomes of inOrder(inputs, (input) => workOn(input, work), { width, signal })) {
    // What was under way may have failed only because of the interruption.
    if (signal.aborted) break
    for (const outcome of outcomes) {
      const report = await work.report(outcome)
      if ((report.out ?? report.told ?? '') !== '') progress.clear()
      await say(report)
      code = graver(code, report.code)
      if (outcome.kind === 'unreadable') unreadable += 1
    }
    done += 1
    progress.advance(done, unreadable)
  }
  progress.clear()
  if (!signal.aborted) return code
  writeError(`${words.interrupted(done, inputs.length)}\n`)
  return exitCode.interrupted
}

async function say({ out, told }: Report): Promise<void> {
  if (out !== undefined && out.length > 0) await writeOut(out)
  if (told !== undefined && told !== '') writeError(told)
}

/** What became of an input: one outcome, or one for each SOP that it holds. */
async function workOn<Result>(input: Input, work: Work<Result>): Promise<Outcome<Result>[]> {
  const outcomes: Outcome<Result>[] = []
  try {
    const read = await readDocuments(input)
    if (!read.ok) return [{ kind: 'unreadable', input, fault: read.fault }]
    const { documents } = read
    for (const [index, document] of documents.entries()) {
      const part = partOf(input, { number: index + 1, count: documents.length })
      outcomes.push({ kind: 'done', input: part, document, result: await work.start(document) })
    }
  } catch (error) {
    outcomes.push({ kind: 'crashed', input, error })
  }
  return outcomes
}

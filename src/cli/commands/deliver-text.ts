import { resolve } from 'node:path'
import type { Input } from '../documents/list-inputs.ts'
import { writeWhole } from '../documents/write-whole.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError, writeOut } from '../terminal/standard-streams.ts'

type Target = { readonly inputs: readonly Input[]; readonly out: string | undefined }

/** Writes a text, or bytes, to a file, never one of the inputs, or to standard output where none is named. */
export async function deliverText(
  text: string | Uint8Array,
  { inputs, out }: Target,
  { words, signal }: Session,
): Promise<ExitCode> {
  // Ctrl-C during long work is heard only now
  await new Promise((resolve) => setImmediate(resolve))
  if (signal.aborted) return exitCode.interrupted
  if (out === undefined) {
    await writeOut(text)
    return exitCode.fine
  }
  const same = inputs.some((it) => it.kind === 'file' && resolve(it.path) === resolve(out))
  const reason = same ? 'taken' : await writeWhole(out, text)
  if (reason === undefined) return exitCode.fine
  writeError(`${words.unwritable(printable(out), reason)}\n`)
  return exitCode.unreadable
}

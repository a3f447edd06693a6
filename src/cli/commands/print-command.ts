import type { ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { commonOptions, drawingOptions } from './common-options.ts'
import { printFiles } from './print-files.ts'
import { refuse } from './refuse.ts'

/** `tatalaksana print`: the whole document as PDF. */
export async function runPrint(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, { ...commonOptions, ...drawingOptions })
  if (!read.ok) return refuse(read.fault, 'print', session)
  const { out, paper } = read.values
  return printFiles({ command: 'print', files: read.files, out, paper }, session)
}

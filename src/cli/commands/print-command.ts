import type { ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { commonOptions, drawingOptions } from './common-options.ts'
import { printBundleFile } from './print-bundle.ts'
import { printFiles } from './print-files.ts'
import { refuse } from './refuse.ts'

const options = { ...commonOptions, ...drawingOptions, bundle: { kind: 'text' } } as const

/** `tatalaksana print`: the whole document as PDF, or many bound as one. */
export async function runPrint(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'print', session)
  const { out, paper, bundle } = read.values
  if (bundle !== undefined)
    return printBundleFile({ bundle, files: read.files, out, paper }, session)
  return printFiles({ command: 'print', files: read.files, out, paper }, session)
}

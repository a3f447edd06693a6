import { sopJsonSchema } from '#sop'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { writeOut } from '../terminal/standard-streams.ts'
import { commonOptions } from './common-options.ts'
import { refuse } from './refuse.ts'

/** `tatalaksana schema sop`: the JSON Schema of the document format. */
export async function runSchema(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, commonOptions)
  if (!read.ok) return refuse(read.fault, 'schema', session)
  const given = read.files.join(' ')
  if (given !== 'sop') return refuse({ code: 'unknown-schema', given }, 'schema', session)
  await writeOut(`${JSON.stringify(sopJsonSchema(), undefined, 2)}\n`)
  return exitCode.fine
}

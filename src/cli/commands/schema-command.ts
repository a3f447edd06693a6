import { sopJsonSchema } from '#sop'
import { standardJsonSchema } from '#standard'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { writeOut } from '../terminal/standard-streams.ts'
import { commonOptions } from './common-options.ts'
import { refuse } from './refuse.ts'

const schemas = new Map([
  ['sop', sopJsonSchema],
  ['standard', standardJsonSchema],
])

/** `tatalaksana schema sop`: the JSON Schema of a document format. */
export async function runSchema(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, commonOptions)
  if (!read.ok) return refuse(read.fault, 'schema', session)
  const given = read.files.join(' ')
  const schema = schemas.get(given)
  if (schema === undefined) return refuse({ code: 'unknown-schema', given }, 'schema', session)
  await writeOut(`${JSON.stringify(schema(), undefined, 2)}\n`)
  return exitCode.fine
}

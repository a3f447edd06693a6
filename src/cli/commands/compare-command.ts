import {
  compareSops,
  findComparisonFault,
  writeComparisonCsv,
  writeComparisonJson,
  type SopComparison,
} from '#sop'
import { listInputs } from '../documents/list-inputs.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { commonOptions } from './common-options.ts'
import { comparisonText } from './comparison-text.ts'
import { deliverText } from './deliver-text.ts'
import { gatherSops } from './gather-sops.ts'
import { refuse } from './refuse.ts'

const options = {
  ...commonOptions,
  json: { kind: 'flag' },
  csv: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
} as const

/** `tatalaksana compare`: how several offices do the same service, beside each other. */
export async function runCompare(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'compare', session)
  const { json, csv, out } = read.values
  if (json === true && csv === true) return refuse({ code: 'json-and-csv' }, 'compare', session)
  if (read.files.length === 0) return refuse({ code: 'missing-file' }, 'compare', session)
  const inputs = await listInputs(read.files)
  const { sops, code } = await gatherSops(inputs, session)
  // One that cannot be read would make the comparison another one.
  if (code !== exitCode.fine) return code
  const fault = findComparisonFault(sops)
  if (fault !== undefined) return refuse(fault, 'compare', session)
  const write = writerFor({ json, csv }, session)
  return deliverText(write(compareSops(sops)), { inputs, out }, session)
}

type Form = { readonly json: true | undefined; readonly csv: true | undefined }

function writerFor({ json, csv }: Form, session: Session): (comparison: SopComparison) => string {
  if (json === true) return writeComparisonJson
  if (csv === true) return (comparison) => writeComparisonCsv(comparison, session.language)
  return (comparison) => comparisonText(comparison, session)
}

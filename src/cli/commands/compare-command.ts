import { resolve } from 'node:path'
import {
  compareSops,
  findComparisonFault,
  writeComparisonCsv,
  writeComparisonJson,
  type Sop,
  type SopComparison,
} from '#sop'
import { forEachDocument } from '../documents/for-each-document.ts'
import { listInputs, type Input } from '../documents/list-inputs.ts'
import { writeWhole } from '../documents/write-whole.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError, writeOut } from '../terminal/standard-streams.ts'
import { commonOptions } from './common-options.ts'
import { comparisonText } from './comparison-text.ts'
import { failureReport } from './failure-report.ts'
import { notesText, readingNotes } from './reading-notes.ts'
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
  const { sops, code } = await readSops(inputs, session)
  if (code !== exitCode.fine) return code
  const fault = findComparisonFault(sops)
  if (fault !== undefined) return refuse(fault, 'compare', session)
  const write = writerFor({ json, csv }, session)
  return deliver(write(compareSops(sops)), { inputs, out }, session)
}

/** All SOPs named, in their order. One that cannot be read would make the comparison another one. */
async function readSops(
  inputs: readonly Input[],
  session: Session,
): Promise<{ readonly sops: readonly Sop[]; readonly code: ExitCode }> {
  const sops: Sop[] = []
  const code = await forEachDocument(inputs, session, {
    start: ({ sop }) => sop,
    report: (outcome) => {
      if (outcome.kind !== 'done') return failureReport(outcome, session)
      sops.push(outcome.result)
      const { input, document } = outcome
      return {
        code: exitCode.fine,
        told: notesText(input, readingNotes(document, session.language), session.words),
      }
    },
  })
  return { sops, code }
}

type Form = { readonly json: true | undefined; readonly csv: true | undefined }

function writerFor({ json, csv }: Form, session: Session): (comparison: SopComparison) => string {
  if (json === true) return writeComparisonJson
  if (csv === true) return (comparison) => writeComparisonCsv(comparison, session.language)
  return (comparison) => comparisonText(comparison, session)
}

type Target = { readonly inputs: readonly Input[]; readonly out: string | undefined }

async function deliver(
  text: string,
  { inputs, out }: Target,
  { words }: Session,
): Promise<ExitCode> {
  if (out === undefined) {
    await writeOut(text)
    return exitCode.fine
  }
  const same = inputs.some((it) => it.kind === 'file' && resolve(it.path) === resolve(out))
  const reason = same ? 'same-as-input' : await writeWhole(out, text)
  if (reason === undefined) return exitCode.fine
  writeError(`${words.unwritable(printable(out), reason)}\n`)
  return exitCode.unreadable
}

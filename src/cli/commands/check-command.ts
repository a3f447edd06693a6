import { checkSop, type Finding, type Level } from '#sop'
import { forEachDocument } from '../documents/for-each-document.ts'
import { listInputs } from '../documents/list-inputs.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { CheckCounts } from '../messages/messages.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { writeOut } from '../terminal/standard-streams.ts'
import { commonOptions } from './common-options.ts'
import { jsonReporter } from './json-reporter.ts'
import { refuse } from './refuse.ts'
import type { Checked, Reporter } from './reporter.ts'
import { wordReporter } from './word-reporter.ts'

const options = {
  ...commonOptions,
  json: { kind: 'flag' },
  level: { kind: 'choice', choices: ['error', 'warning', 'hint'] },
} as const

/** `tatalaksana check`: what the rules find, in words or as JSON. */
export async function runCheck(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'check', session)
  if (read.files.length === 0) return refuse({ code: 'missing-file' }, 'check', session)
  const lightest = read.values.level ?? 'hint'
  const shows = (level: Level) => gravity[level] >= gravity[lightest]
  const make = read.values.json === true ? jsonReporter : wordReporter
  return checkFiles(read.files, make({ shows, session }), session)
}

const gravity: Readonly<Record<Level, number>> = { error: 2, warning: 1, hint: 0 }

async function checkFiles(
  files: readonly string[],
  reporter: Reporter,
  session: Session,
): Promise<ExitCode> {
  const levels = { error: 0, warning: 0, hint: 0 }
  let [documents, unreadable] = [0, 0]
  const code = await forEachDocument<Checked>(await listInputs(files), session, {
    start: (document) => ({ document, findings: checkSop(document.sop) }),
    report: (outcome) => {
      if (outcome.kind !== 'done') {
        unreadable += 1
        return reporter.failure(outcome)
      }
      documents += 1
      const { findings } = outcome.result
      for (const { level } of findings) levels[level] += 1
      return { code: codeOf(findings), out: reporter.document(outcome.input, outcome.result) }
    },
  })
  if (code !== exitCode.interrupted) {
    const counts: CheckCounts = { documents, unreadable, levels }
    await writeOut(reporter.summary(counts))
  }
  return code
}

function codeOf(findings: readonly Finding[]): ExitCode {
  return findings.some(({ level }) => level === 'error') ? exitCode.findings : exitCode.fine
}

import { collectLog } from '#mining'
import { commonOptions } from '../commands/common-options.ts'
import { refuse } from '../commands/refuse.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { deliverLog, formatOfName } from './deliver-log.ts'
import { logFormats } from './log-format.ts'
import { logOptions } from './log-options.ts'
import { wordsAboutLogs } from './messages/words-about-logs.ts'
import { openNamedLog, tellLogFault } from './open-named-log.ts'
import { readingNotes } from './repair-lines.ts'

const options = {
  ...commonOptions,
  ...logOptions,
  to: { kind: 'choice', choices: logFormats },
  spreadsheet: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
} as const

/** `tatalaksana log convert`: an event log in another form. */
export async function runLogConvert(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'log', session)
  const { files, values } = read
  const [path] = files
  if (path === undefined || files.length > 1) {
    return refuse({ code: 'wrong-count', found: files.length, expected: '1 (LOG)' }, 'log', session)
  }
  const { out } = values
  const format = values.to ?? formatOfName(out ?? '') ?? 'xes'
  const named = await openNamedLog(path, { values, command: 'log' }, session)
  if (!named.ok) return named.code
  const collector = collectLog()
  const reading = await named.log.read({ wanted: 'everything', take: collector.take })
  named.clearProgress()
  if (!reading.ok) return tellLogFault(path, reading.fault, session)
  for (const line of readingNotes(named.log, reading.repairs, session)) writeError(`${line}\n`)
  const target = { input: path, out, format, spreadsheet: values.spreadsheet === true }
  const code = await deliverLog(collector.log(reading), target, session)
  if (code === exitCode.fine && out !== undefined) {
    writeError(`${wordsAboutLogs(session.language).written(reading.cases, reading.events)}\n`)
  }
  return code
}

import { collectLog, filterLog } from '#mining'
import { commonOptions } from '../commands/common-options.ts'
import { refuse } from '../commands/refuse.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { shortened } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { deliverLog, formatOfName } from './deliver-log.ts'
import { filterOptions, readFilters } from './filter-options.ts'
import { logFormats } from './log-format.ts'
import { logOptions, readLogChoices } from './log-options.ts'
import { wordsAboutLogs } from './messages/words-about-logs.ts'
import { openNamedLog, tellLogFault } from './open-named-log.ts'
import { readingNotes } from './repair-lines.ts'
import { unknownNames } from './unknown-names.ts'

const options = {
  ...commonOptions,
  ...logOptions,
  ...filterOptions,
  to: { kind: 'choice', choices: logFormats },
  out: { kind: 'text', short: 'o' },
} as const

/** `tatalaksana log filter`: a part of an event log, and how much was left out. */
export async function runLogFilter(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'log', session)
  const { files, values } = read
  const [path] = files
  if (path === undefined || files.length > 1) {
    return refuse({ code: 'wrong-count', found: files.length, expected: '1 (LOG)' }, 'log', session)
  }
  const choices = readLogChoices(values)
  if (!choices.ok) return refuse(choices.fault, 'log', session)
  const wanted = readFilters(values, choices.choices.zoneMinutes)
  if (!wanted.ok) return refuse(wanted.fault, 'log', session)
  const named = await openNamedLog(path, { values, command: 'log' }, session)
  if (!named.ok) return named.code
  const collector = collectLog()
  const reading = await named.log.read({ wanted: 'everything', take: collector.take })
  named.clearProgress()
  if (!reading.ok) return tellLogFault(path, reading.fault, session)
  const sampled = wanted.filters.some(({ kind }) => kind === 'sample')
  const random = sampled ? (await import('#sop')).seededRandom(wanted.seed) : undefined
  const whole = collector.log(reading)
  const unknown = unknownNames(wanted.filters, whole)
  const { log } = filterLog(whole, wanted.filters, random)
  const { out } = values
  const format = values.to ?? formatOfName(out ?? '') ?? 'xes'
  const code = await deliverLog(log, { input: path, out, format, spreadsheet: false }, session)
  if (code !== exitCode.fine) return code
  const words = wordsAboutLogs(session.language)
  const [cases, events] = [log.cases.ids.length, log.events.activity.length]
  for (const line of readingNotes(named.log, reading.repairs, session)) writeError(`${line}\n`)
  if (unknown.length > 0) {
    const names = unknown.map((name) => `'${shortened(name)}'`).join(', ')
    writeError(`${session.words.note}: ${words.unknownNames(names)}\n`)
  }
  writeError(`${words.leftOut(reading.cases - cases, reading.events - events)}\n`)
  writeError(`${words.written(cases, events)}\n`)
  return code
}

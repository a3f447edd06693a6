import { LogSurveyor, VariantTable, type LogSurvey, type Variants } from '#mining'
import { commonOptions } from '../commands/common-options.ts'
import { deliverText } from '../commands/deliver-text.ts'
import { refuse } from '../commands/refuse.ts'
import type { ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { logInfoText } from './log-info-text.ts'
import { logOptions } from './log-options.ts'
import { openNamedLog, tellLogFault } from './open-named-log.ts'
import type { OpenLog } from './open-log.ts'
import type { LogReading } from '#mining'

const options = {
  ...commonOptions,
  ...logOptions,
  json: { kind: 'flag' },
  all: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
} as const

/** What a log holds: how it was read, its figures and its variants. */
export type LogInfo = {
  readonly log: OpenLog
  readonly reading: Extract<LogReading, { ok: true }>
  readonly survey: LogSurvey
  readonly variants: Variants
}

/** `tatalaksana log info`: what an event log holds and how it was read. */
export async function runLogInfo(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'log', session)
  const { files, values } = read
  const [path] = files
  if (path === undefined || files.length > 1) {
    return refuse({ code: 'wrong-count', found: files.length, expected: '1 (LOG)' }, 'log', session)
  }
  const named = await openNamedLog(path, { values, command: 'log' }, session)
  if (!named.ok) return named.code
  const { log } = named
  const surveyor = new LogSurveyor()
  const table = new VariantTable()
  const reading = await log.read({
    wanted: 'events',
    take: (taken) => {
      surveyor.take(taken)
      table.add(taken)
    },
  })
  named.clearProgress()
  if (!reading.ok) return tellLogFault(path, reading.fault, session)
  const info = { log, reading, survey: surveyor.survey(reading.names), variants: table.variants() }
  const all = values.all === true
  const text = values.json === true ? logInfoJson(info) : logInfoText(info, { all, session })
  const inputs = path === '-' ? [] : [{ kind: 'file', name: path, path } as const]
  return deliverText(text, { inputs, out: values.out }, session)
}

/** The same as data, all of it. */
function logInfoJson({ log, reading, survey, variants }: LogInfo): string {
  const { activities } = reading.names
  const time = (ms: number) => (Number.isNaN(ms) ? null : new Date(ms).toISOString())
  return `${JSON.stringify({
    format: 'tatalaksana-log-info/1',
    file: log.source.path ?? '-',
    form: log.format,
    ...survey,
    from: time(survey.from),
    to: time(survey.to),
    variants: Array.from(variants.counts, (cases, place) => ({
      cases,
      activities: Array.from(
        variants.activity.subarray(variants.first[place], variants.first[place + 1]),
        (activity) => activities[activity],
      ),
    })).sort((a, b) => b.cases - a.cases),
    csv: log.csv,
    objectTypes: log.ocel?.objectTypes.map(({ name }) => name),
    repairs: reading.repairs,
  })}\n`
}

import { commonOptions } from '../commands/common-options.ts'
import { refuse } from '../commands/refuse.ts'
import type { ExitCode } from '../exit-code.ts'
import { readArguments, type Values } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { conformOptions, readConformRules } from './conform-options.ts'
import { logOptions, readLogChoices } from './log-options.ts'
import { beginNamedLog } from './open-named-log.ts'
import { readWhole } from './read-number.ts'

const options = {
  ...commonOptions,
  ...logOptions,
  ...conformOptions,
  deviations: { kind: 'flag' },
  svg: { kind: 'text' },
  cases: { kind: 'text' },
  json: { kind: 'flag' },
  csv: { kind: 'flag' },
  most: { kind: 'text' },
  out: { kind: 'text', short: 'o' },
} as const

export type ConformValues = Values<typeof options>

/** `tatalaksana conform`: what really happened, laid beside an SOP or another model. */
export async function runConform(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'conform', session)
  const { files, values } = read
  const [logPath, modelPath] = files
  if (logPath === undefined || modelPath === undefined || files.length > 2) {
    return refuse(
      { code: 'wrong-count', found: files.length, expected: '2 (LOG MODEL)' },
      'conform',
      session,
    )
  }
  if (logPath === '-' && modelPath === '-') {
    return refuse({ code: 'input-twice' }, 'conform', session)
  }
  if (values.json === true && values.csv === true) {
    return refuse({ code: 'json-and-csv' }, 'conform', session)
  }
  const most = readWhole(values.most ?? '20')
  if (most === undefined) {
    const fault = {
      code: 'not-a-value',
      option: '--most',
      given: values.most ?? '',
      expected: '1, 2, 3, …',
    } as const
    return refuse(fault, 'conform', session)
  }
  const choices = readLogChoices(values)
  if (!choices.ok) return refuse(choices.fault, 'conform', session)
  const { zoneMinutes } = choices.choices
  const rules = await readConformRules({ values, command: 'conform', zoneMinutes }, session)
  if (!rules.ok) return rules.code
  const usualZone = rules.value.calendar.zoneMinutes
  const opening = beginNamedLog(logPath, { values, command: 'conform', usualZone }, session)
  // Loaded while the log is being unpacked already.
  const { conform, readModel } = await import('./run-conformance.ts')
  const model = await readModel(modelPath, 'conform LOG MODEL', session)
  if (!model.ok) return model.code
  const named = await opening()
  if (!named.ok) return named.code
  const task = { log: named.log, model: model.model, ...rules.value }
  const run = { task, values, most, clear: named.clearProgress, paths: [logPath, modelPath] }
  return conform(run, session)
}

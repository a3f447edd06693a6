import { commonOptions } from '../commands/common-options.ts'
import { deliverText } from '../commands/deliver-text.ts'
import { refuse } from '../commands/refuse.ts'
import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import { readArguments, type Values } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { showShare } from '../terminal/progress.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { alignLog, isNothingMatched, type AlignedLog, type ConformTask } from './conform-log.ts'
import { conformOptions, readConformRules } from './conform-options.ts'
import type { JudgedLog } from './judge-log.ts'
import { logOptions, readLogChoices } from './log-options.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'
import type { CaseRows } from './case-rows.ts'
import { conformText } from './conform-text.ts'
import { beginNamedLog, tellLogFault } from './open-named-log.ts'
import { readModel } from './read-model.ts'
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

type ConformValues = Values<typeof options>

/** All that a run found; `judged` is absent where only deviations were asked for. */
export type Conformance = {
  readonly task: ConformTask
  readonly aligned: AlignedLog
  readonly judged?: JudgedLog
}

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
  const model = await readModel(modelPath, 'conform LOG MODEL', session)
  if (!model.ok) return model.code
  const named = await opening()
  if (!named.ok) return named.code
  const task = { log: named.log, model: model.model, ...rules.value }
  const run = { task, values, most, clear: named.clearProgress, paths: [logPath, modelPath] }
  return conform(run, session)
}

type Run = {
  readonly task: ConformTask
  readonly values: ConformValues
  readonly most: number
  readonly clear: () => void
  readonly paths: readonly string[]
}

async function conform(run: Run, session: Session): Promise<ExitCode> {
  const { task, values, paths } = run
  const { signal } = session
  const [logPath = '-'] = paths
  const words = wordsAboutConformance(session.language)
  const progress = showShare(words.aligning)
  const watch = { signal, advance: progress.advance }
  // The map of the log shows the moves.
  const wanted = values.deviations === true && values.svg === undefined ? 'costs' : 'alignments'
  const aligned = await alignLog(task, { ...watch, wanted })
  progress.clear()
  if (signal.aborted) return exitCode.interrupted
  if (!aligned.ok) return tellLogFault(logPath, aligned.fault, session)
  const found: Conformance = { task, aligned: aligned.value }
  if (aligned.value.emptyTrace.kind === 'impossible') {
    run.clear()
    writeError(`${printable(task.model.path)}: ${words.impossible}\n`)
    return exitCode.unreadable
  }
  if (values.deviations === true) {
    run.clear()
    return report({ ...run, found }, session)
  }
  const [{ CaseRows }, { judgeLog }] = await Promise.all([
    import('./case-rows.ts'),
    import('./judge-log.ts'),
  ])
  const rows = new CaseRows(found, session.language)
  const judged = await judgeLog(
    task,
    aligned.value,
    values.cases === undefined ? undefined : rows.take,
  )
  run.clear()
  if (signal.aborted) return exitCode.interrupted
  if (!judged.ok) return tellLogFault(logPath, judged.fault, session)
  return report({ ...run, found: { ...found, judged: judged.value }, rows }, session)
}

type Found = Run & { readonly found: Conformance; readonly rows?: CaseRows }

/** Writes what was asked for: the picture and the cases to their files, the report last. */
async function report(
  { values, most, paths, found, rows }: Found,
  session: Session,
): Promise<ExitCode> {
  const inputs = paths
    .filter((path) => path !== '-')
    .map((path) => ({ kind: 'file', name: path, path }) as const)
  const deliver = (text: string, out: string | undefined) =>
    deliverText(text, { inputs, out }, session)
  let code: ExitCode = exitCode.fine
  if (values.svg !== undefined) {
    const { paintConformance } = await import('./conform-picture.ts')
    code = graver(code, await paintConformance(found, { out: values.svg, deliver }, session))
  }
  if (values.cases !== undefined && rows !== undefined) {
    code = graver(code, await deliver(rows.text(), values.cases))
  }
  const isData = values.json === true || values.csv === true
  if (isData && isNothingMatched(found.aligned)) {
    const { nothingMatched } = wordsAboutConformance(session.language)
    writeError(`${session.words.note}: ${nothingMatched}\n`)
  }
  const write = async () => {
    if (!isData) return conformText(found, most, session)
    const { conformCsv, conformJson } = await import('./conform-data.ts')
    return values.json === true ? conformJson(found) : conformCsv(found, session)
  }
  return graver(code, await deliver(await write(), values.out))
}

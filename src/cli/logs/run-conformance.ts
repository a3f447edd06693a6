import { deliverText } from '../commands/deliver-text.ts'
import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { showShare } from '../terminal/progress.ts'
import { writeError } from '../terminal/standard-streams.ts'
import type { CaseRows } from './case-rows.ts'
import type { ConformValues } from './conform-command.ts'
import { alignLog, isNothingMatched, type AlignedLog, type ConformTask } from './conform-log.ts'
import { conformText } from './conform-text.ts'
import type { JudgedLog } from './judge-log.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'
import { tellLogFault } from './open-named-log.ts'

export { readModel } from './read-model.ts'

/** All that a run found; `judged` is absent where only deviations were asked for. */
export type Conformance = {
  readonly task: ConformTask
  readonly aligned: AlignedLog
  readonly judged?: JudgedLog
}

type Run = {
  readonly task: ConformTask
  readonly values: ConformValues
  readonly most: number
  readonly clear: () => void
  readonly paths: readonly string[]
}

/** Lays the log beside the model and reports what was asked for. */
export async function conform(run: Run, session: Session): Promise<ExitCode> {
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

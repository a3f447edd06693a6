import { open } from 'node:fs/promises'
import { wordCsvDoubt, wordLogFault, wordLogRepair, type LogFault, type LogRepair } from '#mining'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Values } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { showShare } from '../terminal/progress.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { readLogChoices, type logOptions } from './log-options.ts'
import { openLogSource, type LogSource } from './log-source.ts'
import { wordsAboutLogs } from './messages/words-about-logs.ts'
import { looksLikeModel } from './mistaken-file.ts'
import { openLog, type OpenLog } from './open-log.ts'
import { refuse } from '../commands/refuse.ts'
import type { CommandName } from '../messages/messages.ts'

/** A log that was named on the command line, or what the shell is told where it cannot be opened. */
export type NamedLog =
  | { readonly ok: true; readonly log: OpenLog; readonly clearProgress: () => void }
  | { readonly ok: false; readonly code: ExitCode }

/** Opens the log that a command line names, and says on standard error why it cannot be. */
export async function openNamedLog(
  path: string,
  {
    values,
    command,
    usualZone,
  }: {
    readonly values: Values<typeof logOptions>
    readonly command: CommandName
    /** Zone of the office, of which its times are where nothing else is said. */
    readonly usualZone?: number
  },
  session: Session,
): Promise<NamedLog> {
  const read = readLogChoices(values, usualZone)
  if (!read.ok) return { ok: false, code: refuse(read.fault, command, session) }
  const found = await openLogSource(path)
  if (!found.ok) {
    const name = path === '-' ? session.words.standardInput : printable(path)
    writeError(`${name}: ${session.words.unreadable(found.fault)}\n`)
    return { ok: false, code: exitCode.unreadable }
  }
  const source = stoppable(found.source, session.signal)
  const progress = showShare(wordsAboutLogs(session.language).reading)
  const advance = (bytes: number) => progress.advance(bytes / Math.max(1, source.size))
  const opened = await openLog(source, { ...read.choices, advance })
  if (opened.ok) return { ok: true, log: opened.log, clearProgress: progress.clear }
  progress.clear()
  return { ok: false, code: await tellLogFault(path, opened.fault, session) }
}

/** The same log, whose reading ends with the signal's reason when the run is stopped. */
function stoppable(source: LogSource, signal: AbortSignal): LogSource {
  return {
    ...source,
    pieces: async function* (advance) {
      for await (const piece of source.pieces(advance)) {
        signal.throwIfAborted()
        yield piece
      }
    },
  }
}

/** Says why a log cannot be read; of a model that it is one. */
export async function tellLogFault(
  path: string,
  fault: LogFault,
  { words, language }: Session,
): Promise<ExitCode> {
  const { modelInPlaceOfLog, remedies } = wordsAboutLogs(language)
  const name = path === '-' ? words.standardInput : printable(path)
  const remedy = remedies[fault.code]
  const why = [printable(wordLogFault(fault, language)), ...(remedy === undefined ? [] : [remedy])]
  const isModel = path !== '-' && looksLikeModel(await readHead(path))
  writeError(`${name}: ${isModel ? modelInPlaceOfLog : why.join('; ')}\n`)
  return exitCode.unreadable
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const headBytes = 4096

/** What is not sure of how a log is read, and what was repaired or left out meanwhile: a line each. */
export function readingNotes(
  { csv }: OpenLog,
  repairs: readonly LogRepair[],
  session: Session,
): string[] {
  const { words, language } = session
  const doubts = (csv?.doubts ?? []).map(
    (doubt) => `${words.note}: ${printable(wordCsvDoubt(doubt, language))}`,
  )
  return [...doubts, ...repairLines(repairs, session)]
}

/** What was repaired or left out while a log was read or written, a line each. */
export function repairLines(repairs: readonly LogRepair[], { words, language }: Session): string[] {
  return repairs.map((repair) => `${words.note}: ${printable(wordLogRepair(repair, language))}`)
}

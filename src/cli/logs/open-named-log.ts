import { open } from 'node:fs/promises'
import type { LogFault } from '#mining'
import type { ByteFault } from '../documents/read-bytes.ts'
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
import { openLog, type LogChoices, type OpenedLog, type OpenLog } from './open-log.ts'
import { refuse } from '../commands/refuse.ts'
import type { CommandName } from '../messages/messages.ts'

/** A log that was named on the command line, or what the shell is told where it cannot be opened. */
export type NamedLog =
  | { readonly ok: true; readonly log: OpenLog; readonly clearProgress: () => void }
  | { readonly ok: false; readonly code: ExitCode }

type Naming = {
  readonly values: Values<typeof logOptions>
  readonly command: CommandName
  /** Zone of the office, of which its times are where nothing else is said. */
  readonly usualZone?: number
}

/** Opens the log that a command line names, and says on standard error why it cannot be. */
export function openNamedLog(path: string, naming: Naming, session: Session): Promise<NamedLog> {
  return beginNamedLog(path, naming, session)()
}

/**
 * Begins to open the log that a command line names: it is unpacked while other things are done. What
 * this gives ends the opening, and says on standard error why the log cannot be opened.
 */
export function beginNamedLog(
  path: string,
  { values, command, usualZone }: Naming,
  session: Session,
): () => Promise<NamedLog> {
  const read = readLogChoices(values, usualZone)
  if (!read.ok) return async () => ({ ok: false, code: refuse(read.fault, command, session) })
  const progress = showShare(wordsAboutLogs(session.language).reading)
  const opening = openPath(path, { ...read.choices, advance: progress.advance }, session)
  // Whoever is refused for another reason before has no use for this one.
  opening.catch(() => {})
  return async () => {
    const opened = await opening
    if (opened.ok) return { ok: true, log: opened.log, clearProgress: progress.clear }
    progress.clear()
    return { ok: false, code: await tellOpening(path, opened, session) }
  }
}

type Opening = OpenedLog | { readonly ok: false; readonly missing: ByteFault }

async function openPath(
  path: string,
  { advance, ...choices }: LogChoices,
  { signal }: Session,
): Promise<Opening> {
  const found = await openLogSource(path)
  if (!found.ok) return { ok: false, missing: found.fault }
  const source = stoppable(found.source, signal)
  const share = (bytes: number) => advance(bytes / Math.max(1, source.size))
  return openLog(source, { ...choices, advance: share })
}

async function tellOpening(
  path: string,
  opened: Exclude<Opening, { ok: true }>,
  session: Session,
): Promise<ExitCode> {
  if ('fault' in opened) return tellLogFault(path, opened.fault, session)
  const name = path === '-' ? session.words.standardInput : printable(path)
  writeError(`${name}: ${session.words.unreadable(opened.missing)}\n`)
  return exitCode.unreadable
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
  const { wordLogFault } = await import('#mining/deviations')
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

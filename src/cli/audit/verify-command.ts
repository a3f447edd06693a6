import { commonOptions } from '../commands/common-options.ts'
import { refuse } from '../commands/refuse.ts'
import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import { openLogSource } from '../logs/log-source.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { showShare } from '../terminal/progress.ts'
import { writeError, writeOut } from '../terminal/standard-streams.ts'
import { wordsAboutAudit } from './messages/audit-words.ts'
import { readExport } from './read-export.ts'
import { codeOf, verdictJson, verdictText, type Tell } from './verdict-report.ts'
import { verifyDatabase } from './verify-database.ts'

const options = {
  ...commonOptions,
  json: { kind: 'flag' },
  database: { kind: 'text' },
} as const

/** `tatalaksana audit verify`: examines exported chains, or those of a database. */
export async function runVerify(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'audit', session)
  const { files, values } = read
  if (values.database !== undefined && files.length > 0) {
    const fault = { code: 'wrong-count', found: files.length, expected: '0 (--database)' } as const
    return refuse(fault, 'audit', session)
  }
  const write = values.json === true ? verdictJson : verdictText
  const tell: Tell = async (examined) => {
    await writeOut(write(examined, session))
    return codeOf(examined)
  }
  if (files.length > 0) return verifyFiles(files, tell, session)
  const place = values.database ?? process.env['DATABASE_URL'] ?? ''
  if (place === '') return refuse({ code: 'missing-file' }, 'audit', session)
  return verifyDatabase(place, tell, session)
}

async function verifyFiles(
  files: readonly string[],
  tell: Tell,
  session: Session,
): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine
  for (const file of files) code = graver(code, await verifyFile(file, tell, session))
  return code
}

async function verifyFile(file: string, tell: Tell, session: Session): Promise<ExitCode> {
  const { words, language, signal } = session
  const about = wordsAboutAudit(language)
  const name = file === '-' ? words.standardInput : printable(file)
  const found = await openLogSource(file)
  if (!found.ok) return complain(`${name}: ${words.unreadable(found.fault)}`)
  const { source } = found
  const progress = showShare(about.reading)
  const pieces = source.pieces((bytes) => {
    signal.throwIfAborted()
    progress.advance(bytes / Math.max(1, source.size))
  })
  const reading = await readExport(pieces)
  progress.clear()
  if (!reading.ok) return complain(`${name}: ${about.notAnExport}`)
  const { head, verdict, unread } = reading
  for (const part of unread) complain(`${name}: ${about.unread(part)}`)
  const { governmentId, governmentName, timeZone } = head
  return tell({ file, governmentId, governmentName, timeZone, verdict, unread })
}

function complain(message: string): ExitCode {
  writeError(`${message}\n`)
  return exitCode.unreadable
}

import type { KnownEnd } from '#server/examination'
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

/**
 * `tatalaksana audit verify`: examines exported chains, or those of a database; where both are named,
 * also whether the database still holds what was exported.
 */
export async function runVerify(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'audit', session)
  const { files, values } = read
  const usual = files.length === 0 ? process.env['DATABASE_URL'] : undefined
  const place = values.database ?? usual ?? ''
  if (files.length === 0 && place === '') return refuse({ code: 'missing-file' }, 'audit', session)
  const write = values.json === true ? verdictJson : verdictText
  const tell: Tell = async (examined) => {
    await writeOut(write(examined, session))
    return codeOf(examined)
  }
  const { code, known } = await verifyFiles(files, tell, session)
  // Without an end to look for, every government would be examined, which nobody asked for.
  if (place === '' || (files.length > 0 && known.length === 0)) return code
  return graver(code, await verifyDatabase({ place, known }, tell, session))
}

type Verified = { readonly code: ExitCode; readonly known: readonly KnownEnd[] }

async function verifyFiles(
  files: readonly string[],
  tell: Tell,
  session: Session,
): Promise<Verified> {
  let code: ExitCode = exitCode.fine
  const known: KnownEnd[] = []
  for (const file of files) {
    const verified = await verifyFile(file, tell, session)
    code = graver(code, verified.code)
    known.push(...verified.known)
  }
  return { code, known }
}

async function verifyFile(file: string, tell: Tell, session: Session): Promise<Verified> {
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
  const code = await tell({ file, governmentId, governmentName, timeZone, verdict, unread })
  return { code, known: head.head === undefined ? [] : [{ governmentId, ...head.head }] }
}

function complain(message: string): Verified {
  writeError(`${message}\n`)
  return { code: exitCode.unreadable, known: [] }
}

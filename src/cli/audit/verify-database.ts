import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import type { KnownEnd } from '#server/examination'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { wordsAboutAudit } from './messages/audit-words.ts'
import type { Tell } from './verdict-report.ts'

export type Database = {
  /** An address, or the embedded server's data folder. */
  readonly place: string
  /** Ends of exported chains; without any, every chain is examined. */
  readonly known: readonly KnownEnd[]
}

/** Examines the chains of a database. */
export async function verifyDatabase(
  { place, known }: Database,
  tell: Tell,
  session: Session,
): Promise<ExitCode> {
  const about = wordsAboutAudit(session.language)
  const { examineDatabase, openToExamine } = await import('#server/examination')
  const isAddress = /^(postgres(ql)?|socket):/.test(place)
  const opening = openToExamine(isAddress ? { url: place } : { folder: place })
  const db = await opening.catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    writeError(`${about.unusable(printable(reason))}\n`)
    return undefined
  })
  if (db === undefined) return exitCode.unreadable
  try {
    let told: ExitCode | undefined
    for await (const examined of examineDatabase(db, known)) {
      session.signal.throwIfAborted()
      told = graver(told ?? exitCode.fine, await tell({ ...examined, file: undefined, unread: [] }))
    }
    if (told === undefined) writeError(`${about.noGovernment}\n`)
    return told ?? exitCode.unreadable
  } finally {
    await db.close()
  }
}

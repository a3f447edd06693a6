import { wordFault, type ChainVerdict } from '#chain'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { wordsAboutAudit } from './messages/audit-words.ts'
import type { Unread } from './read-export.ts'

/** What the examination of one chain gave, from a file or from a database. */
export type Examined = {
  /** The file as it was named; undefined: a database. */
  readonly file: string | undefined
  readonly governmentId: string
  readonly governmentName: string
  readonly timeZone: string
  readonly verdict: ChainVerdict
  readonly unread: readonly Unread[]
}

/** Says what one examination gave, and what the shell is told. */
export type Tell = (examined: Examined) => Promise<ExitCode>

/** What the shell is told: what was not read weighs more than what was found. */
export function codeOf({ verdict, unread }: Examined): ExitCode {
  if (unread.length > 0) return exitCode.unreadable
  return verdict.ok ? exitCode.fine : exitCode.findings
}

/** The verdict as a line for people, with a line for each fault. */
export function verdictText(examined: Examined, { language, words }: Session): string {
  const { file, governmentName, verdict } = examined
  const about = wordsAboutAudit(language)
  const source = file === '-' ? words.standardInput : printable(file ?? about.database)
  const name = `${source}: ${printable(governmentName) || about.nameless}`
  if (verdict.ok) {
    const end = verdict.lastHash === '' ? '' : `, ${about.lastHash} ${verdict.lastHash}`
    return `${name}: ${about.whole(verdict.rows)}${end}\n`
  }
  const { faults, more, rows } = verdict
  const lines = [
    `${name}: ${about.broken(faults.length + more, rows)}`,
    ...wordFaults(examined, language).map((words) => `  ${printable(words)}`),
    ...(more === 0 ? [] : [`  ${about.andMore(more)}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** The verdict as one JSON object in a line. */
export function verdictJson(examined: Examined, { language }: Session): string {
  const { file = null, governmentId, governmentName, verdict, unread } = examined
  const { ok, rows } = verdict
  const messages = wordFaults(examined, language)
  const faults = verdict.ok ? [] : verdict.faults
  return `${JSON.stringify({
    format: 'tatalaksana-audit-verdict/1',
    file,
    governmentId,
    governmentName,
    whole: ok && unread.length === 0,
    rows,
    lastHash: verdict.ok ? verdict.lastHash : null,
    faults: faults.map((fault, index) => ({ ...fault, message: messages[index] })),
    more: verdict.ok ? 0 : verdict.more,
    unread,
  })}\n`
}

function wordFaults({ verdict, timeZone }: Examined, language: 'id' | 'en'): readonly string[] {
  if (verdict.ok) return []
  const reader = { language, timeZone: usableZone(timeZone) }
  return verdict.faults.map((fault) => wordFault(fault, reader))
}

/** Nothing seals the first line of a file. */
function usableZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('id-ID', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

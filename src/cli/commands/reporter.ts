import type { Finding, Level } from '#sop'
import type { Failure, Report } from '../documents/for-each-document.ts'
import type { Input } from '../documents/list-inputs.ts'
import type { Document } from '../documents/read-documents.ts'
import type { CheckCounts } from '../messages/messages.ts'
import type { Session } from '../session.ts'

/** A document after its check. */
export type Checked = { readonly document: Document; readonly findings: readonly Finding[] }

/** How a check is told. Texts end with a line end. */
export type Reporter = {
  readonly document: (input: Input, checked: Checked) => string
  readonly failure: (failure: Failure) => Report
  readonly summary: (counts: CheckCounts) => string
}

/** What a reporter needs: which levels it shows, and the words. */
export type ReporterSetting = {
  readonly shows: (level: Level) => boolean
  readonly session: Session
}

/** Number of findings of each level. */
export function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { level } of findings) counts[level] += 1
  return counts
}

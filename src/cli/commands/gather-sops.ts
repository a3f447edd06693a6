import type { Sop } from '#sop'
import { forEachDocument } from '../documents/for-each-document.ts'
import type { Input } from '../documents/list-inputs.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { failureReport } from './failure-report.ts'
import { notesText, readingNotes } from './reading-notes.ts'

/** The SOPs of all inputs in their order, and `fine` where every input could be read. */
export type GatheredSops = { readonly sops: readonly Sop[]; readonly code: ExitCode }

/** Reads all SOPs at once, for a command that looks at them together; tells faults and notes. */
export async function gatherSops(
  inputs: readonly Input[],
  session: Session,
): Promise<GatheredSops> {
  const sops: Sop[] = []
  const code = await forEachDocument(inputs, session, {
    start: ({ sop }) => sop,
    report: (outcome) => {
      if (outcome.kind !== 'done') return failureReport(outcome, session)
      const { input, document, result } = outcome
      sops.push(result)
      const notes = readingNotes(document, session.language)
      return { code: exitCode.fine, told: notesText(input, notes, session.words) }
    },
  })
  return { sops, code }
}

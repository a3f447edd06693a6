import { rowNumber, type Sop } from '#sop'
import type { Words } from '../messages/words.ts'
import { FindingLines } from './finding-lines.tsx'
import { findingsOfStep, findingsOfWhole, type ShownFinding } from './shown-finding.ts'

/** All findings of an SOP: first about the whole, then row by row. */
export function FindingGroups(props: {
  readonly words: Words
  readonly sop: Sop
  readonly findings: readonly ShownFinding[]
}) {
  const { words, sop, findings } = props
  if (findings.length === 0) return <p>{words.findings.none}</p>
  const whole = { title: words.findings.whole, about: findingsOfWhole(findings) }
  const rows = sop.steps.map((step, row) => ({
    title: words.findings.row(rowNumber(sop, row)),
    about: findingsOfStep(findings, step.id),
  }))
  return (
    <>
      <p class="counts">
        {(['error', 'warning', 'hint'] as const).map((level) => (
          <span key={level} class="count-chip" data-level={level}>
            {words.findings.count[level](findings.filter((one) => one.level === level).length)}
          </span>
        ))}
      </p>
      {[whole, ...rows].map(({ title, about }) =>
        about.length === 0 ? null : (
          <section key={title} class="finding-group">
            <h3>{title}</h3>
            <FindingLines words={words.editor.findings} findings={about} />
          </section>
        ),
      )}
    </>
  )
}

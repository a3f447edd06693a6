import type { EditorWords } from '../messages/words.ts'
import type { ShownFinding } from './shown-finding.ts'

/** Findings one below the other, each with its level and its source. */
export function FindingLines(props: {
  readonly words: EditorWords['findings']
  readonly findings: readonly ShownFinding[]
}) {
  return (
    <ul class="findings">
      {props.findings.map((finding) => (
        <li key={`${finding.rule} ${finding.text}`} data-level={finding.level}>
          <b class="level">{props.words[finding.level]}</b> {finding.text}
          {finding.source !== '' && <small> {finding.source}</small>}
        </li>
      ))}
    </ul>
  )
}

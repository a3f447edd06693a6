import type { Sop } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import type { ShownFinding } from '../findings/shown-finding.ts'

/** What the editing form shows; the same on the server and in the island. */
export type EditorView = {
  readonly words: EditorWords
  readonly sop: Sop
  readonly findings: readonly ShownFinding[]
  /** The script runs: marks are reached by arrow keys, and what only a script can do is shown. */
  readonly live: boolean
  /** Id of the row whose rarer parts are shown beneath it. */
  readonly openRow?: string | undefined
  /** The performers were just worked on: their part stays open. */
  readonly performersOpen?: boolean
}

/** A choice among the targets of a way out. */
export type TargetChoice = {
  readonly value: string
  readonly text: string
  /** Row that it stands in, from 0. */
  readonly row: number
}

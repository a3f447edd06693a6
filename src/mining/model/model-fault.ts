/** Why no model can be made of a text. `wordModelFault` says it in a language. */
export type ModelFaultCode =
  | 'not-utf8'
  | 'malformed-xml'
  | 'ends-early'
  | 'xml-with-doctype'
  | 'nested-too-deep'
  | 'too-many'
  | 'not-pnml'
  | 'no-net'
  | 'high-level-net'
  | 'other-arc'
  | 'no-id'
  | 'repeated-id'
  | 'not-a-count'
  | 'arc-to-unknown'
  | 'arc-between-alike'
  | 'reference-to-unknown'
  | 'reference-in-circle'
  | 'no-initial-marking'
  | 'no-final-marking'
  | 'unexpected-text'
  | 'text-behind-end'
  | 'text-not-closed'
  | 'unknown-operator'
  | 'inclusive-choice'
  | 'wrong-loop'

/** One fault: where, what was found, what was expected. `line` and `column` count from 1. */
export type ModelFault = {
  readonly code: ModelFaultCode
  readonly line?: number
  readonly column?: number
  readonly found?: string
  readonly expected?: string
}

/** What was understood in a way that a person may want to know of. `wordModelNotice` says it. */
export type ModelNoticeCode =
  | 'start-guessed'
  | 'end-guessed'
  | 'transition-without-name'
  | 'split-read-as-choice'
  | 'way-out-open'
  | 'step-not-reached'
  | 'step-without-activity'
  | 'no-start-symbol'
  | 'several-starts'
  | 'no-step'

/** One notice: `found` names the place of the net or the row number of the SOP, `step` is the step's id. */
export type ModelNotice = {
  readonly code: ModelNoticeCode
  readonly found?: string
  readonly step?: string
}

import type { Sop } from '../model/sop.ts'

/** The way to a value in a document: names of fields and places in lists, from 0. */
export type Path = readonly (string | number)[]

/** What can be wrong with a document, so that no SOP can be made of it. */
export type ProblemCode =
  | 'malformed-json'
  | 'foreign-document'
  | 'newer-format'
  | 'document-too-large'
  | 'nested-too-deep'
  | 'missing'
  | 'wrong-kind'
  | 'not-one-of'
  | 'unknown-field'
  | 'text-too-long'
  | 'too-many'
  | 'too-few'
  | 'number-too-small'
  | 'number-below-least'
  | 'number-too-great'
  | 'not-a-date'
  | 'not-an-address'
  | 'not-an-id'
  | 'duplicate'
  | 'unknown-performer'
  | 'empty-file'
  | 'not-utf8'
  | 'malformed-xml'
  | 'xml-with-doctype'
  | 'not-bpmn'
  | 'bpmn-without-process'
  | 'not-office'
  | 'file-too-large'
  | 'expands-too-far'
  | 'damaged-archive'
  | 'encrypted-file'
  | 'table-too-large'
  | 'no-sop-found'

/**
 * One problem of a document: where, what was found, what was expected. `wordProblem` says it in a
 * language. `line` and `column` count from 1; they are absent where the document was not a text.
 */
export type Problem = {
  readonly code: ProblemCode
  readonly path: Path
  readonly expected?: string
  readonly found?: string
  readonly line?: number
  readonly column?: number
}

/** What can be changed while a document is read. */
export type NoticeCode =
  | 'characters-removed'
  | 'performer-added'
  | 'performer-repeated'
  | 'date-not-read'
  | 'part-not-read'
  | 'element-left-out'
  | 'element-replaced'
  | 'macros-ignored'
  | 'sheet-hidden'

/**
 * Something that was changed or left out while a document was read; `found` is what it was about,
 * `line` where it stands in a text, from 1.
 */
export type Notice = {
  readonly code: NoticeCode
  readonly path: Path
  readonly found: string
  readonly line?: number
}

/** What reading a document gives: an SOP with notices, or at least one problem. */
export type SopReading =
  | { readonly ok: true; readonly sop: Sop; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

import type { IdentityList, IdentityText } from '../../../editing/command.ts'
import type { Performer, StepSymbol } from '../../../model/sop.ts'
import type { PerformerField, StepField, SymbolField } from '../../revision-changes.ts'

/** Parts of an SOP that change by themselves. */
export type PartName =
  | 'title'
  | 'promise'
  | 'position'
  | 'approverName'
  | 'nip'
  | IdentityText
  | IdentityList
  | `performer-${PerformerField}`
  | `step-${StepField}`
  | `symbol-${SymbolField}`
  | 'symbol'

/** Something that happened to several rows or columns alike, in a summary. */
export type ManyName = `${'steps' | 'performers'}-${'added' | 'removed' | 'moved' | 'changed'}`

/** The words of one language for what changed. Clauses begin small, so that they can be joined. */
export type ChangeMessages = {
  readonly parts: Readonly<Record<PartName, string>>
  readonly kinds: Readonly<Record<StepSymbol['kind'], string>>
  readonly performerKinds: Readonly<Record<Performer['kind'], string>>
  readonly step: (number: string) => string
  /** A row without a printed number. */
  readonly row: (number: number) => string
  readonly performer: (name: string) => string
  readonly identity: string
  readonly formerly: (place: string, was: string) => string
  readonly quote: (text: string) => string
  readonly symbol: (number: number) => string
  readonly of: (part: string, place: string) => string
  readonly nobody: string
  readonly stop: string
  readonly open: string
  readonly together: (place: string) => string
  readonly optional: string
  readonly waits: string
  readonly added: (what: string) => string
  readonly addedAfter: (what: string, place: string) => string
  readonly removed: (what: string) => string
  /** What a removal leaves behind: rows that led to the removed one, or that the removed column did. */
  readonly ledHere: (places: readonly string[]) => string
  readonly didThis: (places: readonly string[]) => string
  readonly moved: (what: string, to: string) => string
  readonly column: (number: number) => string
  readonly changed: (what: string) => string
  readonly fromTo: (what: string, before: string, after: string) => string
  readonly filled: (what: string, after: string) => string
  readonly emptied: (what: string, before: string) => string
  readonly list: (what: string, added: readonly string[], removed: readonly string[]) => string
  readonly many: (name: ManyName, places: readonly string[]) => string
  readonly manyParts: (part: string, places: readonly string[]) => string
  readonly identityParts: (parts: readonly string[]) => string
  readonly furthermore: (count: number) => string
  readonly noChanges: string
  readonly unsure: (count: number) => string
}

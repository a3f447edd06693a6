import type { Duration } from '#time'
import type { Approver, Exit, Identity, Performer, Step, StepSymbol, Target } from '../model/sop.ts'

/** Parts of the identity that hold one line, in the order of the form. */
export const identityTexts = [
  'number',
  'government',
  'unit',
  'madeOn',
  'revisedOn',
  'effectiveOn',
] as const satisfies (keyof Identity)[]
export type IdentityText = (typeof identityTexts)[number]

/** Parts of the identity that hold a list, one entry to a line, in the order of the form. */
export const identityLists = [
  'legalBasis',
  'qualifications',
  'relatedSops',
  'equipment',
  'warnings',
  'records',
] as const satisfies Exclude<keyof Identity, IdentityText | 'approver'>[]
export type IdentityList = (typeof identityLists)[number]

/** Text cells of a row. */
export type StepText = 'activity' | 'requirements' | 'output' | 'note' | 'phase'

/** A symbol, by the ids of its step and of itself. */
export type SymbolPlace = { readonly step: string; readonly symbol: string }

/** A way out, by its symbol and its place among the ways out, from 0. */
export type ExitPlace = SymbolPlace & { readonly exit: number }

/** A row to be inserted: a step without ids and ways out, performers by their column's id. */
export type NewStep = Omit<Step, 'id' | 'symbols'> & {
  readonly symbols: readonly Omit<StepSymbol, 'id' | 'exits'>[]
}

/**
 * One change to an SOP, as a person makes it: a cell typed, a row moved, a mark set. What it names
 * and is not there leaves the document as it was.
 */
export type EditCommand = HeadCommand | StepCommand | SymbolCommand | ExitCommand | PerformerCommand

export type HeadCommand =
  | { readonly kind: 'set-title'; readonly text: string }
  | { readonly kind: 'set-promise'; readonly duration: Duration | undefined }
  | { readonly kind: 'set-identity'; readonly field: IdentityText; readonly text: string }
  | {
      readonly kind: 'set-identity-list'
      readonly field: IdentityList
      readonly lines: readonly string[]
    }
  | { readonly kind: 'set-approver'; readonly field: keyof Approver; readonly text: string }

export type StepCommand =
  | {
      readonly kind: 'set-step-text'
      readonly step: string
      readonly field: StepText
      readonly text: string
    }
  | { readonly kind: 'set-number'; readonly step: string; readonly number: string | undefined }
  | {
      readonly kind: 'set-duration'
      readonly step: string
      readonly duration: Duration | undefined
    }
  | { readonly kind: 'set-optional'; readonly step: string; readonly when: string | undefined }
  | { readonly kind: 'insert-step'; readonly row: number }
  | { readonly kind: 'insert-steps'; readonly row: number; readonly steps: readonly NewStep[] }
  | { readonly kind: 'duplicate-step'; readonly step: string }
  | { readonly kind: 'remove-step'; readonly step: string }
  | { readonly kind: 'move-step'; readonly step: string; readonly by: -1 | 1 }

export type SymbolCommand =
  | {
      readonly kind: 'set-symbol'
      readonly place: SymbolPlace
      readonly to: StepSymbol['kind']
    }
  | { readonly kind: 'set-question'; readonly place: SymbolPlace; readonly text: string }
  | { readonly kind: 'set-join'; readonly place: SymbolPlace; readonly join: 'all' | undefined }
  | {
      readonly kind: 'set-performers'
      readonly place: SymbolPlace
      readonly performers: readonly string[]
    }
  | {
      readonly kind: 'toggle-performer'
      readonly place: SymbolPlace
      readonly performer: string
    }
  | { readonly kind: 'lead-performer'; readonly place: SymbolPlace; readonly performer: string }
  | { readonly kind: 'add-symbol'; readonly step: string }
  | { readonly kind: 'remove-symbol'; readonly place: SymbolPlace }

export type ExitCommand =
  | { readonly kind: 'add-exit'; readonly place: SymbolPlace }
  | { readonly kind: 'remove-exit'; readonly place: ExitPlace }
  | { readonly kind: 'label-exit'; readonly place: ExitPlace; readonly text: string }
  | { readonly kind: 'target-exit'; readonly place: ExitPlace; readonly to: Target }
  | {
      readonly kind: 'set-exits'
      readonly place: SymbolPlace
      readonly exits: readonly Exit[] | undefined
    }

export type PerformerCommand =
  | { readonly kind: 'add-performer'; readonly name: string }
  | { readonly kind: 'name-performer'; readonly performer: string; readonly name: string }
  | {
      readonly kind: 'set-performer'
      readonly performer: string
      readonly to: Performer['kind']
    }
  | { readonly kind: 'group-performer'; readonly performer: string; readonly group: string }
  | { readonly kind: 'move-performer'; readonly performer: string; readonly by: -1 | 1 }
  | { readonly kind: 'remove-performer'; readonly performer: string }

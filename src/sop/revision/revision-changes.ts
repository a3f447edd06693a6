import type { Duration } from '#time'
import type { IdentityList, IdentityText } from '../editing/command.ts'
import type { ChangedField } from './comparing/changed-field.ts'
import type { Approver, Performer, Step, StepSymbol } from '../model/sop.ts'

/**
 * What leads from one SOP to another, as plain JSON. The edits are applied one after another; ids
 * are those of the SOP before, and of what is added those of the SOP after where they were free.
 */
export type RevisionChanges = {
  readonly format: 'tatalaksana-changes/1'
  readonly edits: readonly RevisionEdit[]
  /** Rows and columns whose ids told nothing and whose contents are not alike enough to be sure. */
  readonly unsure: readonly UnsureMatch[]
}

/** A match that a person should look at. `before` is an id in the SOP before, `likeness` from 0 to 1. */
export type UnsureMatch = {
  readonly kind: 'step' | 'performer'
  readonly before: string
  /** The id that it has in the SOP after. */
  readonly after: string
  readonly likeness: number
}

export type RevisionEdit = HeadEdit | PerformerEdit | StepEdit | SymbolEdit

/** Where something stands now: its place from 0, and the id of what it follows (absent: it is the first). */
export type Placement = { readonly at: number; readonly follows?: string }

/** An entry of a list of the identity, with its place from 0 in the list before or after. */
export type ListEntry = { readonly at: number; readonly text: string }

export type HeadEdit =
  | { readonly kind: 'title'; readonly before: string; readonly after: string }
  | { readonly kind: 'promise'; readonly before?: Duration; readonly after?: Duration }
  | {
      readonly kind: 'identity'
      readonly field: IdentityText
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'approver'
      readonly field: keyof Approver
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'identity-list'
      readonly field: IdentityList
      readonly removed: readonly ListEntry[]
      readonly added: readonly ListEntry[]
    }

/** A removed column takes its marks with it. */
export type PerformerEdit =
  | ({ readonly kind: 'performer-added'; readonly performer: Performer } & Placement)
  | { readonly kind: 'performer-removed'; readonly performer: Performer; readonly at: number }
  | ({
      readonly kind: 'performer-moved'
      readonly performer: string
      readonly from: number
    } & Placement)
  | FieldEdit<Performer, PerformerField, { kind: 'performer-changed'; performer: string }>

/**
 * What led to a removed row leads nowhere; a row added with `through` takes over the ways out of the
 * row above that led to the row below: what the editor does, too.
 */
export type StepEdit =
  | ({ readonly kind: 'step-added'; readonly step: Step; readonly through?: true } & Placement)
  | { readonly kind: 'step-removed'; readonly step: Step; readonly at: number }
  | ({ readonly kind: 'step-moved'; readonly step: string; readonly from: number } & Placement)
  | FieldEdit<Step, StepField, { kind: 'step-changed'; step: string }>

/** A symbol of another kind gets the ways out that the editor gives it. */
export type SymbolEdit =
  | ({
      readonly kind: 'symbol-added'
      readonly step: string
      readonly symbol: StepSymbol
    } & Placement)
  | {
      readonly kind: 'symbol-removed'
      readonly step: string
      readonly symbol: StepSymbol
      readonly at: number
    }
  | ({
      readonly kind: 'symbol-moved'
      readonly step: string
      readonly symbol: string
      readonly from: number
    } & Placement)
  | FieldEdit<StepSymbol, SymbolField, { kind: 'symbol-changed'; step: string; symbol: string }>

export type PerformerField = 'name' | 'kind' | 'group'
export type StepField = Exclude<keyof Step, 'id' | 'symbols'>
export type SymbolField = Exclude<keyof StepSymbol, 'id'>

/** One field of a record, each with the kind of value that it holds; absent where it is not filled in. */
type FieldEdit<Whole, Field extends keyof Whole, Place> = {
  readonly [Name in Field]-?: Readonly<Place> & ChangedField<Whole, Name>
}[Field]

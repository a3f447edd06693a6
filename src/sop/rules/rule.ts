import type { Identity } from '../model/sop.ts'
import type { Subject } from './subject.ts'

/** How much a finding weighs: wrong as it stands, probably wrong, worth a look. */
export type Level = 'error' | 'warning' | 'hint'

/** What a rule looks at. */
export type RuleGroup = 'structure' | 'form' | 'data-flow' | 'time' | 'law' | 'relations'

/** A field of the identity block, the title, or the promised time of the whole. */
export type IdentityField = keyof Identity | 'title' | 'promisedDuration'

/** A cell of a row. */
export type StepField =
  | 'activity'
  | 'symbols'
  | 'exits'
  | 'performers'
  | 'requirements'
  | 'duration'
  | 'output'
  | 'note'

/** Where in the SOP a finding is. `exit` counts from 0 among the ways out of `symbol`. */
export type Place =
  | { readonly kind: 'document' }
  | { readonly kind: 'identity'; readonly field: IdentityField }
  | { readonly kind: 'performer'; readonly performer: string }
  | {
      readonly kind: 'step'
      readonly step: string
      readonly field?: StepField
      readonly symbol?: string
      readonly exit?: number
    }

/** Facts that the wording of a finding fills in. Times are minutes of working time. */
export type FindingData = Readonly<Record<string, string | number>>

/** What a rule reports: where, and the facts. */
export type Fault = { readonly place: Place; readonly data?: FindingData }

/** A fault with the rule that found it. Data of a step finding hold its `number` as printed. */
export type Finding = {
  readonly rule: string
  readonly level: Level
  readonly place: Place
  readonly data: FindingData
}

/** Where a rule comes from. `practice`: faults seen in real SOPs, no text prescribes it. */
export type RuleSource =
  | {
      readonly kind: 'regulation' | 'literature'
      readonly title: string
      readonly article?: string
      readonly page?: string
    }
  | { readonly kind: 'practice' }

/**
 * How sure we are of the source: read in it (or the rule follows from the SOP itself), read in a
 * text about it, or only remembered. What is only remembered is never an error.
 */
export type Certainty = 'confirmed' | 'second-hand' | 'memory'

/** A rule: pure, without state, without wording (`messages/`). */
export type Rule = {
  readonly id: string
  readonly group: RuleGroup
  readonly level: Level
  readonly source: RuleSource
  readonly certainty: Certainty
  readonly check: (subject: Subject) => readonly Fault[]
}

/** Declares a rule. */
export function rule(definition: Rule): Rule {
  return definition
}

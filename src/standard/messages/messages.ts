import type { FieldNames } from '#sop'
import type { StandardComponent } from '../completeness/components.ts'
import type { StandardFindingCode } from '../comparing/standard-finding.ts'

/** What a sentence about a finding is made of: both sides in words, '' for nothing. */
export type Sides = { readonly ours: string; readonly theirs: string; readonly step: string }

/** The words of one language for standards. */
export type StandardMessages = {
  readonly components: Readonly<Record<StandardComponent['key'], string>>
  readonly findings: Readonly<
    Record<
      StandardFindingCode,
      { readonly text: (sides: Sides) => string; readonly advice: string }
    >
  >
  /** Added to a finding that is not certain. */
  readonly unsure: string
  readonly source: string
  readonly step: (number: string) => string
  readonly nothing: string
  readonly names: FieldNames
}

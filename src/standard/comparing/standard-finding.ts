import type { Path } from '#sop'
import type { Duration } from '#time'

/** How a standard can differ from the SOPs that deliver it. */
export type StandardFindingCode =
  | 'requirement-missing-in-standard'
  | 'requirement-not-in-sop'
  | 'requirement-differs'
  | 'step-missing-in-standard'
  | 'step-gone'
  | 'step-reworded'
  | 'duration-shorter'
  | 'duration-longer'
  | 'duration-missing'
  | 'duration-not-comparable'
  | 'sop-not-linked'
  | 'several-sops-disagree'

/** A text of the standard or of an SOP, or a time that it states; '' where it says nothing. */
export type Said = string | Duration

/** A place in an SOP; `stepNumber` as it is printed there. */
export type SopPlace = {
  readonly sopId: string
  readonly step?: string
  readonly stepNumber?: string
}

/**
 * A difference, with both places: `at` in the standard, `sop` in an SOP (absent where there is no
 * place in one), and what each of them says. `ours` is the standard's; with `several-sops-disagree`
 * it is the longest time of the other SOPs. `unsure`: texts that may mean the same, times that may be equal.
 */
export type StandardFinding = {
  readonly code: StandardFindingCode
  readonly at: Path
  readonly sop?: SopPlace
  readonly ours: Said
  readonly theirs: Said
  readonly certainty: 'sure' | 'unsure'
}

import type { Place } from '#sop'

/** A finding in the words of the reader. */
export type ShownFinding = {
  readonly rule: string
  readonly level: 'error' | 'warning' | 'hint'
  readonly place: Place
  readonly text: string
  readonly source: string
}

/** The findings about one row. */
export function findingsOfStep(findings: readonly ShownFinding[], step: string): ShownFinding[] {
  return findings.filter(({ place }) => place.kind === 'step' && place.step === step)
}

/** The findings that are about no row: identity, columns, the whole. */
export function findingsOfWhole(findings: readonly ShownFinding[]): ShownFinding[] {
  return findings.filter(({ place }) => place.kind !== 'step')
}

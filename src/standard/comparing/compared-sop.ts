import { rowNumber, type Step } from '#sop'
import type { StandardItem } from '../model/standard.ts'
import type { SopPath } from '../promise/read-path.ts'
import type { SopPlace } from './standard-finding.ts'

/** An SOP that a standard is compared with. */
export type ComparedSop = {
  readonly id: string
  readonly path: SopPath
  readonly rowOf: ReadonlyMap<string, number>
}

/** Gives the place of a step in its SOP, for a finding. */
export function placeOf({ id, path, rowOf }: ComparedSop, step: Step): SopPlace {
  const stepNumber = rowNumber(path.sop, rowOf.get(step.id) ?? -1)
  return { sopId: id, step: step.id, stepNumber }
}

/** Where a line was taken from: its step, or that the step or the SOP is not there; undefined: written here. */
export type Origin =
  | { readonly kind: 'step'; readonly sop: ComparedSop; readonly step: Step }
  | { readonly kind: 'step-gone' | 'sop-not-linked' }

/** Finds where a line was taken from. */
export function findOrigin(
  { from }: StandardItem,
  sops: readonly ComparedSop[],
): Origin | undefined {
  if (from === undefined) return undefined
  const sop = sops.find(({ id }) => id === from.sop)
  if (sop === undefined) return { kind: 'sop-not-linked' }
  const step = sop.path.sop.steps[sop.rowOf.get(from.step) ?? -1]
  return step === undefined ? { kind: 'step-gone' } : { kind: 'step', sop, step }
}

import type { ServiceStandard } from '../model/standard.ts'
import { readPath } from '../promise/read-path.ts'
import type { LinkedSop } from '../taking/linked-sop.ts'
import { compareDuration } from './compare-duration.ts'
import { compareProcedure } from './compare-procedure.ts'
import { compareRequirements } from './compare-requirements.ts'
import type { ComparedSop } from './compared-sop.ts'
import { findLostOrigins } from './lost-origins.ts'
import type { StandardFinding } from './standard-finding.ts'

/**
 * Finds where a standard differs from the SOPs that deliver it: origins that are gone, requirements,
 * procedure, time, in this order. Right after `takeFromSops` it finds nothing in the part that was
 * taken, but that several SOPs state different times. Only Indonesian texts are compared. Linear in
 * the SOPs for a standard within its limits.
 */
export function compareWithSops(
  standard: ServiceStandard,
  sops: readonly LinkedSop[],
): readonly StandardFinding[] {
  const compared: readonly ComparedSop[] = sops.map(({ id, sop }) => ({
    id,
    path: readPath(sop),
    rowOf: new Map(sop.steps.map((step, row) => [step.id, row])),
  }))
  return [
    ...findLostOrigins(standard, compared),
    ...compareRequirements(standard, compared),
    ...compareProcedure(standard, compared),
    ...compareDuration(standard, compared),
  ]
}

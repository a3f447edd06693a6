import type { ServiceStandard } from '../model/standard.ts'
import type { LinkedSop } from '../taking/linked-sop.ts'
import type { StandardFinding } from './standard-finding.ts'

export function compareWithSops(
  _standard: ServiceStandard,
  _sops: readonly LinkedSop[],
): readonly StandardFinding[] {
  return []
}

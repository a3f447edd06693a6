import type { ServiceStandard } from '../model/standard.ts'
import type { LinkedSop, TakenPart } from './linked-sop.ts'

export function takeFromSops(
  standard: ServiceStandard,
  _sops: readonly LinkedSop[],
  _part: TakenPart,
): ServiceStandard {
  return standard
}

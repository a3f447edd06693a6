import { isIsoDate } from '../citations/iso-date.ts'
import type { Fault, IdentityField } from '../rule.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** Made on or before the day it takes effect; revised on or after the day it was made. */
export const dateOrder = rule({
  id: 'date-order',
  group: 'form',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const { madeOn, revisedOn, effectiveOn } = sop.identity
    const faults: Fault[] = []
    if (isBefore(effectiveOn, madeOn)) faults.push(fault('effectiveOn', effectiveOn, madeOn))
    if (isBefore(revisedOn, madeOn)) faults.push(fault('revisedOn', revisedOn, madeOn))
    return faults
  },
})

function isBefore(date: string, other: string): boolean {
  return isIsoDate(date) && isIsoDate(other) && date < other
}

function fault(field: IdentityField, date: string, madeOn: string): Fault {
  return atIdentity(field, { field, date, madeOn })
}

import type { RepairCounter, TakeCase } from '#mining'
import { pairTransitions } from '#mining/deviations'

/** What counts as one event: each that is recorded, or start and complete of one activity together. */
export const eventChoices = ['every', 'pairs'] as const

export type EventChoice = (typeof eventChoices)[number]

/** Receives cases as the choice has them; pairing needs more of each event than its activity. */
export function choosingEvents(
  choice: EventChoice,
  repairs: RepairCounter,
  take: TakeCase,
): TakeCase {
  return choice === 'pairs' ? pairTransitions(repairs, take) : take
}

import type { LogRepair } from '#mining'
import { wordLogRepair } from '#mining/deviations'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'

/** What was repaired or left out while a log was read, a line each. */
export function repairLines(repairs: readonly LogRepair[], { words, language }: Session): string[] {
  return repairs.map((repair) => `${words.note}: ${printable(wordLogRepair(repair, language))}`)
}

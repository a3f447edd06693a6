import type { LogRepair } from '#mining'
import { wordCsvDoubt, wordLogRepair } from '#mining/deviations'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import type { OpenLog } from './open-log.ts'

/** What is not sure of how a log is read, and what was repaired or left out meanwhile: a line each. */
export function readingNotes(
  { csv }: OpenLog,
  repairs: readonly LogRepair[],
  session: Session,
): string[] {
  const { words, language } = session
  const doubts = (csv?.doubts ?? []).map(
    (doubt) => `${words.note}: ${printable(wordCsvDoubt(doubt, language))}`,
  )
  return [...doubts, ...repairLines(repairs, session)]
}

/** What was repaired or left out while a log was read or written, a line each. */
export function repairLines(repairs: readonly LogRepair[], { words, language }: Session): string[] {
  return repairs.map((repair) => `${words.note}: ${printable(wordLogRepair(repair, language))}`)
}

import { readTally, writeTally } from '#measures'
import type { Tx } from '../database/database.ts'
import { asksInParts, sumAnswers, sumCells, type Summed } from './sum-answers.ts'
import {
  findKeptDays,
  findKeptSums,
  keepSumsRow,
  readKeptAndNewer,
  tryLockSums,
  type KeptSums,
} from './survey-sums.queries.ts'
import { joinSums, type SumsRecord, type SurveySums } from './survey-sums.ts'

/**
 * Sums all answers of a survey at the cost of those of the last days: what came until the day before
 * yesterday is summed once and kept. A transaction that began before midnight still writes into
 * yesterday; into the day before it nobody does.
 */
export async function readSums(tx: Tx, survey: Summed): Promise<SurveySums> {
  const { settled, kept } = await findKeptDays(tx, survey.id)
  if (kept === null || kept < settled) await keepSums(tx, survey, settled)
  if (asksInParts(survey.instrument)) {
    const found = await findKeptSums(tx, survey.id)
    return withKept(found, await sumAnswers(tx, survey, found && { after: found.through }))
  }
  const { kept: found, cells } = await readKeptAndNewer(tx, survey.id)
  return withKept(found, sumCells(survey, cells))
}

/** Keeps the sums through a day, unless somebody else is at them. */
async function keepSums(tx: Tx, survey: Summed, through: string): Promise<void> {
  if (!(await tryLockSums(tx, survey.id))) return
  const before = await findKeptSums(tx, survey.id)
  const days = { ...(before !== undefined && { after: before.through }), through }
  const sums = withKept(before, await sumAnswers(tx, survey, days))
  await keepSumsRow(tx, survey.id, { through, sums: writeSums(sums) })
}

function withKept(kept: KeptSums | undefined, newer: SurveySums): SurveySums {
  return kept === undefined ? newer : joinSums(readSumsRecord(kept.sums), newer)
}

function writeSums({ cells, whole, services, channels }: SurveySums): SumsRecord {
  return {
    cells,
    whole: writeTally(whole),
    services: [...services].map(([id, tally]) => [id, writeTally(tally)]),
    channels: [...channels].map(([channel, tally]) => [channel, writeTally(tally)]),
  }
}

function readSumsRecord({ cells, whole, services, channels }: SumsRecord): SurveySums {
  const tally = readTally(whole)
  return {
    keys: [...tally.elements.keys()],
    cells,
    whole: tally,
    services: new Map(services.map(([id, record]) => [id, readTally(record)])),
    channels: new Map(channels.map(([channel, record]) => [channel, readTally(record)])),
  }
}

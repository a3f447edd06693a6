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
  const through =
    kept !== null && kept >= settled ? kept : await keepSums(tx, survey, { through: settled })
  if (through === undefined) return sumAnswers(tx, survey)
  if (asksInParts(survey.instrument)) {
    const found = await findKeptSums(tx, survey.id)
    return withKept(found, await sumAnswers(tx, survey, found && { after: found.through }))
  }
  const found = await readKeptAndNewer(tx, survey.id, through)
  // Somebody decided this very moment.
  if (found === undefined) return sumAnswers(tx, survey)
  return withKept(found.kept, sumCells(survey, found.cells))
}

/** Keeps the sums through a day and gives it, unless somebody else is at them. */
async function keepSums(
  tx: Tx,
  survey: Summed,
  { through }: { readonly through: string },
): Promise<string | undefined> {
  if (!(await tryLockSums(tx, survey.id))) return undefined
  const before = await findKeptSums(tx, survey.id)
  if (before !== undefined && before.through >= through) return before.through
  const days = { ...(before !== undefined && { after: before.through }), through }
  const sums = withKept(before, await sumAnswers(tx, survey, days))
  await keepSumsRow(tx, survey.id, { through, sums: writeSums(sums) })
  return through
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

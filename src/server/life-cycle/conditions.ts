import { checkSop } from '#sop'
import type { Tx } from '../database/database.ts'
import type { Condition } from './life-cycle-definition.ts'
import { findToday, isUnitClosed } from './life-cycle.queries.ts'
import { countUnsettled, listTrials } from './note.queries.ts'
import { getMovedContent, type MovedSop, type OpenMove } from './standing.ts'

type Check = (tx: Tx, sop: MovedSop, at: OpenMove) => Promise<boolean>

/** The checks that a life cycle can name. */
const checks: Readonly<Record<Condition, Check>> = {
  'notes-settled': async (tx, sop) => (await countUnsettled(tx, sop.id)) === 0,
  /** The last trial of this revision was passed: one that failed after it counts more. */
  'trial-passed': async (tx, sop, { revision }) => {
    const trials = (await listTrials(tx, sop.id)).filter((trial) => trial.revision === revision)
    return trials.at(-1)?.passed === true
  },
  'no-errors': async (tx, sop, at) =>
    !checkSop(await getMovedContent(tx, sop, at)).some(({ level }) => level === 'error'),
  'unit-open': async (tx, sop) => !(await isUnitClosed(tx, sop.unitId, await findToday(tx))),
}

/** What a move still lacks. */
export async function listUnmet(tx: Tx, sop: MovedSop, at: OpenMove): Promise<Condition[]> {
  const unmet: Condition[] = []
  for (const condition of at.move.needs) {
    if (!(await checks[condition](tx, sop, at))) unmet.push(condition)
  }
  return unmet
}

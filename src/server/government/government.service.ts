import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { mayWriteIn } from '../sop/sop.policy.ts'
import { listUnitRecords } from './government.queries.ts'
import { makeUnitTree, type Unit } from './unit.ts'

/** Lists the units of the asking person's government, parents before their children. */
export async function listUnits({ db, actor }: Context): Promise<readonly Unit[]> {
  const tree = makeUnitTree(await inGovernment(db, actor.governmentId, listUnitRecords))
  return tree.units.map(({ parentId, ...unit }) => ({
    ...unit,
    ...(parentId === null ? {} : { parentId }),
    mayWrite: mayWriteIn(actor, tree.lineOf(unit.id)),
  }))
}

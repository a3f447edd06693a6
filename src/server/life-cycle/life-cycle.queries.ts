import type { Tx } from '../database/database.ts'

/** Notes a revision as the one in force, and the one before as superseded. */
export async function putInForce(
  tx: Tx,
  { sopId, revision }: { readonly sopId: string; readonly revision: number },
): Promise<void> {
  await tx
    .updateTable('passage')
    .set({ stage: 'superseded' })
    .where('sop_id', '=', sopId)
    .where('stage', '=', 'in-force')
    .execute()
  await tx.insertInto('passage').values({ sop_id: sopId, revision, stage: 'in-force' }).execute()
}

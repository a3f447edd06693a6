import type { Context } from '../../context.ts'
import { inGovernment } from '../../database/database.ts'
import { hashContent } from '../../sop/content-identity.ts'
import { findRevision } from '../../sop/revision.queries.ts'

/** For tests: makes a revision official under a number, with a signatory. */
export async function ratifyForTest(
  { db, actor }: Context,
  { sopId, revision }: { readonly sopId: string; readonly revision: number },
  number: string,
): Promise<void> {
  await inGovernment(db, actor.governmentId, async (tx) => {
    const found = await findRevision(tx, sopId, revision)
    if (found === undefined) throw new Error('there is no such revision')
    const approver = { position: 'KEPALA DINAS', name: 'dr. Melati Rumbia', nip: '' }
    const dates = { ratified_on: '2026-11-20', effective_on: '2026-12-01' }
    const identity = { ...found.content.identity, number, effectiveOn: '2026-12-01', approver }
    const content = { ...found.content, identity }
    await tx
      .insertInto('ratification')
      .values({
        sop_id: sopId,
        revision,
        number,
        ...dates,
        content: JSON.stringify(content),
        content_hash: hashContent(content),
        ratified_by: actor.personId,
      })
      .execute()
  })
}

import { recordAudit } from '../audit/audit.service.ts'
import { listPromised, publishDraftCharter, upsertDraft } from '../charter/charter.queries.ts'
import type { Tx } from '../database/database.ts'
import type { City } from './city-schema.ts'
import type { IdOf } from './sample-id.ts'

/** Publishes the charter of a sample city with the services that are promised. */
export async function insertSampleCharter(
  tx: Tx,
  made: { readonly city: City; readonly idOf: IdOf; readonly governmentId: string },
): Promise<void> {
  const { charter, persons } = made.city
  const bureau = persons.find(({ role }) => role === 'bureau')
  if (charter === undefined || bureau === undefined) return
  const personId = made.idOf('person', bureau.id)
  await upsertDraft(tx, charter, personId)
  await publishDraftCharter(tx, await listPromised(tx), personId)
  await recordAudit(tx, {
    actor: { personId, name: bureau.name },
    subject: { kind: 'charter', id: made.governmentId },
    action: 'charter.published',
    details: { number: 1, sample: true },
  })
}

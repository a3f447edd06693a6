import type { ServiceStandard, StandardItem } from '#standard'
import { recordAudit } from '../audit/audit.service.ts'
import type { Tx } from '../database/database.ts'
import type { City, SampleService } from './city-schema.ts'
import type { IdOf } from './sample-id.ts'
import { insertPromise, insertService } from './sample.queries.ts'

/** A sample service, who wrote it, and the ids of the sample SOPs. */
type SampleWork = {
  readonly service: SampleService
  readonly writer: City['persons'][number]
  readonly idOf: IdOf
  readonly sopIds: ReadonlyMap<string, string>
}

/** Adds a sample service with its draft, and with its standard in force where it is promised. */
export async function insertSampleService(tx: Tx, work: SampleWork): Promise<void> {
  const { service, writer, idOf, sopIds } = work
  const content = withSopIds(service.standard, sopIds)
  const personId = idOf('person', writer.id)
  const serviceId = idOf('service', service.id)
  const sops = service.sops.flatMap((slug) => sopIds.get(slug) ?? [])
  await insertService(tx, {
    serviceId,
    unitId: idOf('unit', service.unit),
    slug: service.id,
    content,
    sops,
    personId,
  })
  const actor = { personId, name: writer.name }
  const subject = { kind: 'service', id: serviceId } as const
  const details = { name: content.name.id, sample: true }
  await recordAudit(tx, { actor, subject, action: 'service.created', details })
  if (service.state === 'draft') return
  const { decree, decreedOn, since } = service
  await insertPromise(tx, { serviceId, content, decree, decreedOn, since, personId })
  await recordAudit(tx, {
    actor,
    subject,
    action: 'standard.fixed',
    details: { ...details, decree },
  })
}

/** The files name SOPs by their file; the documents by their id. */
function withSopIds(
  standard: ServiceStandard,
  sopIds: ReadonlyMap<string, string>,
): ServiceStandard {
  const idOf = (slug: string) => sopIds.get(slug) ?? slug
  const placed = (items: readonly StandardItem[]) =>
    items.map((item) =>
      item.from === undefined
        ? item
        : { ...item, from: { ...item.from, sop: idOf(item.from.sop) } },
    )
  const { delivery } = standard
  const { duration } = delivery
  return {
    ...standard,
    delivery: {
      ...delivery,
      requirements: placed(delivery.requirements),
      procedure: placed(delivery.procedure),
      duration: duration.from === undefined ? duration : { ...duration, from: idOf(duration.from) },
    },
  }
}

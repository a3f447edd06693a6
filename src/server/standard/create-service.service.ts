import { emptyStandard } from '#standard'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { holdOpenUnit, listUnitLine } from '../government/government.queries.ts'
import { checkLine, keepFaults, tidyLine } from '../government/unit-fields.ts'
import type { Actor } from '../session/actor.ts'
import { listSlugs } from './service-slug.ts'
import { holdSops, replaceServiceSops } from './service-sop.queries.ts'
import { hasServiceNamed, insertService } from './service.queries.ts'
import { mayStandard } from './standard.policy.ts'
import { writeStandardDraft } from './standard.queries.ts'

/** A service to be made. `sopIds`: by which SOPs it is delivered, in their order. */
export type NewService = {
  readonly name: string
  readonly unitId: string
  readonly sopIds: readonly string[]
}

const longestName = 300
/** As many SOPs as deliver one service. */
export const mostSops = 50

type ServiceMade = Outcome<{ readonly serviceId: string }>

/**
 * Makes a service with an empty standard. Its address is made of its name, once: later names change
 * nothing about it. A unit has no two open services of a name.
 */
export function createService({ db, actor }: Context, wanted: NewService): Promise<ServiceMade> {
  return inGovernment(db, actor.governmentId, (tx) => createServiceIn(tx, actor, wanted))
}

/** The same as a part of a transaction that does more. */
export async function createServiceIn(
  tx: Tx,
  actor: Actor,
  wanted: NewService,
): Promise<ServiceMade> {
  const name = tidyLine(wanted.name)
  const sopIds = [...new Set(wanted.sopIds)].filter(isUuid).slice(0, mostSops)
  const known = await holdSops(tx, sopIds)
  const unit = isUuid(wanted.unitId) ? await holdOpenUnit(tx, wanted.unitId) : undefined
  const refusal = await findRefusal(tx, actor, { ...wanted, name, isOpen: unit !== undefined })
  if (refusal !== undefined || unit === undefined) return refusal ?? unitNotFound
  const { personId } = actor
  const serviceId = await insertWithSlug(tx, {
    unitId: wanted.unitId,
    unitName: unit.name,
    name,
    personId,
  })
  await writeStandardDraft(tx, { serviceId, version: 1, content: emptyStandard(name), personId })
  const linked = sopIds.filter((id) => known.includes(id))
  await replaceServiceSops(tx, serviceId, linked)
  const subject = { kind: 'service', id: serviceId } as const
  const details = { name, unitId: wanted.unitId, sops: linked }
  await recordAudit(tx, { actor, action: 'service.created', subject, details })
  return { ok: true, serviceId }
}

const unitNotFound = { ok: false, code: 'not-found', what: 'unit' } as const satisfies Failure

async function findRefusal(
  tx: Tx,
  actor: Actor,
  { unitId, name, isOpen }: Omit<NewService, 'sopIds'> & { readonly isOpen: boolean },
): Promise<Failure | undefined> {
  if (!isOpen) return unitNotFound
  if (!mayStandard(actor, 'write', await listUnitLine(tx, unitId))) {
    return { ok: false, code: 'not-allowed', action: 'write' }
  }
  const taken = name !== '' && (await hasServiceNamed(tx, unitId, name))
  const fields: FieldFaults = keepFaults({
    name: checkLine(name, longestName) ?? (taken ? 'taken' : undefined),
  })
  return Object.keys(fields).length === 0
    ? undefined
    : { ok: false, code: 'invalid-fields', fields }
}

/** Takes the first address that nobody has; of two at once each gets one of its own. */
async function insertWithSlug(
  tx: Tx,
  made: {
    readonly unitId: string
    readonly unitName: string
    readonly name: string
    readonly personId: string
  },
): Promise<string> {
  for (const slug of listSlugs(made.name, made.unitName)) {
    const serviceId = await insertService(tx, { ...made, slug })
    if (serviceId !== undefined) return serviceId
  }
  throw new Error('addresses have no end')
}

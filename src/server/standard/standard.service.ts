import { compareWithSops, findMissing, type LinkedSop, type ServiceStandard } from '#standard'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine, listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import { hashContent, writeCanonicalJson } from '../sop/content-identity.ts'
import { checkStandard } from './check-standard.ts'
import { changeService, serviceNotFound } from './change-service.ts'
import {
  listStandingRounds,
  type ConsultationStanding,
} from '../consultation/consultation-standing.queries.ts'
import { readServicePage, summariseServices } from './service-list.ts'
import {
  countServices,
  findServiceRow,
  listServiceRows,
  updateService,
  type LockedService,
} from './service.queries.ts'
import { listServiceSops, listSopsInForce } from './service-sop.queries.ts'
import type {
  ServiceList,
  ServiceListRequest,
  ServiceRow,
  ServiceSummary,
  StandardVersion,
  StoredService,
} from './standard-record.ts'
import { mayStandard, seesServices, type StandardAction } from './standard.policy.ts'
import {
  findStandardVersion,
  getStandardDraft,
  listStandardDrafts,
  listStandardVersions,
  writeStandardDraft,
} from './standard.queries.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure

/** One page of the services of a government, with the counts of the other filter choices. */
export async function listServices(
  { db, actor }: Context,
  request: ServiceListRequest,
): Promise<Outcome<{ readonly list: ServiceList }>> {
  if (!seesServices(actor)) return mayNotRead
  return inGovernment(db, actor.governmentId, async (tx) => {
    const tree = makeUnitTree(await listUnitRecords(tx))
    const { search, unitId, stage, consulted } = request
    const unitIds = unitId === undefined ? undefined : tree.below(unitId)
    const filter = { search, unitIds, stage, consulted }
    const { total, counts } = summariseServices(await countServices(tx, filter), filter, tree)
    const { offset, ...page } = readServicePage(request, total)
    const rows = await listServiceRows(tx, filter, { offset, limit: page.pageSize })
    return { ok: true, list: { items: await describeRows(tx, rows), total, ...page, counts } }
  })
}

async function describeRows(tx: Tx, rows: readonly ServiceRow[]): Promise<ServiceSummary[]> {
  const ids = rows.map(({ id }) => id)
  const drafts = await listStandardDrafts(tx, ids)
  const sops = await listSopsInForce(tx, ids)
  const rounds = await listStandingRounds(tx, ids)
  return rows.map((row) => {
    const { missing, findings } = judge(drafts.get(row.id), sops.get(row.id))
    const consultation = rounds.get(row.id)?.standing ?? 'none'
    return { ...row, missing: missing.length, differences: findings.length, consultation }
  })
}

/** What a draft lacks, and where it differs from the SOPs in force. */
function judge(draft: ServiceStandard | undefined, sops: readonly LinkedSop[] = []) {
  if (draft === undefined) throw new Error('a service has no draft standard')
  return { missing: findMissing(draft), findings: compareWithSops(draft, sops) }
}

/** A service with its draft standard, its SOPs and its fixed standards, for staff. */
export async function getService(
  { db, actor }: Context,
  serviceId: string,
): Promise<Outcome<{ readonly service: StoredService }>> {
  if (!isUuid(serviceId)) return serviceNotFound
  if (!seesServices(actor)) return mayNotRead
  return inGovernment(db, actor.governmentId, async (tx) => {
    const row = await findServiceRow(tx, serviceId)
    if (row === undefined) return serviceNotFound
    const line = await listUnitLine(tx, row.unitId)
    const may = (action: StandardAction) => mayStandard(actor, action, line)
    const draft = await getStandardDraft(tx, serviceId)
    const round = (await listStandingRounds(tx, [serviceId])).get(serviceId)
    const sopsInForce = (await listSopsInForce(tx, [serviceId])).get(serviceId) ?? []
    const consultation: ConsultationStanding = round?.standing ?? 'none'
    const service = {
      ...row,
      ...judge(draft, sopsInForce),
      draft,
      sopsInForce,
      sops: await listServiceSops(tx, serviceId),
      versions: await listStandardVersions(tx, serviceId),
      consultation,
      consultationId: round?.id ?? null,
      may: {
        write: may('write'),
        fix: may('fix'),
        close: may('close'),
      },
    }
    return { ok: true, service }
  })
}

/** A standard as it was fixed. */
export async function getStandardVersion(
  { db, actor }: Context,
  serviceId: string,
  number: number,
): Promise<Outcome<{ readonly version: StandardVersion }>> {
  if (!isUuid(serviceId)) return serviceNotFound
  if (!seesServices(actor)) return mayNotRead
  return inGovernment(db, actor.governmentId, async (tx) => {
    const version = await findStandardVersion(tx, serviceId, number)
    return version === undefined
      ? { ok: false, code: 'not-found', what: 'revision' }
      : { ok: true, version }
  })
}

/**
 * Saves the draft standard of a service, made on version `baseVersion` of it. Where someone saved
 * another meanwhile nothing is written, and the conflict carries both to choose from.
 */
export async function saveStandardDraft(
  context: Context,
  draft: {
    readonly serviceId: string
    readonly baseVersion: number
    readonly content: ServiceStandard
  },
): Promise<Outcome<{ readonly version: number }>> {
  const { serviceId, baseVersion } = draft
  const checked = checkStandard(draft.content)
  if (!checked.ok) return checked
  const content = checked.standard
  return changeService(context, { serviceId, action: 'write' }, async (tx, service) => {
    const current = await getStandardDraft(tx, serviceId)
    // Also the answer to a save that is sent again because its first answer was lost.
    if (writeCanonicalJson(current) === writeCanonicalJson(content)) {
      return { outcome: { ok: true, version: service.draftVersion } }
    }
    if (service.draftVersion !== baseVersion) {
      return { outcome: describeConflict(service, { mine: content, theirs: current }) }
    }
    const version = service.draftVersion + 1
    const { personId } = context.actor
    await writeStandardDraft(tx, { serviceId, version, content, personId })
    const name = content.name.id
    await updateService(tx, serviceId, { name, draftVersion: version, personId })
    const details = { name, version, contentHash: hashContent(content).toString('hex') }
    return { outcome: { ok: true, version }, audit: { action: 'standard.saved', details } }
  })
}

function describeConflict(
  { draftVersion: version, updatedBy: changedBy, updatedAt: changedAt }: LockedService,
  contents: { readonly mine: ServiceStandard; readonly theirs: ServiceStandard },
): Failure {
  return { ok: false, code: 'standard-conflict', ...contents, version, changedBy, changedAt }
}

import { findMissing, type ServiceStandard } from '#standard'
import { readDate } from '#time'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import type { Failure, FormFault, Outcome } from '../failure.ts'
import { checkLine, tidyLine } from '../government/unit-fields.ts'
import { findToday } from '../life-cycle/life-cycle.queries.ts'
import { hashContent } from '../sop/content-identity.ts'
import { changeService, findNewerStandard } from './change-service.ts'
import { findConsultationStanding } from '../consultation/consultation-standing.queries.ts'
import { lockService, updateService, type LockedService } from './service.queries.ts'
import type { FixFields, StandardOrigin } from './standard-record.ts'
import {
  findDueVersion,
  findStandardVersion,
  getStandardDraft,
  insertStandardVersion,
  listServicesDue,
} from './standard.queries.ts'

/** What fixing gives: the number of the standard, and whether it is in force already. */
export type Fixed = { readonly number: number; readonly inForce: boolean }

const longestDecree = 300

/**
 * Fixes the draft of a service as its standard, by a decree, and puts it in force if its day has come.
 * Of two who do it at once one wins; the other is told.
 */
export function fixStandard(
  context: Context,
  serviceId: string,
  typed: FixFields,
): Promise<Outcome<Fixed>> {
  const { actor } = context
  return changeService<Fixed>(context, { serviceId, action: 'fix' }, async (tx, service) => {
    const fields = readFields(typed)
    const content = await getStandardDraft(tx, serviceId)
    const refusal =
      findNewerStandard(service, typed.version) ??
      findIncomplete(content) ??
      (await findFaults(tx, service, fields)) ??
      (await findUnconsulted(tx, serviceId, fields.origin))
    if (refusal !== undefined) return { outcome: refusal }
    const number = service.version + 1
    const { personId } = actor
    const contentHash = hashContent(content)
    await insertStandardVersion(tx, {
      serviceId,
      number,
      content,
      contentHash,
      ...fields,
      personId,
    })
    // A new version of the draft, so that whoever fixes the one that was seen here is told.
    const draftVersion = service.draftVersion + 1
    await updateService(tx, serviceId, { version: number, draftVersion, personId })
    const details = { number, name: service.name, ...fields }
    await recordAudit(tx, {
      actor,
      action: 'standard.fixed',
      subject: { kind: 'service', id: serviceId },
      details: { ...details, contentHash: contentHash.toString('hex') },
    })
    const inForce = await takeEffectIfDue(tx, serviceId)
    return { outcome: { ok: true, number, inForce } }
  })
}

function findIncomplete(content: ServiceStandard): Failure | undefined {
  const missing = findMissing(content).map(({ key }) => key)
  return missing.length === 0 ? undefined : { ok: false, code: 'standard-incomplete', missing }
}

type ReadFields = Omit<FixFields, 'version'>

function readFields({ decree, decreedOn, since, origin }: FixFields): ReadFields {
  return {
    decree: tidyLine(decree),
    decreedOn: readDate(decreedOn) ?? '',
    since: readDate(since) ?? '',
    origin,
  }
}

async function findFaults(
  tx: Tx,
  service: LockedService,
  { decree, decreedOn, since }: ReadFields,
): Promise<Failure | undefined> {
  const before = await findStandardVersion(tx, service.id, service.inForce ?? 0)
  const limits = { today: await findToday(tx), previous: before?.since ?? '' }
  const fields: Record<string, FormFault | undefined> = {
    decree: readDecreeFault(decree),
    decreedOn: judgeDecreedOn(decreedOn, limits),
    since: judgeSince(since, decreedOn, limits),
  }
  const faults = Object.entries(fields).flatMap(([name, fault]) =>
    fault === undefined ? [] : [[name, fault] as const],
  )
  if (faults.length === 0) return undefined
  return { ok: false, code: 'wrong-fields', fields: Object.fromEntries(faults) }
}

function readDecreeFault(decree: string): FormFault | undefined {
  const fault = checkLine(decree, longestDecree)
  return fault === 'too-long' || fault === 'missing' ? fault : undefined
}

type DayLimits = { readonly today: string; readonly previous: string }

function judgeDecreedOn(day: string, { today }: DayLimits): FormFault | undefined {
  if (day === '') return 'not-a-date'
  return day > today ? 'in-future' : undefined
}

/** A promise begins with its decree at the earliest, and not before the one that it replaces. */
function judgeSince(
  day: string,
  decreedOn: string,
  { previous }: DayLimits,
): FormFault | undefined {
  if (day === '') return 'not-a-date'
  if (day < decreedOn) return 'before-ratification'
  return day < previous ? 'before-previous' : undefined
}

async function findUnconsulted(
  tx: Tx,
  serviceId: string,
  origin: StandardOrigin,
): Promise<Failure | undefined> {
  if (origin === 'before') return undefined
  const standing = await findConsultationStanding(tx, serviceId)
  if (standing === 'finished') return undefined
  return { ok: false, code: 'consultation-unfinished', isOpen: standing === 'open' }
}

/**
 * Lets a service promise the newest of its standards whose day has come; says whether that is the
 * latest one. The service must be locked and open.
 */
export async function takeEffectIfDue(tx: Tx, serviceId: string): Promise<boolean> {
  const service = await lockService(tx, serviceId)
  if (service === undefined || service.stage === 'closed') return false
  const due = await findDueVersion(tx, serviceId)
  if (due === undefined || due === service.inForce) return due === service.version
  const version = await findStandardVersion(tx, serviceId, due)
  if (version === undefined) throw new Error(`service ${serviceId} has lost standard ${due}`)
  const { fixedById: personId, fixedBy, decree, since } = version
  await updateService(tx, serviceId, { inForce: due, personId })
  await recordAudit(tx, {
    actor: { personId, name: fixedBy },
    action: 'standard.took-effect',
    subject: { kind: 'service', id: serviceId },
    details: { number: due, name: service.name, decree, since, superseded: service.inForce },
  })
  return due === service.version
}

/** Lets every standard be promised whose day has come by now, in the name of who fixed it. */
export async function bringStandardsIntoForce(db: Database, governmentId: string): Promise<void> {
  const inThis = <T>(work: (tx: Tx) => Promise<T>) => inGovernment(db, governmentId, work)
  for (const serviceId of await inThis(listServicesDue)) {
    await inThis((tx) => takeEffectIfDue(tx, serviceId))
  }
}

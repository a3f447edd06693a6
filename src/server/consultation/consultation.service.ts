import { recordAudit } from '../audit/audit.service.ts'
import { calendarOf } from '../calendar/unit-calendar.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { Actor } from '../session/actor.ts'
import type { Consultation, ConsultationSummary, RoundDeadline } from './consultation-record.ts'
import { listRoundDeadlines } from './consultation-stages.ts'
import {
  leadsConsultations,
  mayConsult,
  seesConsultations,
  type ConsultationAction,
} from './consultation.policy.ts'
import {
  deleteRound,
  findConsultation,
  findOpenConsultation,
  finishRound,
  holdService,
  insertConsultation,
  listConsultationRows,
  listServicesToConsult,
} from './consultation.queries.ts'
import { changeRound, consultationNotFound, notAt, type RoundVersion } from './change-round.ts'

const pageSize = 50
/** Those that last come first; nobody leads more. */
const mostToLead = 200
const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure
const mayNotLead = { ok: false, code: 'not-allowed', action: 'write' } as const satisfies Failure
const serviceNotFound = { ok: false, code: 'not-found', what: 'service' } as const satisfies Failure

export type ConsultationList = {
  readonly items: readonly ConsultationSummary[]
  readonly page: number
  readonly hasMore: boolean
  /** Services for which the person may begin a round. */
  readonly services: Awaited<ReturnType<typeof listServicesToConsult>>
}

/** Rounds of the whole government, those that last first. */
export function listConsultations(
  { db, actor }: Context,
  page: number,
): Promise<Outcome<{ readonly list: ConsultationList }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesConsultations(actor)) return mayNotRead
    const offset = (page - 1) * pageSize
    const rows = await listConsultationRows(tx, { offset, limit: pageSize + 1 })
    const services = await listOwnServices(tx, actor)
    const items = rows.slice(0, pageSize)
    return { ok: true, list: { items, page, hasMore: rows.length > pageSize, services } }
  })
}

/** Rounds that wait for the person to publish the draft, or to improve it and finish. */
export function listRoundsToLead({ db, actor }: Context): Promise<readonly ConsultationSummary[]> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!leadsConsultations(actor)) return []
    const rows = await listConsultationRows(tx, { offset: 0, limit: mostToLead })
    const waiting: ConsultationSummary[] = []
    for (const row of rows.filter(({ stage }) => stage === 'minutes' || stage === 'improving')) {
      if (await mayIn(tx, actor, { action: 'lead', unitId: row.unitId })) waiting.push(row)
    }
    return waiting
  })
}

async function listOwnServices(tx: Tx, actor: Actor) {
  if (!leadsConsultations(actor)) return []
  const all = await listServicesToConsult(tx)
  const units = new Map<string, boolean>()
  for (const { unitId } of all) {
    if (!units.has(unitId)) units.set(unitId, await mayIn(tx, actor, { action: 'lead', unitId }))
  }
  return all.filter(({ unitId }) => units.get(unitId))
}

/** A round with its deadlines, and what the person may do with it. */
export type ConsultationToLead = {
  readonly consultation: Consultation
  readonly deadlines: readonly RoundDeadline[]
  readonly mayLead: boolean
  readonly mayJudge: boolean
}

/** One round. */
export function getConsultation(
  { db, actor }: Context,
  consultationId: string,
): Promise<Outcome<ConsultationToLead>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<ConsultationToLead>> => {
    const found = isUuid(consultationId) ? await findConsultation(tx, consultationId) : undefined
    if (found === undefined) return consultationNotFound
    if (!seesConsultations(actor)) return mayNotRead
    const { now, ...consultation } = found
    const { unitId } = consultation
    return {
      ok: true,
      consultation,
      deadlines: listRoundDeadlines(consultation, await calendarOf(tx, unitId), now),
      mayLead: await mayIn(tx, actor, { action: 'lead', unitId }),
      mayJudge: await mayIn(tx, actor, { action: 'judge', unitId }),
    }
  })
}

/** May the person do this with rounds of that unit? */
async function mayIn(
  tx: Tx,
  actor: Actor,
  { action, unitId }: { readonly action: ConsultationAction; readonly unitId: string },
): Promise<boolean> {
  const line = await listUnitLine(tx, unitId)
  return mayConsult(
    actor,
    action,
    line.map(({ id }) => id),
  )
}

/** Begins a round, or leads to the one that lasts: two who press at once lead the same. */
export function beginConsultation(
  { db, actor }: Context,
  serviceId: string,
): Promise<Outcome<{ readonly consultationId: string }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const service = isUuid(serviceId) ? await holdService(tx, serviceId) : undefined
    if (service === undefined) return serviceNotFound
    if (!(await mayIn(tx, actor, { action: 'lead', unitId: service.unitId }))) return mayNotLead
    const open = await findOpenConsultation(tx, serviceId)
    if (open !== undefined) return { ok: true, consultationId: open }
    const consultationId = await insertConsultation(tx, serviceId, actor.personId)
    const subject = { kind: 'consultation', id: consultationId } as const
    const details = { serviceId, service: service.name }
    await recordAudit(tx, { actor, subject, action: 'consultation.begun', details })
    return { ok: true, consultationId }
  })
}

/** Gives up a round that the public never saw. */
export function discardConsultation(context: Context, at: RoundVersion): Promise<Outcome<object>> {
  return changeRound(context, at, async (tx, round) => {
    if (round.publishedAt !== null) return notAt(round)
    await deleteRound(tx, round.id)
    return { ok: true, audit: { action: 'consultation.discarded' } }
  })
}

/** Ends a round whose window has closed and whose comments have all been judged and answered. */
export function finishConsultation(context: Context, at: RoundVersion): Promise<Outcome<object>> {
  return changeRound(context, at, async (tx, round) => {
    if (round.stage !== 'improving') return notAt(round)
    const { held, unanswered, shown, refused, withdrawn } = round.tally
    if (held + unanswered > 0) return { ok: false, code: 'comments-waiting', held, unanswered }
    await finishRound(tx, round.id, context.actor.personId)
    const details = { shown, refused, withdrawn }
    return { ok: true, audit: { action: 'consultation.finished', details } }
  })
}

import { recordAudit } from '../audit/audit.service.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import { findToday } from '../consultation/consultation.queries.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { holdOpenUnit, listUnitLine } from '../government/government.queries.ts'
import { writeSlug } from '../standard/service-slug.ts'
import {
  findOffered,
  offerInstruments,
  useInstrument,
  type OfferedInstrument,
} from './instrument.service.ts'
import { checkPlan, surveyLimits, type PlannedSurvey } from './planned-survey.ts'
import {
  deleteSurveyRow,
  holdSurvey,
  insertSurvey,
  isSlugTaken,
  listSurveyable,
  listUnitsFrom,
  moveSurveyRow,
  updateSurvey,
  type HeldSurvey,
  type SurveyableService,
} from './survey-change.queries.ts'
import { maySurvey } from './survey.policy.ts'
import { surveyNotFound } from './survey.service.ts'

const mayNotPlan = { ok: false, code: 'not-allowed', action: 'write' } as const satisfies Failure
const unitNotFound = { ok: false, code: 'not-found', what: 'unit' } as const satisfies Failure

/** What a plan can choose from. */
export type SurveyChoices = {
  readonly unitName: string
  readonly services: readonly SurveyableService[]
  readonly instruments: readonly OfferedInstrument[]
}

/** What surveys of a unit can be made of: services of the unit and those below it, instruments. */
export function getSurveyChoices(
  { db, actor }: Context,
  unitId: string,
): Promise<Outcome<{ readonly choices: SurveyChoices }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const unit = isUuid(unitId) ? await holdOpenUnit(tx, unitId) : undefined
    if (unit === undefined) return unitNotFound
    if (!maySurvey(actor, 'plan', await listUnitLine(tx, unitId))) return mayNotPlan
    const services = await listSurveyable(tx, await listUnitsFrom(tx, unitId))
    const instruments = await offerInstruments(tx)
    return { ok: true, choices: { unitName: unit.name, services, instruments } }
  })
}

/** A survey to be made. `slug`: '' for one made of the title. */
export type NewSurvey = PlannedSurvey & { readonly unitId: string; readonly slug: string }

/** Makes a draft. Its address is made once; of two at once one is told that it is taken. */
export function createSurvey(
  { db, actor }: Context,
  wanted: NewSurvey,
): Promise<Outcome<{ readonly surveyId: string }>> {
  return inGovernment(
    db,
    actor.governmentId,
    async (tx): Promise<Outcome<{ readonly surveyId: string }>> => {
      const { unitId } = wanted
      const unit = isUuid(unitId) ? await holdOpenUnit(tx, unitId) : undefined
      if (unit === undefined) return unitNotFound
      if (!maySurvey(actor, 'plan', await listUnitLine(tx, unitId))) return mayNotPlan
      const instrument = await findOffered(tx, wanted.instrument)
      const offered = await listSurveyable(tx, await listUnitsFrom(tx, unitId))
      const slug = wanted.slug === '' ? await proposeSlug(tx, wanted.title) : wanted.slug
      const fields = { ...checkSlug(slug), ...checkPlan(wanted, { instrument, offered }) }
      if (hasFaults(fields)) return { ok: false, code: 'invalid-fields', fields }
      await useInstrument(tx, actor, wanted.instrument)
      const surveyId = await insertSurvey(tx, { ...wanted, slug }, actor.personId)
      if (surveyId === undefined) {
        return { ok: false, code: 'invalid-fields', fields: { slug: 'taken' } }
      }
      const subject = { kind: 'survey', id: surveyId } as const
      const details = { title: wanted.title, unitId, ...summaryOf(wanted) }
      await recordAudit(tx, { actor, subject, action: 'survey.created', details })
      return { ok: true, surveyId }
    },
  )
}

/** The words of the title, with a number where they are taken. */
async function proposeSlug(tx: Tx, title: string): Promise<string> {
  const words = writeSlug(title, surveyLimits.slug - 5) || 'survei'
  for (let number = 1; number < 1000; number += 1) {
    const slug = number === 1 ? words : `${words}-${number}`
    if (!ownAddresses.includes(slug) && !(await isSlugTaken(tx, slug))) return slug
  }
  return words
}

/** Pages beside surveys: `/survei/<archive>/kode`. */
const ownAddresses = ['kode', 'layar', 'tablet']

function checkSlug(slug: string): FieldFaults {
  const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)
  if (!isSlug) return { slug: 'not-a-slug' }
  if (ownAddresses.includes(slug)) return { slug: 'taken' }
  return slug.length > surveyLimits.slug ? { slug: 'too-long' } : {}
}

function hasFaults(fields: FieldFaults): boolean {
  return Object.keys(fields).length > 0
}

function summaryOf({ instrument, beginsOn, endsOn, services }: PlannedSurvey) {
  const asks = `${instrument.id}/${instrument.version}`
  return { instrument: asks, beginsOn, endsOn, services: services.length }
}

/** A survey, and the version of it that the person saw. */
export type SurveyVersion = { readonly surveyId: string; readonly version: number }

type Change =
  | { readonly ok: true; readonly audit: Pick<AuditEvent, 'action' | 'details'> }
  | Failure

/** The frame of every change: lock → may they → is it as seen → change → audit. */
function changeSurvey(
  { db, actor }: Context,
  { surveyId, version }: SurveyVersion,
  change: (tx: Tx, survey: HeldSurvey) => Promise<Change>,
): Promise<Outcome<object>> {
  if (!isUuid(surveyId)) return Promise.resolve(surveyNotFound)
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<object>> => {
    const survey = await holdSurvey(tx, surveyId)
    if (survey === undefined) return surveyNotFound
    if (!maySurvey(actor, 'plan', await listUnitLine(tx, survey.unitId))) return mayNotPlan
    if (survey.version !== version) return changedMeanwhile(survey)
    const changed = await change(tx, survey)
    if (!changed.ok) return changed
    await recordAudit(tx, { actor, subject: { kind: 'survey', id: surveyId }, ...changed.audit })
    return { ok: true }
  })
}

function changedMeanwhile({ version, savedBy, savedAt }: HeldSurvey): Failure {
  return { ok: false, code: 'changed-meanwhile', version, changedBy: savedBy, changedAt: savedAt }
}

function notAt({ state }: HeldSurvey): Failure {
  return { ok: false, code: 'wrong-survey-state', state }
}

/**
 * Saves the plan of a survey that is not closed. Once answers exist it asks what it asked; services
 * can then be added, and none goes.
 */
export function saveSurvey(
  context: Context,
  at: SurveyVersion,
  planned: PlannedSurvey,
): Promise<Outcome<object>> {
  const { actor } = context
  return changeSurvey(context, at, async (tx, held) => {
    if (held.state === 'closed') return notAt(held)
    const instrument = await findOffered(tx, planned.instrument)
    const offered = await listSurveyable(tx, await listUnitsFrom(tx, held.unitId))
    const empties = held.state === 'open' && planned.services.length === 0
    const fields: FieldFaults = {
      ...checkPlan(planned, { instrument, offered, held }),
      ...(empties && { services: 'missing' }),
    }
    if (hasFaults(fields)) return { ok: false, code: 'invalid-fields', fields }
    await useInstrument(tx, actor, planned.instrument)
    await updateSurvey(tx, held.id, { planned, by: actor.personId })
    const details = { title: planned.title, ...summaryOf(planned) }
    return { ok: true, audit: { action: 'survey.changed', details } }
  })
}

/** Gives up a draft for which nothing was printed or set up. */
export function deleteSurvey(context: Context, at: SurveyVersion): Promise<Outcome<object>> {
  return changeSurvey(context, at, async (tx, survey) => {
    if (survey.state !== 'draft') return notAt(survey)
    if (survey.isUsed) return { ok: false, code: 'survey-in-use' }
    await deleteSurveyRow(tx, survey.id)
    return { ok: true, audit: { action: 'survey.deleted', details: { title: survey.title } } }
  })
}

/** Lets everybody answer from the first to the last day, where there is something to ask about. */
export function openSurvey(context: Context, at: SurveyVersion): Promise<Outcome<object>> {
  return changeSurvey(context, at, async (tx, survey) => {
    if (survey.state !== 'draft') return notAt(survey)
    if (survey.services.length === 0) return { ok: false, code: 'survey-empty' }
    if (survey.endsOn < (await findToday(tx))) return { ok: false, code: 'survey-over' }
    await moveSurveyRow(tx, survey.id, { to: 'open', by: context.actor.personId })
    const details = { title: survey.title, services: survey.services.length }
    return { ok: true, audit: { action: 'survey.opened', details } }
  })
}

/** Ends a survey for ever: from then on no answer is taken, and the figures stand. */
export function closeSurvey(context: Context, at: SurveyVersion): Promise<Outcome<object>> {
  return changeSurvey(context, at, async (tx, survey) => {
    if (survey.state !== 'open') return notAt(survey)
    await moveSurveyRow(tx, survey.id, { to: 'closed', by: context.actor.personId })
    return { ok: true, audit: { action: 'survey.closed', details: { title: survey.title } } }
  })
}

import { recordAudit } from '../audit/audit.service.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { checkLine, keepFaults, tidyLine } from '../government/unit-fields.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { hashDeviceToken, hashSurveyCode, makeDeviceToken, makeSurveyCode } from './survey-code.ts'
import type { Survey, SurveyedService } from './survey-record.ts'
import { deviceKinds, type CodeBatch, type SurveyDevice } from './survey-way-record.ts'
import {
  insertBatch,
  insertDevice,
  listBatchRows,
  listDeviceRows,
  revokeBatchRow,
  revokeDeviceRow,
} from './survey-way.queries.ts'
import { maySurvey, seesSurveys } from './survey.policy.ts'
import { findSurvey } from './survey.queries.ts'
import { surveyNotFound } from './survey.service.ts'

const mayNotPlan = { ok: false, code: 'not-allowed', action: 'plan' } as const satisfies Failure

/** Most codes that are printed at once. */
export const mostCodes = 500

/** By which ways a survey is answered. */
export type SurveyWays = {
  readonly batches: readonly CodeBatch[]
  readonly devices: readonly SurveyDevice[]
}

/** The batches of codes of a survey, its screens and tablets. */
export function listSurveyWays(
  { db, actor }: Context,
  surveyId: string,
): Promise<Outcome<SurveyWays>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<SurveyWays>> => {
    if (!seesSurveys(actor)) return { ok: false, code: 'not-allowed', action: 'read' }
    if (!isUuid(surveyId)) return surveyNotFound
    const batches = await listBatchRows(tx, surveyId)
    return { ok: true, batches, devices: await listDeviceRows(tx, surveyId) }
  })
}

/** What is typed to print codes. */
export type TypedPrint = {
  readonly surveyId: string
  readonly serviceId: string
  readonly count: string
}

/** Codes of a service, to be printed. */
type Printed = { readonly codes: readonly string[]; readonly service: SurveyedService }

/** Prints one-time codes for a service; they are given once and kept as hashes alone. */
export function printSurveyCodes(
  context: Context,
  { surveyId, serviceId, count }: TypedPrint,
): Promise<Outcome<Printed>> {
  return withPlanned(context, surveyId, async (tx, survey): Promise<Outcome<Printed>> => {
    const service = survey.services.find((one) => one.serviceId === serviceId)
    const wanted = /^\d{1,4}$/.test(count.trim()) ? Number(count) : 0
    const isCount = wanted >= 1 && wanted <= mostCodes
    const fields: FieldFaults = keepFaults({
      service: service === undefined ? 'unknown' : undefined,
      count: isCount ? undefined : 'unknown',
    })
    if (service === undefined || !isCount) return { ok: false, code: 'invalid-fields', fields }
    const { db, actor } = context
    const codes = Array.from({ length: wanted }, makeSurveyCode)
    const codeHashes = codes.map((code) => hashSurveyCode(db.secretKey, code))
    await insertBatch(tx, { surveyId, serviceId, madeBy: actor.personId, codeHashes })
    const details = { service: service.name, count: wanted }
    await note(tx, context, { surveyId, action: 'survey-codes.printed', details })
    return { ok: true, codes, service }
  })
}

/** Revokes the codes of a batch that were not used. A second press changes nothing. */
export function revokeCodeBatch(
  context: Context,
  surveyId: string,
  batchId: string,
): Promise<Outcome<object>> {
  return withPlanned(context, surveyId, async (tx) => {
    const revoked = isUuid(batchId) ? await revokeBatchRow(tx, surveyId, batchId) : undefined
    if (revoked === undefined) return { ok: true }
    const details = { service: revoked.serviceName, count: revoked.count }
    await note(tx, context, { surveyId, action: 'survey-codes.revoked', details })
    return { ok: true }
  })
}

/** What is typed for a screen or a tablet. */
export type TypedDevice = {
  readonly surveyId: string
  readonly kind: string
  readonly name: string
}

type MadeDevice = { readonly token: string } & Pick<SurveyDevice, 'kind' | 'name'>

/** Sets up a screen or a tablet; the token of its address is given once and kept as a hash alone. */
export function makeSurveyDevice(
  context: Context,
  typed: TypedDevice,
): Promise<Outcome<MadeDevice>> {
  const { surveyId } = typed
  return withPlanned(context, surveyId, async (tx): Promise<Outcome<MadeDevice>> => {
    const kind = deviceKinds.find((one) => one === typed.kind)
    const name = tidyLine(typed.name)
    const fields: FieldFaults = keepFaults({
      kind: kind === undefined ? 'unknown' : undefined,
      name: checkLine(name, 100),
    })
    if (kind === undefined || Object.keys(fields).length > 0) {
      return { ok: false, code: 'invalid-fields', fields }
    }
    const token = makeDeviceToken()
    const madeBy = context.actor.personId
    await insertDevice(tx, { surveyId, kind, name, tokenHash: hashDeviceToken(token), madeBy })
    await note(tx, context, { surveyId, action: 'survey-device.made', details: { name, kind } })
    return { ok: true, token, kind, name }
  })
}

/** Revokes a screen or a tablet: nothing more is taken from it. A second press changes nothing. */
export function revokeSurveyDevice(
  context: Context,
  surveyId: string,
  deviceId: string,
): Promise<Outcome<object>> {
  return withPlanned(context, surveyId, async (tx) => {
    const name = isUuid(deviceId) ? await revokeDeviceRow(tx, surveyId, deviceId) : undefined
    if (name === undefined) return { ok: true }
    await note(tx, context, { surveyId, action: 'survey-device.revoked', details: { name } })
    return { ok: true }
  })
}

/** Acts on a survey as one who may plan it. */
function withPlanned<T>(
  { db, actor }: Context,
  surveyId: string,
  act: (tx: Tx, survey: Survey) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const survey = isUuid(surveyId) ? await findSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    const units = await listUnitLine(tx, survey.unitId)
    const line = units.map(({ id }) => id)
    return maySurvey(actor, 'plan', line) ? act(tx, survey) : mayNotPlan
  })
}

function note(
  tx: Tx,
  { actor }: Context,
  done: Pick<AuditEvent, 'action' | 'details'> & { readonly surveyId: string },
): Promise<number> {
  const { surveyId, ...rest } = done
  return recordAudit(tx, { actor, subject: { kind: 'survey', id: surveyId }, ...rest })
}

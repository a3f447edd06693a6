import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../archive/archive-record.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { countRefusedCode, findSurveyCode, findSurveyDevice } from './public-survey.service.ts'
import {
  listSurveyWays,
  makeSurveyDevice,
  printSurveyCodes,
  revokeCodeBatch,
  revokeSurveyDevice,
} from './survey-way.service.ts'
import { getSurveyPlan } from './survey.service.ts'
import { makeSurveyCode } from './survey-code.ts'
import { makeSurvey, type MadeSurvey } from './testing/make-survey.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let made: MadeSurvey

beforeAll(async () => {
  db = await openScratchDatabase()
  const two = await makeTwoGovernments(db)
  here = two.here
  there = two.there
  made = await makeSurvey(db, here)
})
afterAll(() => db.close())

function archiveOf({ id }: SmallGovernment): { db: ScratchDatabase; archive: Archive } {
  const archive = { governmentId: id, slug: 'kota', name: 'Kota', timeZone: 'Asia/Jakarta' }
  return { db, archive }
}

async function print(count: number): Promise<readonly string[]> {
  const typed = { surveyId: made.surveyId, serviceId: made.services[0], count: String(count) }
  const printed = await printSurveyCodes(here.as.drafter, typed)
  if (!printed.ok) throw new Error(printed.code)
  return printed.codes
}

async function ways() {
  const read = await listSurveyWays(here.as.auditor, made.surveyId)
  if (!read.ok) throw new Error(read.code)
  return read
}

async function countAudit(action: string): Promise<number> {
  const { rows } = await db.owner.query<{ count: number }>(
    'select count(*)::int as count from audit where action = $1 and subject_id = $2',
    [action, made.surveyId],
  )
  return rows[0]?.count ?? 0
}

describe('codes', () => {
  it('lead to their survey and service until their batch is revoked, in their own government alone', async () => {
    const [code = ''] = await print(3)
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const found = await findSurveyCode(archiveOf(here), typed)
    expect(found).toMatchObject({ kind: 'found', code, surveySlug: made.slug })
    expect(await findSurveyCode(archiveOf(there), code)).toEqual({ kind: 'unknown' })
    const [batch] = (await ways()).batches
    expect(batch).toMatchObject({ count: 3, left: 3, revokedAt: null })
    for (const _ of [1, 2]) {
      const gone = await revokeCodeBatch(here.as.bureau, made.surveyId, batch?.id ?? '')
      expect(gone.ok).toBe(true)
    }
    expect(await findSurveyCode(archiveOf(here), code)).toEqual({ kind: 'unknown' })
    expect(await countAudit('survey-codes.revoked')).toBe(1)
  })

  it('are kept nowhere in words, the audit says how many', async () => {
    const codes = await print(2)
    const { rows } = await db.owner.query<{ all: string }>(
      `select (select string_agg(c::text, '') from survey_code c)
         || (select string_agg(a.details::text, '') from audit a) as all`,
    )
    for (const code of codes) expect(rows[0]?.all).not.toContain(code)
    expect(await countAudit('survey-codes.printed')).toBe(2)
  })

  it('that lead nowhere are counted: revoked ones for their survey, others for the government', async () => {
    const counts = async () => {
      const plan = await getSurveyPlan(here.as.auditor, made.surveyId)
      if (!plan.ok) throw new Error(plan.code)
      return { refusals: plan.response.refusals, strayCodes: plan.response.strayCodes }
    }
    expect(await counts()).toEqual({ refusals: [], strayCodes: [] })
    const [revoked = ''] = await print(1)
    const { batches } = await ways()
    for (const { id } of batches) await revokeCodeBatch(here.as.bureau, made.surveyId, id)
    const neverPrinted = makeSurveyCode()
    const wrong = neverPrinted.startsWith('0') ? '1' : '0'
    const mistyped = wrong + neverPrinted.slice(1)
    const typed = [revoked, neverPrinted, neverPrinted, revoked, mistyped, 'halo', revoked]
    await Promise.all(typed.map((text) => countRefusedCode(archiveOf(here), text)))
    expect(await counts()).toEqual({
      refusals: [{ reason: 'code-spent', count: 3 }],
      strayCodes: [
        { reason: 'unknown', count: 2 },
        { reason: 'mistyped', count: 1 },
        { reason: 'not-a-code', count: 1 },
      ],
    })
    await countRefusedCode(archiveOf(there), revoked)
    expect((await counts()).refusals).toEqual([{ reason: 'code-spent', count: 3 }])
  })

  it.each(['0', '501', '-1', '1e2', 'dua', ''])('%j of them are not printed', async (count) => {
    const typed = { surveyId: made.surveyId, serviceId: made.services[0], count }
    const printed = await printSurveyCodes(here.as.drafter, typed)
    expect(printed).toMatchObject({ ok: false, fields: { count: 'unknown' } })
  })

  it('are printed for services of the survey, by those who plan it', async () => {
    const typed = { surveyId: made.surveyId, serviceId: made.surveyId, count: '1' }
    expect(await printSurveyCodes(here.as.drafter, typed)).toMatchObject({
      fields: { service: 'unknown' },
    })
    for (const context of [here.as.auditor, here.as.approver])
      expect(await printSurveyCodes(context, typed)).toMatchObject({ code: 'not-allowed' })
    expect(await printSurveyCodes(there.as.bureau, typed)).toMatchObject({ code: 'not-found' })
  })
})

describe('a screen', () => {
  it('is known by its token until it is revoked', async () => {
    const typed = { surveyId: made.surveyId, kind: 'kiosk', name: ' Layar  loket 1 ' }
    const screen = await makeSurveyDevice(here.as.drafter, typed)
    if (!screen.ok) throw new Error(screen.code)
    expect(screen).toMatchObject({ kind: 'kiosk', name: 'Layar loket 1' })
    expect(await findSurveyDevice(archiveOf(here), screen.token)).toEqual({
      channel: 'kiosk',
      name: 'Layar loket 1',
      surveySlug: made.slug,
    })
    expect(await findSurveyDevice(archiveOf(there), screen.token)).toBeUndefined()
    const [device] = (await ways()).devices
    for (const _ of [1, 2])
      await revokeSurveyDevice(here.as.drafter, made.surveyId, device?.id ?? '')
    expect(await findSurveyDevice(archiveOf(here), screen.token)).toBeUndefined()
    expect(await countAudit('survey-device.revoked')).toBe(1)
  })

  it('has a kind and a name', async () => {
    const typed = { surveyId: made.surveyId, kind: 'paper', name: ' ' }
    const screen = await makeSurveyDevice(here.as.drafter, typed)
    expect(screen).toMatchObject({ fields: { kind: 'unknown', name: 'missing' } })
  })
})

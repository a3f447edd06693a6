import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import type { Outcome } from '../failure.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSop } from '../sop/sop.service.ts'
import { fix, saveTitle } from '../sop/unfailing.ts'
import { addNeed, dropNeed, startNeededSop } from './need.service.ts'
import type { YearPlan } from './plan-record.ts'
import { getYearPlan, planRenewal } from './plan.service.ts'
import { needOf } from './testing/need-of.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let drafter: Context

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  drafter = here.as.drafter
})
afterAll(() => db.close())

function succeed<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome
  throw new Error(outcome.code)
}

async function planOf(year: number, context = drafter): Promise<YearPlan> {
  return succeed(await getYearPlan(context, here.units.health, year)).plan
}

async function plan(title: string, year: number, quarter: number | null): Promise<string> {
  const fields = needOf(title, { planned: { year, quarter } })
  return succeed(await addNeed(drafter, here.units.health, fields)).needId
}

async function makeInForce(title: string): Promise<string> {
  const { sopId } = succeed(await createSop(drafter, { unitId: here.units.health, title }))
  await saveTitle(drafter, sopId, title)
  await fix(drafter, sopId)
  return sopId
}

const age = (sopId: string, months: number) =>
  db.owner.query(
    'update review_clock set since = since - make_interval(months => $2) where sop_id = $1',
    [sopId, months],
  )

const thisYear = async (): Promise<number> => {
  const { rows } = await db.owner.query<{ year: number }>(
    'select extract(year from government_today($1))::integer as year',
    [here.id],
  )
  return rows[0]?.year ?? 0
}

describe('the plan of a year', () => {
  it('has what is planned for it, here and in the units below, by quarter', async () => {
    await plan('Kedua', 2099, 2)
    await plan('Kapan saja', 2099, null)
    await plan('Tahun lain', 2098, 1)
    const fields = needOf('Pertama', { planned: { year: 2099, quarter: 1 } })
    succeed(await addNeed(here.clinicDrafter, here.units.clinic, fields))
    const { lines, planned, done, late } = await planOf(2099)
    expect(lines.map(({ title }) => title)).toEqual(['Pertama', 'Kedua', 'Kapan saja'])
    expect({ planned, done, late }).toEqual({ planned: 3, done: 0, late: 0 })
  })

  it('counts as done what is in force, as late what should be and is not, never what was dropped', async () => {
    const done = await plan('Selesai', 2001, 1)
    await plan('Terlambat', 2001, 4)
    succeed(await dropNeed(drafter, await plan('Batal', 2001, 1), 'Digabung'))
    const { sopId } = succeed(await startNeededSop(drafter, done))
    await saveTitle(drafter, sopId, 'Selesai')
    await fix(drafter, sopId)
    const found = await planOf(2001)
    expect(found).toMatchObject({ planned: 2, done: 1, late: 1 })
    expect(found.lines.map(({ state, isLate }) => [state, isLate])).toEqual([
      ['in-force', false],
      ['needed', true],
    ])
  })

  it('is not late before its quarter has gone by', async () => {
    const year = await thisYear()
    await plan('Akhir tahun', year, null)
    expect((await planOf(year)).late).toBe(0)
  })
})

describe('an SOP that grows too old', () => {
  it('is named in the year in which it does, until a need says that it is renewed', async () => {
    const sopId = await makeInForce('Rujukan')
    const year = await thisYear()
    expect((await planOf(year)).aging).toEqual([])
    await age(sopId, 36)
    expect((await planOf(year)).aging).toMatchObject([{ sopId, title: 'Rujukan' }])
    succeed(await planRenewal(drafter, { sopId, year }))
    const planned = await planOf(year)
    expect(planned.aging).toEqual([])
    expect(planned.lines).toMatchObject([{ title: 'Rujukan', renews: true, state: 'needed' }])
  })

  it('is planned once, also by several at once; and done when its next revision is in force', async () => {
    const sopId = await makeInForce('Rujukan')
    const presses = [drafter, here.as.bureau, drafter].map((context) =>
      planRenewal(context, { sopId, year: 2099 }),
    )
    for (const pressed of await Promise.all(presses)) expect(pressed.ok).toBe(true)
    expect((await planOf(2099)).planned).toBe(1)
    await saveTitle(drafter, sopId, 'Rujukan Berjenjang')
    await fix(drafter, sopId)
    expect(await planOf(2099)).toMatchObject({ planned: 1, done: 1 })
  })

  it('is not planned where it is not in force, by strangers, or of an unknown id', async () => {
    const { sopId } = succeed(
      await createSop(drafter, { unitId: here.units.health, title: 'Baru' }),
    )
    const at = { sopId, year: 2099 }
    expect(await planRenewal(drafter, at)).toMatchObject({ code: 'not-in-force' })
    const { reader, auditor, approver } = here.as
    for (const context of [reader, auditor, approver, here.transportDrafter, here.clinicDrafter]) {
      expect(await planRenewal(context, at)).toMatchObject({ code: 'not-allowed' })
    }
    expect(await planRenewal(there.as.bureau, at)).toMatchObject({ what: 'sop' })
    expect(await planRenewal(drafter, { ...at, sopId: 'x' })).toMatchObject({ what: 'sop' })
  })
})

it('staff of the government read every plan, nobody else', async () => {
  const read = (context: Context) => getYearPlan(context, here.units.health, 2099)
  expect(await read(here.transportDrafter)).toMatchObject({ plan: { mayWrite: false } })
  expect(await read(here.as.auditor)).toMatchObject({ ok: true })
  expect(await read(here.as.reader)).toMatchObject({ code: 'not-allowed' })
  expect(await read(there.as.bureau)).toMatchObject({ what: 'unit' })
  expect(await getYearPlan(drafter, 'x', 2099)).toMatchObject({ what: 'unit' })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import type { Outcome } from '../failure.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { deleteSop } from '../sop/sop.service.ts'
import { create, fix, saveTitle } from '../sop/unfailing.ts'
import { addDuty, editDuty, removeDuty } from './duty.service.ts'
import type { Inventory, InventoryLine } from './need-record.ts'
import {
  addNeed,
  dropNeed,
  editNeed,
  getInventory,
  getNeed,
  getNeedChoices,
  linkNeed,
  restoreNeed,
  startNeededSop,
} from './need.service.ts'
import { needOf } from './testing/need-of.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let drafter: Context
let unitId: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  drafter = here.as.drafter
  unitId = here.units.health
})
afterAll(() => db.close())

function succeed<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome
  throw new Error(outcome.code)
}

async function inventory(context = drafter, unit = unitId): Promise<Inventory> {
  return succeed(await getInventory(context, unit)).inventory
}

async function lines(): Promise<readonly (readonly [string, InventoryLine['state']])[]> {
  return (await inventory()).lines.map(({ title, state }) => [title, state])
}

async function add(title: string, context = drafter, unit = unitId): Promise<string> {
  return succeed(await addNeed(context, unit, needOf(title))).needId
}

describe('a need', () => {
  it('is needed, then drafted, then in force, as its SOP goes', async () => {
    const needId = await add('Pelayanan Rujukan')
    expect(await lines()).toEqual([['Pelayanan Rujukan', 'needed']])
    const { sopId } = succeed(await startNeededSop(drafter, needId))
    expect(await lines()).toEqual([['Pelayanan Rujukan', 'drafted']])
    await fix(drafter, sopId)
    expect(await lines()).toEqual([['Pelayanan Rujukan', 'in-force']])
    expect((await inventory()).lines[0]).toMatchObject({ sopId, overAged: false })
    expect((await inventory()).lines[0]?.inForceSince).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('is needed again where its draft went into the bin, and then begins another', async () => {
    const needId = await add('Rujukan')
    const first = succeed(await startNeededSop(drafter, needId)).sopId
    succeed(await deleteSop(drafter, first))
    expect(await lines()).toEqual([['Rujukan', 'needed']])
    const second = succeed(await startNeededSop(drafter, needId)).sopId
    expect(second).not.toBe(first)
  })

  it('pressed twice at once begins one SOP', async () => {
    const needId = await add('Rujukan')
    const both = await Promise.all([1, 2, 3].map(() => startNeededSop(drafter, needId)))
    expect(new Set(both.map((each) => succeed(each).sopId)).size).toBe(1)
    expect((await inventory()).lines).toHaveLength(1)
  })

  it('of one title is stated once in a unit, whatever its capitals, also by two at once', async () => {
    const both = await Promise.all(
      ['Rujukan', 'RUJUKAN'].map((title) => addNeed(drafter, unitId, needOf(title))),
    )
    const codes = both.map((each) => (each.ok ? 'ok' : each.code)).toSorted()
    expect(codes).toEqual(['need-twin', 'ok'])
    await add('Rujukan', here.as.bureau, here.units.clinic)
  })

  it('cannot be given the title of another', async () => {
    await add('Rujukan')
    const needId = await add('Rawat Inap')
    const renamed = await editNeed(drafter, { needId, version: 1 }, needOf('rujukan'))
    expect(renamed).toEqual({ ok: false, code: 'need-twin' })
  })

  it('that somebody else has changed meanwhile is not overwritten', async () => {
    const needId = await add('Rujukan')
    succeed(await editNeed(drafter, { needId, version: 1 }, needOf('Rujukan Pasien')))
    const late = await editNeed(here.as.bureau, { needId, version: 1 }, needOf('Lain'))
    expect(late).toMatchObject({
      code: 'changed-meanwhile',
      version: 2,
      changedBy: drafter.actor.name,
    })
    expect(await lines()).toEqual([['Rujukan Pasien', 'needed']])
  })

  it('dropped keeps its reason and can be taken up again', async () => {
    const needId = await add('Rujukan')
    succeed(await dropNeed(drafter, needId, 'Tugas pindah ke rumah sakit'))
    expect((await inventory()).lines[0]).toMatchObject({
      state: 'dropped',
      droppedReason: 'Tugas pindah ke rumah sakit',
    })
    expect(await dropNeed(drafter, needId, 'Lagi')).toMatchObject({ code: 'need-not-open' })
    succeed(await restoreNeed(drafter, needId))
    expect(await lines()).toEqual([['Rujukan', 'needed']])
  })

  it('dropped is not taken up again where its title is wanted anew', async () => {
    const needId = await add('Rujukan')
    succeed(await dropNeed(drafter, needId, 'Salah'))
    await add('Rujukan')
    expect(await restoreNeed(drafter, needId)).toEqual({ ok: false, code: 'need-twin' })
  })

  it('is met by one SOP of the unit, which meets no other', async () => {
    const sopId = await create(drafter, 'Rujukan yang ada')
    const [first, second] = [await add('Rujukan'), await add('Rujukan Balik')]
    succeed(await linkNeed(drafter, first, sopId))
    expect(await linkNeed(drafter, second, sopId)).toMatchObject({ what: 'sop' })
    expect(await lines()).toEqual([
      ['Rujukan Balik', 'needed'],
      ['Rujukan', 'drafted'],
    ])
    succeed(await linkNeed(drafter, first, null))
    expect((await inventory()).lines.map(({ needId }) => needId)).toContain(null)
  })

  it('is not met by an SOP of another office', async () => {
    const foreign = await create(here.transportDrafter, 'Uji Kir')
    expect(await linkNeed(drafter, await add('Rujukan'), foreign)).toMatchObject({ what: 'sop' })
  })
})

describe('an inventory', () => {
  it('shows SOPs that nobody stated a need for, and nothing of other units', async () => {
    await create(drafter, 'Surat Masuk')
    await create(here.transportDrafter, 'Uji Kir')
    expect(await lines()).toEqual([['Surat Masuk', 'drafted']])
  })

  it('names the units above and below', async () => {
    const { unit } = await inventory(drafter, here.units.clinic)
    expect(unit.above.map(({ name }) => name)).toEqual(['Dinas Kesehatan'])
    expect((await inventory()).unit.below.map(({ name }) => name)).toEqual(['Puskesmas'])
  })

  it('offers people of the unit and those above it, and SOPs without a need', async () => {
    const sopId = await create(drafter, 'Surat Masuk')
    const { choices } = succeed(await getNeedChoices(drafter, unitId))
    expect(choices.sops).toEqual([{ id: sopId, title: 'Surat Masuk' }])
    expect(choices.people.map(({ name }) => name)).toContain(drafter.actor.name)
  })

  it('takes no duty of another unit and nobody unknown', async () => {
    const { dutyId } = succeed(
      await addDuty(here.as.bureau, here.units.transport, { text: 'Uji kir', source: '' }),
    )
    for (const fields of [{ dutyId }, { dutyId: 'x' }, { personId: randomUUID() }]) {
      const added = await addNeed(drafter, unitId, needOf('Rujukan', fields))
      expect(added).toMatchObject({ ok: false, code: 'not-found' })
    }
  })
})

describe('a duty', () => {
  const fields = { text: 'Menyelenggarakan rujukan', source: 'Perwali 12/2021 Pasal 7' }

  it('comes after those that are there, changes, and goes without its needs', async () => {
    const first = succeed(await addDuty(drafter, unitId, { text: 'Pertama', source: '' })).dutyId
    const { dutyId } = succeed(await addDuty(drafter, unitId, fields))
    succeed(await editDuty(drafter, { unitId, dutyId: first }, { text: 'Kesatu', source: 'x' }))
    succeed(await addNeed(drafter, unitId, needOf('Rujukan', { dutyId })))
    expect((await inventory()).duties.map(({ text }) => text)).toEqual(['Kesatu', fields.text])
    succeed(await removeDuty(drafter, { unitId, dutyId }))
    expect((await inventory()).lines[0]).toMatchObject({ title: 'Rujukan', dutyId: null })
  })

  it('is changed only through its own unit', async () => {
    const { dutyId } = succeed(await addDuty(drafter, unitId, fields))
    const place = { unitId: here.units.transport, dutyId }
    expect(await editDuty(here.transportDrafter, place, fields)).toMatchObject({ what: 'duty' })
    expect(await removeDuty(here.transportDrafter, place)).toMatchObject({ what: 'duty' })
  })
})

describe('who may', () => {
  const changes: readonly [string, (context: Context, id: string) => Promise<Outcome<object>>][] = [
    ['add', (context) => addNeed(context, unitId, needOf('Lain'))],
    ['edit', (context, needId) => editNeed(context, { needId, version: 1 }, needOf('Lain'))],
    ['drop', (context, needId) => dropNeed(context, needId, 'Sebab')],
    ['restore', (context, needId) => restoreNeed(context, needId)],
    ['link', (context, needId) => linkNeed(context, needId, null)],
    ['start', (context, needId) => startNeededSop(context, needId)],
    ['add a duty', (context) => addDuty(context, unitId, { text: 'x', source: '' })],
  ]

  it.each(changes)('%s: drafters of the unit and above, and the bureau', async (_what, change) => {
    const needId = await add('Rujukan')
    const { reader, reviewer, approver, auditor, administrator } = here.as
    const { clinicDrafter, transportDrafter } = here
    for (const context of [
      reader,
      reviewer,
      approver,
      auditor,
      administrator,
      clinicDrafter,
      transportDrafter,
    ]) {
      expect(await change(context, needId)).toMatchObject({ ok: false, code: 'not-allowed' })
    }
    expect(await change(there.as.bureau, needId)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await lines()).toEqual([['Rujukan', 'needed']])
  })

  it('reading is for staff, of their own government', async () => {
    const needId = await add('Rujukan')
    for (const context of [here.transportDrafter, here.as.auditor, here.as.approver]) {
      expect((await inventory(context)).mayWrite).toBe(false)
      expect(await getNeed(context, needId)).toMatchObject({ ok: true })
    }
    for (const context of [here.as.reader, here.as.administrator]) {
      expect(await getInventory(context, unitId)).toMatchObject({ code: 'not-allowed' })
      expect(await getNeed(context, needId)).toMatchObject({ code: 'not-allowed' })
    }
    expect(await getInventory(there.as.bureau, unitId)).toMatchObject({ code: 'not-found' })
    expect(await getNeed(there.as.bureau, needId)).toMatchObject({ code: 'not-found' })
  })

  it.each(['', 'x', "' or true --", '\0'])('the id %j is of nothing', async (id) => {
    expect(await getInventory(drafter, id)).toMatchObject({ what: 'unit' })
    expect(await getNeed(drafter, id)).toMatchObject({ what: 'need' })
    expect(await startNeededSop(drafter, id)).toMatchObject({ what: 'need' })
  })
})

it('every change of a need stands in the audit', async () => {
  const needId = await add('Rujukan')
  succeed(await startNeededSop(drafter, needId))
  succeed(await startNeededSop(drafter, needId))
  succeed(await dropNeed(drafter, needId, 'Sebab'))
  const { rows } = await db.owner.query<{ action: string }>(
    'select action from audit where government_id = $1 and subject_id = $2 order by number',
    [here.id, needId],
  )
  expect(rows.map(({ action }) => action)).toEqual(['need.added', 'need.started', 'need.dropped'])
})

it('a need whose SOP is revised is met by the next revision only', async () => {
  const sopId = await create(drafter, 'Rujukan')
  await fix(drafter, sopId)
  await db.owner.query(
    `insert into sop_need (government_id, unit_id, title, sop_id, replaces, created_by, updated_by)
     values ($1, $2, 'Rujukan', $3, 1, $4, $4)`,
    [here.id, unitId, sopId, drafter.actor.personId],
  )
  expect(await lines()).toEqual([['Rujukan', 'needed']])
  await saveTitle(drafter, sopId, 'Rujukan Berjenjang')
  expect(await lines()).toEqual([['Rujukan', 'drafted']])
  await fix(drafter, sopId)
  expect(await lines()).toEqual([['Rujukan', 'in-force']])
})

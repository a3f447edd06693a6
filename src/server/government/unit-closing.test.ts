import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { getBoard } from '../inventory/board.service.ts'
import { addDuty } from '../inventory/duty.service.ts'
import { addNeed, getInventory } from '../inventory/need.service.ts'
import { needOf } from '../inventory/testing/need-of.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create, fix, get } from '../sop/unfailing.ts'
import { createSop } from '../sop/sop.service.ts'
import { listUnitSummaries } from './government.service.ts'
import { basis, must, open, unitsByName } from './unfailing-units.ts'
import { closeUnit } from './unit-succession.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let bureau: Context

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
  bureau = here.as.bureau
})
afterAll(() => db.close())

async function peopleOf(unitId: string): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ name: string }>(
    'select name from person where unit_id = $1 order by name',
    [unitId],
  )
  return rows.map(({ name }) => name)
}

it('an empty unit closes by itself; one with something asks where it goes', async () => {
  const empty = await open(bureau, 'Kosong')
  await must(closeUnit(bureau, { unitId: empty, to: null, ...basis }))
  const { health, clinic, transport } = here.units
  for (const unitId of [health, clinic]) {
    expect(await closeUnit(bureau, { unitId, to: null, ...basis })).toMatchObject({
      fields: { to: 'missing' },
    })
  }
  await must(closeUnit(bureau, { unitId: health, to: transport, ...basis }))
  expect(await peopleOf(health)).toEqual([])
  expect((await unitsByName(bureau)).get('Puskesmas')?.parentId).toBe(transport)
  expect(await closeUnit(bureau, { unitId: health, to: transport, ...basis })).toMatchObject({
    code: 'not-found',
  })
})

it('an SOP under way goes on in the successor, stage, notes and documents untouched', async () => {
  const sopId = await create(here.as.drafter, 'Izin Praktik')
  await fix(here.as.drafter, sopId)
  const { personId } = here.as.reviewer.actor
  await db.owner.query('update sop set in_force = null, underway = 1 where sop_id = $1', [sopId])
  await db.owner.query(`update passage set stage = 'verification' where sop_id = $1`, [sopId])
  await db.owner.query(
    `insert into review_note (government_id, sop_id, revision, place, text, written_by)
       values ($1, $2, 1, 'title', 'Perjelas judul', $3)`,
    [here.id, sopId, personId],
  )
  const read = async () => {
    const { rows } = await db.owner.query(
      `select s.underway, s.in_force, s.draft_version, s.updated_at, p.stage, p.since, p.moves,
           to_jsonb(n) as note, to_jsonb(r) as revision
         from sop s join passage p using (government_id, sop_id)
         join review_note n using (government_id, sop_id)
         join sop_revision r on (r.government_id, r.sop_id, r.number) = (s.government_id, s.sop_id, 1)
         where s.sop_id = $1`,
      [sopId],
    )
    return rows
  }
  const before = await read()
  expect(before).toHaveLength(1)
  await must(closeUnit(bureau, { unitId: here.units.health, to: here.units.transport, ...basis }))
  expect(await read()).toEqual(before)
  expect((await get(bureau, sopId)).unitId).toBe(here.units.transport)
  const { content } = await get(bureau, sopId)
  expect(content.identity.unit).not.toBe('Dinas Perhubungan')
})

it('duties and needs go on in the successor; of two needs of one title none is lost', async () => {
  const { health, transport } = here.units
  await must(addDuty(bureau, health, { text: 'Membina klinik', source: '' }))
  for (const [unitId, title] of [
    [health, 'Arsip'],
    [health, 'Izin klinik'],
    [transport, 'ARSIP'],
  ] as const) {
    await must(addNeed(bureau, unitId, needOf(title)))
  }
  await must(closeUnit(bureau, { unitId: health, to: transport, ...basis }))
  const { inventory } = await must(getInventory(bureau, transport))
  expect(inventory.lines.map(({ title }) => title).toSorted()).toEqual([
    'ARSIP',
    'Arsip (Dinas Kesehatan)',
    'Izin klinik',
  ])
  const { board } = await must(getBoard(bureau, {}))
  expect(board.rows.find(({ unitId }) => unitId === transport)?.needed).toBe(3)
  expect(board.rows.some(({ unitId }) => unitId === health)).toBe(false)
  expect(await addNeed(bureau, health, needOf('Terlambat'))).toMatchObject({ code: 'not-found' })
})

it('nothing new comes into a closed unit', async () => {
  const { health, transport } = here.units
  await must(closeUnit(bureau, { unitId: health, to: transport, ...basis }))
  expect(await createSop(bureau, { unitId: health, title: 'Terlambat' })).toMatchObject({
    code: 'not-found',
  })
  const late = db.owner.query(
    `insert into person (government_id, unit_id, name, position) values ($1, $2, 'A', 'B')`,
    [here.id, health],
  )
  await expect(late).rejects.toThrow('closed or unknown')
  const { units } = await must(listUnitSummaries(bureau))
  expect(units.find(({ id }) => id === health)).toMatchObject({ closedOn: '2026-01-02' })
})

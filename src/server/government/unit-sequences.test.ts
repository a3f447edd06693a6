import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSop } from '../sop/sop.service.ts'
import { listUnits } from './government.service.ts'
import { basis, open } from './unfailing-units.ts'
import { moveUnit, openUnit, renameUnit } from './unit-change.service.ts'
import { closeUnit, mergeUnits, splitUnit } from './unit-succession.service.ts'

let db: ScratchDatabase

beforeAll(async () => {
  db = await openScratchDatabase()
})
afterAll(() => db.close())

async function makeHere(): Promise<SmallGovernment> {
  return (await makeTwoGovernments(db)).here
}

/** One random change: what, and numbers that choose among the units that are open by then. */
const anyStep = fc.record({
  kind: fc.constantFrom(
    'open',
    'rename',
    'move',
    'merge',
    'merge-new',
    'split',
    'part',
    'close',
    'sop',
  ),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
})
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

async function take(context: Context, { kind, a, b, c }: Step, at: number): Promise<void> {
  const open = await listUnits(context)
  const pick = (number: number) => open[number % open.length]?.id ?? ''
  const names = { name: `Unit ${at}`, shortName: `U${at}` }
  const parentId = c % 3 === 0 ? null : pick(c)
  const unitId = pick(a)
  const parts = [names, { name: `Unit ${at} kedua`, shortName: '' }]
  const rows = await belongingsOf(unitId)
  const chosen = new Map(rows.map((id, index) => [id, (b + index) % 2]))
  const choices = { sops: chosen, services: chosen, people: chosen, units: chosen }
  const split = { unitId, parts, ...choices, ...basis }
  switch (kind) {
    case 'open':
      return void (await openUnit(context, { ...names, parentId, ...basis }))
    case 'rename':
      return void (await renameUnit(context, { unitId, ...names, ...basis }))
    case 'move':
      return void (await moveUnit(context, { unitId, parentId, ...basis }))
    case 'merge':
      return void (await mergeUnits(context, {
        unitIds: [unitId, pick(c)],
        into: { unitId: pick(b) },
        ...basis,
      }))
    case 'merge-new':
      return void (await mergeUnits(context, {
        unitIds: [unitId, pick(b)],
        into: { ...names, parentId },
        ...basis,
      }))
    case 'split':
      return void (await splitUnit(context, { ...split, continues: false }))
    case 'part':
      return void (await splitUnit(context, { ...split, continues: true }))
    case 'close':
      return void (await closeUnit(context, { unitId, to: c % 4 === 0 ? null : pick(b), ...basis }))
    case 'sop':
      return void (await createSop(context, { unitId, title: `SOP ${at}` }))
  }
}

async function belongingsOf(unitId: string): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ id: string }>(
    `select sop_id as id from sop where unit_id = $1
     union all select person_id from person where unit_id = $1
     union all select unit_id from unit where parent_id = $1 order by 1`,
    [unitId],
  )
  return rows.map(({ id }) => id)
}

/** What must hold after every change, read past the program; empty where all does. */
async function findWrongs(governmentId: string): Promise<readonly unknown[]> {
  const { rows } = await db.owner.query(
    `with recursive mine as (select * from unit where government_id = $1),
     line (start, unit_id, height) as (
       select unit_id, unit_id, 0 from mine
       union all select start, mine.parent_id, height + 1 from line join mine using (unit_id)
       where mine.parent_id is not null and height < 100
     ), open as (select unit_id from mine where closed_on is null)
     select 'circle' as wrong, start as id from line where height = 100
     union all select 'sop in a closed unit', sop_id from sop
       where government_id = $1 and unit_id not in (select unit_id from open)
     union all select 'person in a closed unit', person_id from person
       where government_id = $1 and unit_id not in (select unit_id from open)
     union all select 'role in a closed unit', assignment_id from assignment
       where government_id = $1 and until is null and unit_id not in (select unit_id from open)
     union all select 'open below closed', unit_id from mine
       where closed_on is null and parent_id not in (select unit_id from open)
     union all select 'closed without a change', unit_id from mine
       where closed_on is not null and not exists (select from unit_change as c
         where c.unit_id = mine.unit_id and c.kind in ('merged', 'split', 'closed'))`,
    [governmentId],
  )
  return rows
}

async function count(
  governmentId: string,
): Promise<{ units: number; sops: number; people: number; roles: number }> {
  const { rows } = await db.owner.query<{
    units: number
    sops: number
    people: number
    roles: number
  }>(
    `select (select count(*)::int from unit where government_id = $1) as units,
       (select count(*)::int from sop where government_id = $1) as sops,
       (select count(*)::int from person where government_id = $1) as people,
       (select count(distinct (person_id, role))::int from assignment
        where government_id = $1 and until is null) as roles`,
    [governmentId],
  )
  return rows[0] ?? { units: 0, sops: 0, people: 0, roles: 0 }
}

describe('after any sequence of changes', () => {
  it('there is no circle, no unit is lost, and every SOP, person and role is in an open unit', async () => {
    let changes = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        const here = await makeHere()
        let before = await count(here.id)
        for (const [at, step] of steps.entries()) {
          await take(here.as.bureau, step, at)
          expect(await findWrongs(here.id), JSON.stringify({ at, step })).toEqual([])
          const now = await count(here.id)
          expect(now.units).toBeGreaterThanOrEqual(before.units)
          expect(now.sops).toBeGreaterThanOrEqual(before.sops)
          expect([now.people, now.roles]).toEqual([before.people, before.roles])
          before = now
        }
        const { rows } = await db.owner.query('select from unit_change where government_id = $1', [
          here.id,
        ])
        changes += rows.length
      }),
      { numRuns: 60 },
    )
    expect(changes).toBeGreaterThan(100)
  }, 120_000)
})

describe('at the same moment', () => {
  it('two who move units below each other make no circle', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { as, units, id } = await makeHere()
      const { health, transport } = units
      const answers = await Promise.all([
        moveUnit(as.bureau, { unitId: health, parentId: transport, ...basis }),
        moveUnit(as.administrator, { unitId: transport, parentId: health, ...basis }),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await findWrongs(id)).toEqual([])
    }
  })

  it('two who merge the same units: one wins, nothing is doubled', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { as, units, id } = await makeHere()
      const unitIds = [units.health, units.transport]
      const merge = (context: Context, name: string) =>
        mergeUnits(context, { unitIds, into: { name, shortName: '', parentId: null }, ...basis })
      const answers = await Promise.all([merge(as.bureau, 'Satu'), merge(as.administrator, 'Dua')])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await listUnits(as.bureau)).map(({ depth }) => depth)).toEqual([0, 1])
      expect(await findWrongs(id)).toEqual([])
    }
  })

  it('SOPs that are begun while their unit closes end in the successor or are not begun', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { as, units, id } = await makeHere()
      const { health, transport } = units
      const begin = (at: number) => createSop(as.drafter, { unitId: health, title: `SOP ${at}` })
      const [closed, ...begun] = await Promise.all([
        closeUnit(as.bureau, { unitId: health, to: transport, ...basis }),
        ...Array.from({ length: 6 }, (_, at) => begin(at)),
      ])
      expect(closed).toEqual({ ok: true })
      expect((await count(id)).sops).toBe(begun.filter(({ ok }) => ok).length)
      for (const answer of begun) {
        if (!answer.ok) expect(answer).toMatchObject({ code: 'not-found', what: 'unit' })
      }
      expect(await findWrongs(id)).toEqual([])
      expect(await verifyAudit(db, id)).toMatchObject({ ok: true })
    }
  })

  it('units that are opened below one that closes stand somewhere open', async () => {
    const { as, units, id } = await makeHere()
    const { health, transport } = units
    const child = (name: string) =>
      openUnit(as.administrator, { name, shortName: '', parentId: health, ...basis })
    await Promise.all([
      child('A'),
      closeUnit(as.bureau, { unitId: health, to: transport, ...basis }),
      child('B'),
    ])
    expect(await findWrongs(id)).toEqual([])
  })
})

it('what closes an open unit is refused for one that another government has', async () => {
  const { here, there } = await makeTwoGovernments(db)
  const foreign = await open(there.as.bureau, 'Unit sana')
  expect(await closeUnit(here.as.bureau, { unitId: foreign, to: null, ...basis })).toMatchObject({
    code: 'not-found',
  })
})

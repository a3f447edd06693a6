import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import type { Outcome } from '../failure.ts'
import { getBoard } from '../inventory/board.service.ts'
import { addDuty } from '../inventory/duty.service.ts'
import { addNeed, getInventory } from '../inventory/need.service.ts'
import { needOf } from '../inventory/testing/need-of.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create, fix, get } from '../sop/unfailing.ts'
import { createSop, listSopHistory } from '../sop/sop.service.ts'
import { getUnit, listUnits, listUnitSummaries } from './government.service.ts'
import { basis, must, open, unitsByName } from './unfailing-units.ts'
import { moveUnit, openUnit, renameUnit } from './unit-change.service.ts'
import { closeUnit, mergeUnits, splitUnit } from './unit-succession.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let bureau: Context

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  bureau = here.as.bureau
})
afterAll(() => db.close())

const nowhere = { sops: new Map(), people: new Map(), units: new Map() }

async function peopleOf(unitId: string): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ name: string }>(
    'select name from person where unit_id = $1 order by name',
    [unitId],
  )
  return rows.map(({ name }) => name)
}

async function rolesIn(unitId: string): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ role: string }>(
    'select role from assignment where unit_id = $1 and until is null order by role',
    [unitId],
  )
  return rows.map(({ role }) => role)
}

describe('opening, renaming and moving', () => {
  it('a new unit stands below the chosen one, with its day and legal basis in its history', async () => {
    const id = await open(bureau, '  Bidang   Angkutan ', here.units.transport)
    const { unit } = await must(getUnit(here.as.reader, id))
    expect(unit).toMatchObject({ name: 'Bidang Angkutan', openedOn: '2026-01-02', closedOn: null })
    expect(unit.above.map(({ name }) => name)).toEqual(['Dinas Perhubungan'])
    expect(unit.changes).toMatchObject([
      { kind: 'opened', ...basis, recordedBy: bureau.actor.name },
    ])
  })

  it('a renamed unit keeps its old name in its history', async () => {
    const unitId = here.units.transport
    const names = { name: 'Dinas Transportasi', shortName: 'Distrans' }
    await must(renameUnit(bureau, { unitId, ...names, ...basis }))
    const { unit } = await must(getUnit(bureau, unitId))
    expect(unit).toMatchObject(names)
    const before = { name: 'Dinas Perhubungan', shortName: 'Dishub' }
    expect(unit.changes[0]).toMatchObject({
      kind: 'renamed',
      details: { names: { before, after: names } },
    })
    await must(renameUnit(bureau, { unitId, ...names, ...basis }))
    expect((await must(getUnit(bureau, unitId))).unit.changes).toHaveLength(1)
  })

  it('a moved unit takes along what is below it, and cannot go below itself', async () => {
    const { health, clinic, transport } = here.units
    await must(moveUnit(bureau, { unitId: health, parentId: transport, ...basis }))
    expect((await must(getUnit(bureau, clinic))).unit.above.map(({ id }) => id)).toEqual([
      transport,
      health,
    ])
    for (const parentId of [transport, health, clinic]) {
      expect(await moveUnit(bureau, { unitId: transport, parentId, ...basis })).toEqual({
        ok: false,
        code: 'invalid-fields',
        fields: { parentId: 'circle' },
      })
    }
  })

  it('what is missing, too long, taken, or of the wrong day is told by field', async () => {
    const faultsOf = async (wanted: Partial<Parameters<typeof openUnit>[1]>) => {
      const whole = { name: 'Baru', shortName: '', parentId: null, ...basis, ...wanted }
      const outcome = await openUnit(bureau, whole)
      return !outcome.ok && outcome.code === 'invalid-fields' ? outcome.fields : outcome
    }
    expect(await faultsOf({ name: ' ' })).toEqual({ name: 'missing' })
    expect(await faultsOf({ name: 'x'.repeat(201) })).toEqual({ name: 'too-long' })
    expect(await faultsOf({ name: 'dinas kesehatan' })).toEqual({ name: 'taken' })
    expect(await faultsOf({ happenedOn: '2999-01-01' })).toEqual({ happenedOn: 'future' })
    expect(await faultsOf({ happenedOn: '2026-02-30' })).toEqual({ happenedOn: 'missing' })
    expect(await faultsOf({ parentId: there.units.health })).toEqual({ parentId: 'unknown' })
    const above = await open(bureau, 'Atas')
    expect(await faultsOf({ parentId: above, happenedOn: '2026-01-01' })).toEqual({
      happenedOn: 'too-early',
    })
  })
})

describe('merging', () => {
  it('two offices into a new one: SOPs, people, roles and sub-units go there; the old ones close', async () => {
    const { health, clinic, transport } = here.units
    const sopIds = [
      await create(here.as.drafter, 'Izin'),
      await create(here.transportDrafter, 'Trayek'),
    ]
    const into = { name: 'Dinas Gabungan', shortName: 'Digab', parentId: null }
    const { unitId } = await must(
      mergeUnits(bureau, { unitIds: [health, transport], into, ...basis }),
    )
    for (const sopId of sopIds) expect((await get(bureau, sopId)).unitId).toBe(unitId)
    expect(await peopleOf(unitId)).toHaveLength(8)
    expect(await rolesIn(unitId)).toEqual([
      'administrator',
      'approver',
      'auditor',
      'bureau',
      'drafter',
      'drafter',
      'reader',
      'reviewer',
    ])
    expect([await rolesIn(health), await rolesIn(transport)]).toEqual([[], []])
    expect((await listUnits(bureau)).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '0 Dinas Gabungan',
      '1 Puskesmas',
    ])
    const { unit } = await must(getUnit(bureau, unitId))
    expect(unit.predecessors.map(({ name }) => name).toSorted()).toEqual([
      'Dinas Kesehatan',
      'Dinas Perhubungan',
    ])
    expect(unit.changes).toMatchObject([
      {
        kind: 'opened',
        details: { from: [{ name: 'Dinas Kesehatan' }, { name: 'Dinas Perhubungan' }] },
      },
    ])
    const old = (await must(getUnit(bureau, health))).unit
    expect(old).toMatchObject({ closedOn: '2026-01-02', mayChange: false, people: 0, sops: 0 })
    expect(old.changes).toMatchObject([{ kind: 'merged', details: { into: [{ id: unitId }] } }])
    expect((await must(getUnit(bureau, clinic))).unit.changes).toMatchObject([{ kind: 'moved' }])
    const history = await must(listSopHistory(bureau, sopIds[0] ?? ''))
    expect(history.entries[0]).toMatchObject({
      action: 'sop.moved',
      details: { from: 'Dinas Kesehatan', unitId },
    })
    expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true })
  })

  it('into one of the units itself, and into one that lies below', async () => {
    const { health, clinic, transport } = here.units
    await must(
      mergeUnits(bureau, { unitIds: [health, transport], into: { unitId: health }, ...basis }),
    )
    expect(await peopleOf(transport)).toEqual([])
    const deep = await open(bureau, 'Ruang', clinic)
    await must(mergeUnits(bureau, { unitIds: [health], into: { unitId: deep }, ...basis }))
    expect((await listUnits(bureau)).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '0 Puskesmas',
      '1 Ruang',
    ])
  })

  it('asks for a legal basis, at least two units, and a place that does not end', async () => {
    const { health, clinic, transport } = here.units
    const into = { name: 'Baru', shortName: '', parentId: null }
    const fieldsOf = async (wanted: object) => {
      const whole = { unitIds: [health, transport], into, ...basis, ...wanted }
      const outcome = await mergeUnits(bureau, whole)
      return !outcome.ok && outcome.code === 'invalid-fields' ? outcome.fields : outcome
    }
    expect(await fieldsOf({ legalBasis: ' ' })).toEqual({ legalBasis: 'missing' })
    expect(await fieldsOf({ unitIds: [health, health] })).toEqual({ unitIds: 'missing' })
    expect(await fieldsOf({ into: { ...into, parentId: health } })).toEqual({ parentId: 'unknown' })
    expect(await fieldsOf({ into: { unitId: there.units.health } })).toEqual({ to: 'unknown' })
    expect(await fieldsOf({ unitIds: [clinic, there.units.health] })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('splitting', () => {
  it('each SOP, person and sub-unit goes where it was chosen to, the rest to the first part', async () => {
    const { health, clinic } = here.units
    const chosen = await create(here.as.drafter, 'Gizi')
    const other = await create(here.as.drafter, 'Lain')
    const { personId } = here.as.approver.actor
    const { unitIds } = await must(
      splitUnit(bureau, {
        unitId: health,
        parts: [
          { name: 'Dinas Kesehatan', shortName: 'Dinkes' },
          { name: 'Dinas Gizi', shortName: '' },
        ],
        continues: false,
        sops: new Map([[chosen, 1]]),
        people: new Map([[personId, 1]]),
        units: new Map([[clinic, 1]]),
        ...basis,
      }),
    )
    const [first = '', second = ''] = unitIds
    expect([(await get(bureau, chosen)).unitId, (await get(bureau, other)).unitId]).toEqual([
      second,
      first,
    ])
    expect(await peopleOf(second)).toEqual([here.as.approver.actor.name])
    expect(await rolesIn(second)).toEqual(['approver'])
    expect(await rolesIn(first)).toEqual(['bureau', 'drafter', 'reader', 'reviewer'])
    const { unit } = await must(getUnit(bureau, health))
    expect(unit.successors.map(({ name }) => name).toSorted()).toEqual([
      'Dinas Gizi',
      'Dinas Kesehatan',
    ])
    expect((await must(getUnit(bureau, clinic))).unit.above.map(({ id }) => id)).toEqual([second])
  })

  it('a unit may go on and give away only what was chosen', async () => {
    const { health, clinic } = here.units
    const given = await create(here.as.drafter, 'Gizi')
    const kept = await create(here.as.drafter, 'Lain')
    const parts = [{ name: 'Dinas Gizi', shortName: '' }]
    const { unitIds } = await must(
      splitUnit(bureau, {
        ...nowhere,
        unitId: health,
        parts,
        continues: true,
        sops: new Map([[given, 0]]),
        ...basis,
      }),
    )
    expect([(await get(bureau, given)).unitId, (await get(bureau, kept)).unitId]).toEqual([
      unitIds[0],
      health,
    ])
    expect((await must(getUnit(bureau, clinic))).unit.parentId).toBe(health)
    expect((await must(getUnit(bureau, health))).unit.closedOn).toBeNull()
  })

  it('asks for two parts with names of their own', async () => {
    const fieldsOf = async (...names: string[]) => {
      const parts = names.map((name) => ({ name, shortName: '' }))
      const wanted = { ...nowhere, unitId: here.units.health, parts, continues: false, ...basis }
      const outcome = await splitUnit(bureau, wanted)
      return !outcome.ok && outcome.code === 'invalid-fields' ? outcome.fields : outcome
    }
    expect(await fieldsOf('A')).toEqual({ parts: 'missing' })
    expect(await fieldsOf('A', 'a')).toEqual({ parts: 'taken' })
    expect(await fieldsOf('A', 'Dinas Perhubungan')).toEqual({ parts: 'taken' })
  })
})

describe('closing', () => {
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
})

describe('who may', () => {
  const { happenedOn, legalBasis } = basis
  const day = { happenedOn, legalBasis }
  const changes: readonly [
    string,
    (context: Context, unitId: string) => Promise<Outcome<object>>,
  ][] = [
    [
      'open',
      (context, parentId) => openUnit(context, { name: 'B', shortName: '', parentId, ...day }),
    ],
    [
      'rename',
      (context, unitId) => renameUnit(context, { unitId, name: 'B', shortName: '', ...day }),
    ],
    ['move', (context, unitId) => moveUnit(context, { unitId, parentId: null, ...day })],
    [
      'merge',
      (context, id) => mergeUnits(context, { unitIds: [id], into: { unitId: id }, ...day }),
    ],
    ['close', (context, unitId) => closeUnit(context, { unitId, to: null, ...day })],
    [
      'split',
      (context, unitId) =>
        splitUnit(context, { ...nowhere, unitId, parts: [], continues: false, ...day }),
    ],
  ]

  it.each(changes)(
    '%s: only the bureau and administrators, in their own government',
    async (_what, change) => {
      const { reader, drafter, reviewer, approver, auditor, administrator } = here.as
      for (const context of [reader, drafter, reviewer, approver, auditor]) {
        expect(await change(context, here.units.clinic)).toMatchObject({ code: 'not-allowed' })
      }
      for (const context of [there.as.bureau, there.as.administrator]) {
        expect((await change(context, here.units.clinic)).ok).toBe(false)
      }
      for (const context of [bureau, administrator]) {
        expect(await change(context, here.units.clinic)).not.toMatchObject({ code: 'not-allowed' })
      }
    },
  )

  it('every role sees the tree; readers see people counted and only SOPs in force', async () => {
    const sopId = await create(here.as.drafter)
    await create(here.as.drafter)
    await fix(here.as.drafter, sopId)
    for (const context of Object.values(here.as)) expect((await unitsByName(context)).size).toBe(3)
    expect((await unitsByName(here.as.reader)).get('Dinas Kesehatan')).toMatchObject({
      sops: 1,
      people: 6,
    })
    expect((await unitsByName(bureau)).get('Dinas Kesehatan')).toMatchObject({ sops: 2, people: 6 })
    expect(await getUnit(there.as.bureau, here.units.health)).toMatchObject({ code: 'not-found' })
    const nobody = { ...bureau, actor: { ...bureau.actor, assignments: [] } }
    expect(await listUnitSummaries(nobody)).toMatchObject({ code: 'not-allowed' })
  })
})

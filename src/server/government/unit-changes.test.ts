import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import type { Outcome } from '../failure.ts'
import { makeService, read as readService } from '../standard/testing/unfailing-services.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create, fix, get } from '../sop/unfailing.ts'
import { listSopHistory } from '../sop/sop.service.ts'
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

const nowhere = { sops: new Map(), services: new Map(), people: new Map(), units: new Map() }

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
  it('each SOP, service, person and sub-unit goes where it was chosen to, the rest to the first part', async () => {
    const { health, clinic } = here.units
    const chosen = await create(here.as.drafter, 'Gizi')
    const other = await create(here.as.drafter, 'Lain')
    const service = await makeService(here.as.drafter, 'Konseling Gizi')
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
        services: new Map([[service, 1]]),
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
    expect(await readService(bureau, service)).toMatchObject({ unitId: second })
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

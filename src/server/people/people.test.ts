import { emptySop } from '#sop'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import type { Outcome } from '../failure.ts'
import { basis, must } from '../government/unfailing-units.ts'
import { closeUnit } from '../government/unit-succession.service.ts'
import { addNeed, getNeed } from '../inventory/need.service.ts'
import { needOf } from '../inventory/testing/need-of.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { Role } from '../session/actor.ts'
import { findSession, signInSample } from '../session/session.service.ts'
import { create } from '../sop/unfailing.ts'
import { saveDraft } from '../sop/draft.service.ts'
import {
  addPerson,
  comeBack,
  editPerson,
  endRole,
  giveRole,
  leave,
} from './change-people.service.ts'
import type { OpenThingSource } from './open-things.ts'
import { getPerson, listPeople } from './people.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let admin: Context

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  admin = here.as.administrator
})
afterAll(() => db.close())

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date())

async function add(
  name: string,
  role: Role = 'drafter',
  unitId = here.units.health,
): Promise<string> {
  const { personId } = await must(addPerson(admin, { name, position: 'Analis', unitId, role }))
  return personId
}

async function rolesOf(personId: string): Promise<readonly string[]> {
  const { person } = await must(getPerson(admin, personId))
  return person.roles.map(({ role, unitName, state }) => `${role} ${unitName} ${state}`)
}

function signIn(personId: string) {
  return signInSample(db, { governmentId: here.id, personId })
}

describe('the list', () => {
  it('is searched by name and position, and filtered by unit with those below, and by role', async () => {
    await add('Ratna 100% Dewi')
    await add('Budi', 'reviewer', here.units.clinic)
    const names = async (request: Parameters<typeof listPeople>[1]) =>
      (await must(listPeople(admin, request))).people.map(({ name }) =>
        name.replace(' Kota Sini', ''),
      )
    expect(await names({ search: '100%' })).toEqual(['Ratna 100% Dewi'])
    expect(await names({ search: 'ANALIS' })).toEqual(['Budi', 'Ratna 100% Dewi'])
    expect(await names({ unitId: here.units.clinic })).toEqual(['Budi', 'Perancang Puskesmas'])
    expect(await names({ unitId: here.units.health })).toContain('Budi')
    expect(await names({ role: 'reviewer' })).toEqual(['Budi', 'Pemeriksa'])
    expect(await names({ search: 'Kota Sana' })).toEqual([])
    expect(await names({ search: '\0Kota Sana' })).toEqual([])
  })

  it('has pages of 50; one that is not there becomes the nearest', async () => {
    await db.owner.query(
      `insert into person (government_id, unit_id, name, position)
       select $1, $2, 'Pegawai ' || n, 'Staf' from generate_series(1, 120) as n`,
      [here.id, here.units.health],
    )
    const list = await must(listPeople(admin, { page: 99 }))
    expect([list.total, list.page, list.pageCount, list.people.length]).toEqual([129, 3, 3, 29])
  })
})

describe('a person', () => {
  it('is added with a first role and can sign in', async () => {
    const personId = await add('  Sari   Melati ')
    const session = await signIn(personId)
    expect(session).toMatchObject({
      session: {
        actor: {
          name: 'Sari Melati',
          assignments: [{ role: 'drafter', unitId: here.units.health }],
        },
      },
    })
  })

  it('what is missing or unknown is told by field', async () => {
    const unitId = there.units.health
    expect(
      await addPerson(admin, { name: ' ', position: 'x'.repeat(201), unitId, role: 'reader' }),
    ).toEqual({
      ok: false,
      code: 'invalid-fields',
      fields: { name: 'missing', position: 'too-long', unitId: 'unknown' },
    })
  })

  it('is changed; his roles stay', async () => {
    const personId = await add('Sari')
    await must(
      editPerson(admin, {
        personId,
        name: 'Sari Dewi',
        position: 'Kepala',
        unitId: here.units.transport,
      }),
    )
    const { person } = await must(getPerson(admin, personId))
    expect(person).toMatchObject({
      name: 'Sari Dewi',
      position: 'Kepala',
      unitName: 'Dinas Perhubungan',
    })
    expect(await rolesOf(personId)).toEqual(['drafter Dinas Kesehatan held'])
  })
})

describe('roles', () => {
  it('are given in a unit and ended, and what ended stays to be read', async () => {
    const personId = await add('Sari')
    await must(giveRole(admin, { personId, role: 'reviewer', unitId: here.units.transport }))
    const { person } = await must(getPerson(admin, personId))
    const assignmentId = person.roles.find(({ role }) => role === 'drafter')?.id ?? ''
    await must(endRole(admin, { personId, assignmentId }))
    await must(endRole(admin, { personId, assignmentId }))
    expect(await rolesOf(personId)).toEqual([
      'reviewer Dinas Perhubungan held',
      'drafter Dinas Kesehatan ended',
    ])
  })

  it('begin on their day and end after their last one', async () => {
    const personId = await add('Sari')
    const role = { personId, role: 'approver', unitId: here.units.health } as const
    await must(giveRole(admin, { ...role, since: '2999-01-01', until: '2999-12-31' }))
    expect(await rolesOf(personId)).toEqual([
      'approver Dinas Kesehatan to-come',
      'drafter Dinas Kesehatan held',
    ])
    const session = await signIn(personId)
    expect(session).toMatchObject({ session: { actor: { assignments: [{ role: 'drafter' }] } } })
    const { rows } = await db.owner.query<{ until: string }>(
      `select (until at time zone 'Asia/Jakarta')::text as until from assignment where person_id = $1 and role = 'approver'`,
      [personId],
    )
    expect(rows).toEqual([{ until: '3000-01-01 00:00:00' }])
  })

  it('are not given twice, for past days, in unknown units, or to who has left', async () => {
    const personId = await add('Sari')
    const role = { personId, role: 'drafter', unitId: here.units.health } as const
    const fieldsOf = async (wanted: object) => {
      const outcome = await giveRole(admin, { ...role, ...wanted })
      return !outcome.ok && outcome.code === 'invalid-fields' ? outcome.fields : outcome
    }
    expect(await fieldsOf({})).toEqual({ role: 'taken' })
    expect(await fieldsOf({ since: '2020-01-01' })).toEqual({ since: 'too-early' })
    expect(await fieldsOf({ since: today, until: '2020-01-01' })).toEqual({ until: 'too-early' })
    expect(await fieldsOf({ unitId: there.units.health })).toEqual({ unitId: 'unknown' })
    await must(leave(admin, { personId, successorId: null }))
    expect(await fieldsOf({ role: 'reader' })).toMatchObject({ code: 'not-found' })
  })

  it('of an administrator let nobody write SOPs', async () => {
    const sopId = await create(here.as.drafter)
    const content = { ...emptySop({ government: 'Kota Sini', unit: 'Unit' }), title: 'x' }
    expect(await saveDraft(admin, { sopId, baseVersion: 1, content })).toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('leaving', () => {
  it('ends roles and sessions at once; the name stays with what was done', async () => {
    const personId = await add('Sari')
    const session = await signIn(personId)
    if (!session.ok) throw new Error(session.code)
    await must(leave(admin, { personId, successorId: null }))
    expect(await findSession(db, session.token)).toBeUndefined()
    expect(await signIn(personId)).toMatchObject({ ok: false })
    expect(await rolesOf(personId)).toEqual(['drafter Dinas Kesehatan ended'])
    expect((await must(listPeople(admin, { search: 'Sari' }))).total).toBe(0)
    expect((await must(listPeople(admin, { search: 'Sari', left: true }))).total).toBe(1)
    await must(comeBack(admin, personId))
    expect(await signIn(personId)).toMatchObject({ session: { actor: { assignments: [] } } })
    expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true })
  })

  it('what waits for the person is handed to somebody first', async () => {
    const personId = await add('Sari')
    const successorId = await add('Budi')
    const held = new Map([[personId, ['Izin Praktik']]])
    const source: OpenThingSource = {
      list: async (_tx, id) => (held.get(id) ?? []).map((title) => ({ title, address: '/' })),
      handOver: async (_tx, { from, to }) => {
        held.set(to, held.get(from) ?? [])
        held.delete(from)
      },
    }
    const go = (to: string | null) => leave(admin, { personId, successorId: to }, [source])
    const refused = (fault: string) => ({ code: 'invalid-fields', fields: { successorId: fault } })
    expect(await go(null)).toMatchObject(refused('open-things'))
    for (const wrong of [personId, there.as.drafter.actor.personId, 'x']) {
      expect(await go(wrong)).toMatchObject(refused('unknown'))
    }
    await must(go(successorId))
    expect([...held]).toEqual([[successorId, ['Izin Praktik']]])
  })
})

it('the need that a person is on goes to who takes over', async () => {
  const personId = await add('Sari')
  const successorId = await add('Budi')
  const { needId } = await must(
    addNeed(here.as.bureau, here.units.health, needOf('Izin klinik', { personId })),
  )
  const { person } = await must(getPerson(admin, personId))
  expect(person.openThings).toEqual([{ title: 'Izin klinik', address: `/needs/${needId}` }])
  await must(leave(admin, { personId, successorId }))
  const { need } = await must(getNeed(here.as.bureau, needId))
  expect(need.personId).toBe(successorId)
})

describe('the last administrator', () => {
  async function assignmentOf({
    actor,
  }: Context): Promise<{ personId: string; assignmentId: string }> {
    const { person } = await must(getPerson(admin, actor.personId))
    return { personId: person.id, assignmentId: person.roles[0]?.id ?? '' }
  }

  it('neither loses the role nor leaves', async () => {
    const refused = { ok: false, code: 'last-administrator' }
    const own = await assignmentOf(admin)
    expect(await endRole(admin, own)).toEqual(refused)
    expect(await leave(admin, { personId: own.personId, successorId: null })).toEqual(refused)
    const deputy = await add('Wakil', 'reader')
    const role = { personId: deputy, role: 'administrator', unitId: here.units.health } as const
    await must(giveRole(admin, { ...role, until: '2999-01-01' }))
    expect(await endRole(admin, own)).toEqual(refused)
    await must(giveRole(admin, role))
    expect(await endRole(admin, own)).toEqual({ ok: true })
  })

  it('stays when two administrators go at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { here: city } = await makeTwoGovernments(db)
      const first = city.as.administrator
      const wanted = {
        name: 'Wakil',
        position: 'Staf',
        unitId: city.units.health,
        role: 'administrator',
      } as const
      const { personId } = await must(addPerson(first, wanted))
      const second = { ...first, actor: { ...first.actor, personId } }
      const answers = await Promise.all([
        leave(first, { personId, successorId: null }),
        leave(second, { personId: first.actor.personId, successorId: null }),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'last-administrator' })
    }
  })

  it('stays when the unit of the role closes', async () => {
    await must(
      closeUnit(here.as.bureau, { unitId: here.units.transport, to: here.units.health, ...basis }),
    )
    const { person } = await must(getPerson(admin, admin.actor.personId))
    expect(person.assignments).toEqual([{ role: 'administrator', unitId: here.units.health }])
  })
})

describe('who may', () => {
  const changes: readonly [string, (context: Context, id: string) => Promise<Outcome<object>>][] = [
    [
      'add',
      (context) =>
        addPerson(context, { name: 'A', position: 'B', unitId: here.units.health, role: 'reader' }),
    ],
    [
      'change',
      (context, personId) =>
        editPerson(context, { personId, name: 'A', position: 'B', unitId: here.units.health }),
    ],
    [
      'give a role',
      (context, personId) =>
        giveRole(context, { personId, role: 'approver', unitId: here.units.health }),
    ],
    ['end a role', (context, personId) => endRole(context, { personId, assignmentId: personId })],
    ['leave', (context, personId) => leave(context, { personId, successorId: null })],
    ['come back', (context, personId) => comeBack(context, personId)],
  ]

  it.each(changes)(
    '%s: only administrators, nobody for himself, in their own government',
    async (_what, change) => {
      for (const [role, context] of Object.entries(here.as)) {
        if (role === 'administrator') continue
        expect(await change(context, context.actor.personId)).toMatchObject({ code: 'not-allowed' })
      }
      expect((await change(there.as.administrator, here.as.drafter.actor.personId)).ok).toBe(false)
    },
  )

  it('the list is read by administrators, the bureau and auditors of the government alone', async () => {
    const readers = Object.entries(here.as).map(async ([role, context]) => {
      const answers = [
        await listPeople(context, {}),
        await getPerson(context, admin.actor.personId),
      ]
      return answers.every(({ ok }) => ok) ? role : ''
    })
    expect((await Promise.all(readers)).filter((role) => role !== '').toSorted()).toEqual([
      'administrator',
      'auditor',
      'bureau',
    ])
    expect(await getPerson(there.as.administrator, admin.actor.personId)).toMatchObject({
      code: 'not-found',
    })
  })
})

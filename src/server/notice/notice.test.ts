import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { listNotices, openNotice, readNotices, tell, type Audience } from './notice.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
beforeEach(async () => {
  await db.owner.query('delete from notice')
})
afterAll(() => db.close())

async function tellHere(occasion: string, audience: Partial<Audience>): Promise<void> {
  const news = { kind: 'revision.moved', address: '/sops/1', title: 'Izin', toldBy: 'Ani' } as const
  await inGovernment(db, here.id, (tx) =>
    tell(tx, { ...news, occasion }, { except: randomUUID(), ...audience }),
  )
}

const titlesOf = async (context: SmallGovernment['as']['drafter']) =>
  (await listNotices(context)).items.map(({ title }) => title)

it('persons and holders of a role in the unit or above are told, who did it is not', async () => {
  const { drafter, reviewer, approver, bureau, reader } = here.as
  await tellHere('a', {
    personIds: [reader.actor.personId, drafter.actor.personId],
    roles: ['drafter', 'approver', 'bureau'],
    unitLine: [here.units.clinic, here.units.health],
    except: drafter.actor.personId,
  })
  for (const told of [reader, approver, bureau, here.clinicDrafter]) {
    expect(await titlesOf(told)).toEqual(['Izin'])
  }
  for (const other of [drafter, reviewer, here.transportDrafter, there.as.bureau]) {
    expect(await titlesOf(other)).toEqual([])
  }
})

it('nobody is told of the same occasion twice, also by several at once', async () => {
  const personIds = [here.as.reader.actor.personId]
  const once = () => tellHere('same', { personIds })
  await Promise.all([once(), once(), once(), once()])
  await once()
  await tellHere('another', { personIds })
  expect(await titlesOf(here.as.reader)).toHaveLength(2)
})

it('who has left, and whose role has ended, is told nothing', async () => {
  const { approver, reviewer } = here.as
  await db.owner.query('update person set left_at = now() where person_id = $1', [
    approver.actor.personId,
  ])
  await db.owner.query('update assignment set until = now() where person_id = $1', [
    reviewer.actor.personId,
  ])
  await tellHere('a', { roles: ['approver', 'reviewer'], unitLine: [here.units.health] })
  const { rows } = await db.owner.query('select from notice')
  expect(rows).toHaveLength(0)
})

it('opening one reads it and says where it leads; another person cannot', async () => {
  await tellHere('a', { personIds: [here.as.reader.actor.personId] })
  const [notice] = (await listNotices(here.as.reader)).items
  const unknown = { ok: false, code: 'not-found', what: 'notice' }
  expect(await openNotice(here.as.drafter, notice?.id ?? '')).toEqual(unknown)
  expect(await openNotice(there.as.reader, notice?.id ?? '')).toEqual(unknown)
  expect(await openNotice(here.as.reader, 'x')).toEqual(unknown)
  expect(await listNotices(here.as.reader)).toMatchObject({ unread: 1 })
  expect(await openNotice(here.as.reader, notice?.id ?? '')).toEqual({
    ok: true,
    address: '/sops/1',
  })
  expect(await listNotices(here.as.reader)).toMatchObject({ unread: 0, items: [{ read: true }] })
})

it('reading all reads what was seen, not what came since', async () => {
  const personIds = [here.as.reader.actor.personId]
  for (const occasion of ['1', '2', '3']) await tellHere(occasion, { personIds })
  const { items } = await listNotices(here.as.reader)
  await tellHere('4', { personIds })
  await readNotices(here.as.reader, items[0]?.id ?? '')
  expect((await listNotices(here.as.reader)).unread).toBe(1)
  await readNotices(here.as.reader, 'x')
  await readNotices(here.as.drafter, items[0]?.id ?? '')
  expect((await listNotices(here.as.reader)).unread).toBe(1)
})

it('a long list is shown page by page, each notice once', async () => {
  const personIds = [here.as.reader.actor.personId]
  for (let at = 0; at < 120; at += 1) await tellHere(String(at), { personIds })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listNotices(here.as.reader, after)
    seen.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import { findCharter } from '../charter/charter.service.ts'
import {
  getPublishedDraft,
  listPublishedDrafts,
} from '../consultation/public-consultation.service.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { listUnits } from '../government/government.service.ts'
import type { Role } from '../session/actor.ts'
import { listSamplePersons, signInSample } from '../session/session.service.ts'
import { listSops } from '../sop/sop.service.ts'
import { readSampleCity } from './read-sample-city.ts'
import { makeSampleId } from './sample-id.ts'
import { loadSampleCity } from './sample.service.ts'

let db: ScratchDatabase
const roles: readonly Role[] = [
  'reader',
  'drafter',
  'reviewer',
  'approver',
  'bureau',
  'auditor',
  'administrator',
]

beforeAll(async () => {
  db = await openScratchDatabase()
})
afterAll(() => db.close())

async function signIn(role: string): Promise<Context> {
  const person = (await listSamplePersons(db)).find(({ assignments }) =>
    assignments.some((held) => held.role === role),
  )
  const answer = await signInSample(db, person ?? { governmentId: '', personId: '' })
  if (!answer.ok) throw new Error(answer.code)
  return { db, actor: answer.session.actor }
}

it('the sample city is loaded once, also by two processes at the same time', async () => {
  const loaded = await Promise.all([loadSampleCity(db), loadSampleCity(db)])
  expect(loaded.toSorted()).toEqual([false, true])
  expect(await loadSampleCity(db)).toBe(false)
})

it('it has at least 8 units, 12 SOPs, and someone of every role', async () => {
  const bureau = await signIn('bureau')
  const list = await listSops(bureau, {})
  expect((await listUnits(bureau)).length).toBeGreaterThanOrEqual(8)
  expect(list.total).toBeGreaterThanOrEqual(12)
  expect(list.counts.states.draft).toBeGreaterThan(0)
  expect(list.counts.states.fixed).toBeGreaterThan(0)
  for (const role of roles) await signIn(role)
})

it('its charter holds, one round is open with comments of every kind, and one is finished', async () => {
  const { actor } = await signIn('bureau')
  const archive = { governmentId: actor.governmentId, slug: '', name: '', timeZone: '' }
  const charter = await findCharter({ db, archive })
  expect(charter?.signatoryPosition).toBe('Wali Kota Tanjung Seruni')
  expect(charter?.services.length).toBeGreaterThan(10)
  const { items } = await listPublishedDrafts({ db, archive }, 1)
  expect(items.map(({ stage, shown }) => [stage, shown])).toEqual([
    ['open', 3],
    ['finished', 3],
  ])
  const found = await getPublishedDraft({ db, archive }, items[0]?.id ?? '', 1)
  expect(found?.draft.held).toBe(1)
  expect(found?.comments.map(({ outcome }) => outcome)).toEqual(['accepted', null, null])
  expect(found?.draft.metOn?.localeCompare(found.draft.signedOn ?? '')).toBe(-1)
  expect(found?.deadlines.map(({ isLate }) => isLate)).toEqual([false, false])
})

it('its audit chain holds', async () => {
  const { actor } = await signIn('reader')
  expect(await verifyAudit(db, actor.governmentId)).toMatchObject({ ok: true })
})

it('it never goes into a database of DATABASE_URL', async () => {
  await expect(loadSampleCity({ ...db, embedded: false })).rejects.toThrow(
    'only for the embedded database',
  )
})

it('an id follows from its names and is a UUID of version 8', () => {
  expect(makeSampleId('a', 'b')).toBe(makeSampleId('a', 'b'))
  expect(makeSampleId('a', 'b')).not.toBe(makeSampleId('a', 'c'))
  expect(makeSampleId('a')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

it('a city that names an unknown unit, or misses a part, is refused with the place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'city-'))
  mkdirSync(join(folder, 'sops'))
  const government = { id: 'kota', name: 'Kota', timeZone: 'Asia/Jakarta' }
  const write = (city: object) => writeFileSync(join(folder, 'city.json'), JSON.stringify(city))
  write({ government, units: [{ id: 'a', name: 'A', shortName: 'A', parent: 'b' }], persons: [] })
  expect(() => readSampleCity(folder)).toThrow("unknown unit 'b' of 'a'")
  write({ government, units: [{ id: 'a', shortName: 'A' }], persons: [] })
  expect(() => readSampleCity(folder)).toThrow("wrong value at 'units.0.name'")
  rmSync(folder, { recursive: true })
})

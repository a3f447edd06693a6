import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeService, publicOf, smallStandard } from '../consultation/testing/round.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { CharterFront, CharterText } from './charter-record.ts'
import { findCharter, getCharterFront, publishCharter, saveCharter } from './charter.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
afterAll(() => db.close())

const text: CharterText = {
  statement: 'Kami sanggup melayani sesuai standar.',
  providerDuties: 'Melayani',
  publicRights: 'Mengawasi',
  publicDuties: 'Melengkapi berkas',
  sanctions: '',
  signatoryPosition: 'Wali Kota',
  signatoryName: 'Galih Gaharu',
  place: 'Seruni',
  signedOn: '2026-01-05',
}

/** A service whose standard was fixed on a day. */
async function fixStandard(fixedAt: string): Promise<void> {
  const serviceId = await makeService(db, here)
  await db.owner.query(
    `insert into standard_version (government_id, service_id, number, content, content_hash, decree,
       decreed_on, since, origin, fixed_at, fixed_by)
     values ($1, $2, 1, $3, sha256('x'), '1', '2026-01-02', '2026-01-02', 'before', $4, $5)`,
    [here.id, serviceId, JSON.stringify(smallStandard), fixedAt, here.as.drafter.actor.personId],
  )
  await db.owner.query('update service set version = 1, in_force = 1 where service_id = $1', [
    serviceId,
  ])
}

async function front(): Promise<CharterFront> {
  const read = await getCharterFront(here.as.bureau)
  if (!read.ok) throw new Error(read.code)
  return read.front
}

it('a charter is due seven working days after a standard is fixed, and late after that', async () => {
  await fixStandard('2026-01-05T03:00:00Z')
  const [due] = (await front()).due
  // Monday 5 January; the seven working days after it end on Wednesday 14.
  expect(due?.deadline.lastDay).toBe('2026-01-14')
  expect(due?.isLate).toBe(true)
  expect(due?.legal.source.article).toBe('30(4)')
})

it('a charter is saved, published with what is promised, and told to everybody', async () => {
  await fixStandard('2026-01-05T03:00:00Z')
  const citizens = publicOf(db, here)
  expect(await saveCharter(here.as.bureau, 0, text)).toEqual({ ok: true })
  expect(await findCharter(citizens)).toBeUndefined()
  expect(await publishCharter(here.as.bureau, 1)).toEqual({ ok: true })
  const published = await findCharter(citizens)
  expect(published).toMatchObject({ ...text, number: 1 })
  expect(published?.services.map(({ name, unit }) => [name, unit])).toEqual([
    ['Legalisir Dokumen', 'Dinas Kesehatan'],
  ])
  expect((await front()).due).toEqual([])
  expect(await findCharter(publicOf(db, there))).toBeUndefined()
})

it('the next one takes its place, and neither changes any more', async () => {
  await saveCharter(here.as.bureau, 0, text)
  await publishCharter(here.as.bureau, 1)
  await saveCharter(here.as.bureau, 0, { ...text, statement: 'Kami lebih sanggup.' })
  await publishCharter(here.as.bureau, 1)
  expect(await findCharter(publicOf(db, here))).toMatchObject({
    number: 2,
    statement: 'Kami lebih sanggup.',
  })
  const change = db.owner.query(`update charter set statement = 'x' where government_id = $1`, [
    here.id,
  ])
  await expect(change).rejects.toThrow('never changes')
})

it('what lacks something is saved and not published', async () => {
  await saveCharter(here.as.bureau, 0, { ...text, signedOn: null, signatoryName: '' })
  expect(await publishCharter(here.as.bureau, 1)).toMatchObject({
    fields: { 'signed-on': 'missing', 'signatory-name': 'missing' },
  })
  expect(await saveCharter(here.as.bureau, 1, { ...text, signedOn: '2999-01-01' })).toMatchObject({
    fields: { 'signed-on': 'future' },
  })
})

it('two who press at once publish once and save on each other nothing', async () => {
  const saves = await Promise.all([1, 2].map(() => saveCharter(here.as.bureau, 0, text)))
  expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
  const both = await Promise.all([1, 2].map(() => publishCharter(here.as.bureau, 1)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await findCharter(publicOf(db, here))).toMatchObject({ number: 1 })
})

it('only the bureau writes, and only its own government', async () => {
  for (const who of [here.as.drafter, here.as.approver, here.as.reviewer, here.as.administrator]) {
    expect(await saveCharter(who, 0, text)).toMatchObject({ code: 'not-allowed' })
    expect(await publishCharter(who, 0)).toMatchObject({ code: 'not-allowed' })
  }
  expect(await getCharterFront(here.as.reader)).toMatchObject({ code: 'not-allowed' })
  await saveCharter(there.as.bureau, 0, text)
  expect((await front()).draft).toBeUndefined()
})

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { hashContent } from '../sop/content-identity.ts'
import { addRevision, contentOf, putNewInForce, ratify, setInForce } from './testing/in-force.ts'
import { findVerifiedRevision, readVerificationCode } from './verification.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
const content = contentOf('Izin Usaha')

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

async function ratified(): Promise<{ sopId: string; code: string }> {
  const sopId = await putNewInForce(here.as.drafter, content)
  const place = { sopId, revision: 1 }
  return { sopId, code: await ratify(here.as.approver, place, { content, number: '1/SOP/2026' }) }
}

it('a code tells what is in force, of which office, and the hash of its content', async () => {
  const { sopId, code } = await ratified()
  expect(code).toMatch(/^[0-9a-z]{16}$/)
  expect(await findVerifiedRevision(db, code)).toMatchObject({
    standing: 'in-force',
    governmentName: 'Kota Sini',
    unitName: 'Dinas Kesehatan',
    sopId,
    title: 'Izin Usaha',
    number: '1/SOP/2026',
    ratifiedOn: '2026-02-01',
    effectiveOn: '2026-03-01',
    inForce: 1,
    contentHash: hashContent(content).toString('hex'),
  })
})

it('a code of what has not come in force says so, then that it has, was superseded, revoked', async () => {
  const { sopId } = await ratified()
  const revision = await addRevision(here.as.drafter, sopId, content)
  const place = { sopId, revision }
  const code = await ratify(here.as.approver, place, { content, number: '2/SOP/2026' })
  const standing = async () => (await findVerifiedRevision(db, code))?.standing
  expect(await standing()).toBe('not-yet')
  await setInForce(here.as.approver, sopId, revision)
  expect(await standing()).toBe('in-force')
  await setInForce(here.as.approver, sopId, 1)
  expect(await standing()).toBe('superseded')
  expect(await findVerifiedRevision(db, code)).toMatchObject({ inForce: 1 })
  await setInForce(here.as.approver, sopId, revision)
  await setInForce(here.as.approver, sopId, null)
  expect(await standing()).toBe('revoked')
})

it('what was ratified and ended without having been in force is revoked', async () => {
  const { sopId } = await ratified()
  const revision = await addRevision(here.as.drafter, sopId, content)
  const place = { sopId, revision }
  const code = await ratify(here.as.approver, place, { content, number: '3/SOP/2026' })
  await inGovernment(db, here.id, (tx) =>
    sql`update ratification set ended_on = '2026-05-01' where revision = ${revision}`.execute(tx),
  )
  expect(await findVerifiedRevision(db, code)).toMatchObject({
    standing: 'revoked',
    endedOn: '2026-05-01',
  })
})

it('a closed archive does not hide whether a paper is in force, only where its text is', async () => {
  const { code } = await ratified()
  expect((await findVerifiedRevision(db, code))?.slug).toMatch(/^kota-sini|sini/)
  await inGovernment(db, here.id, (tx) => sql`update archive set is_open = false`.execute(tx))
  expect(await findVerifiedRevision(db, code)).toMatchObject({ standing: 'in-force', slug: null })
})

it('a code is read as people type it', async () => {
  const { code } = await ratified()
  const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`.toUpperCase()
  expect(await findVerifiedRevision(db, typed)).toMatchObject({ number: '1/SOP/2026' })
  expect(readVerificationCode('OIL0-1111-2222-3333')).toBe('0110111122223333')
})

it.each([
  '',
  'x',
  '0000000000000000',
  'u'.repeat(16),
  '../../etc',
  "'--",
  '\0'.repeat(16),
  'é'.repeat(16),
])('%j is no code', async (typed) => {
  expect(await findVerifiedRevision(db, typed)).toBeUndefined()
})

it('each revision has a code of its own', async () => {
  const { rows } = await db.owner.query<{ count: number }>(
    `select count(distinct make_verification_code())::int as count from generate_series(1, 2000)`,
  )
  expect(rows[0]?.count).toBe(2000)
})

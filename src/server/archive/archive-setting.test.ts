import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { Role } from '../session/actor.ts'
import { getArchiveSetting, setArchiveOpen } from './archive-setting.service.ts'
import { findArchive } from './archive.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
afterAll(() => db.close())

it('an administrator closes and opens the archive of the own government; each is recorded once', async () => {
  const slug = await slugOf(here)
  for (const isOpen of [false, false, true, true]) {
    expect(await setArchiveOpen(here.as.administrator, isOpen)).toEqual({ ok: true })
    expect((await findArchive(db, slug)) !== undefined).toBe(isOpen)
  }
  expect(await findArchive(db, await slugOf(there))).toBeDefined()
  const { rows } = await db.owner.query<{ action: string }>(
    `select action from audit where government_id = $1 and action like 'archive.%' order by number`,
    [here.id],
  )
  expect(rows.map(({ action }) => action)).toEqual(['archive.closed', 'archive.opened'])
  expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true })
})

it.each(['reader', 'drafter', 'reviewer', 'approver', 'bureau', 'auditor'] as const)(
  'a person who is only %s neither sees nor changes the setting',
  async (role: Role) => {
    expect(await getArchiveSetting(here.as[role])).toMatchObject({ code: 'not-allowed' })
    expect(await setArchiveOpen(here.as[role], false)).toMatchObject({ code: 'not-allowed' })
    expect(await findArchive(db, await slugOf(here))).toBeDefined()
  },
)

async function slugOf({ as }: SmallGovernment): Promise<string> {
  const found = await getArchiveSetting(as.administrator)
  return found.ok ? found.setting.slug : ''
}

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { getChangeNumber } from './change-number.service.ts'
import { record, tamper } from './testing/audit-trail.ts'
import { verifyAudit } from './verify-audit.service.ts'
import type { Viewing } from './viewing.queries.ts'
import { listViewings, recordViewing } from './viewing.service.ts'

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
  await record(db, here, 'satu')
})
afterAll(() => db.close())

const view = (subjectId: string): Viewing => ({
  action: 'sop.viewed',
  subject: { kind: 'sop', id: subjectId },
})

/** As though everything so far had been seen two days earlier. */
const letDaysPass = () =>
  tamper(
    db,
    `update viewing set day = day - 2 where government_id = '${here.id}';
    update viewing_day set day = day - 2 where government_id = '${here.id}' and sealed_by is null`,
  )

it('who looks at something twice a day is noted once, without an audit row', async () => {
  const before = await getChangeNumber(db, here.id)
  await recordViewing(here.as.drafter, view(here.id))
  await recordViewing(here.as.drafter, view(here.id))
  await recordViewing(here.as.reader, view(here.id))
  const list = await listViewings(here.as.auditor, undefined)
  expect(list.ok && list.viewings.map(({ personName }) => personName)).toEqual([
    'Perancang Kota Sini',
    'Pembaca Kota Sini',
  ])
  expect(await getChangeNumber(db, here.id)).toBe(before)
})

it('only those who may read the audit see who saw what, of their own government', async () => {
  await recordViewing(here.as.drafter, view(here.id))
  expect(await listViewings(here.as.drafter, undefined)).toMatchObject({ code: 'not-allowed' })
  expect(await listViewings(there.as.auditor, undefined)).toMatchObject({ ok: true, viewings: [] })
})

it('the first view after a day is over seals that day, once, also when many look at once', async () => {
  await recordViewing(here.as.drafter, view(here.id))
  await letDaysPass()
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      recordViewing(here.as.drafter, view(`00000000-0000-4000-8000-0000000000${10 + at}`)),
    ),
  )
  const { rows } = await db.owner.query(
    `select actor_id, details - 'digest' as details from audit
     where government_id = $1 and action = 'viewings.sealed'`,
    [here.id],
  )
  expect(rows).toEqual([{ actor_id: null, details: { day: expect.any(String), viewings: 1 } }])
  expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true, rows: 2 })
})

it.each([
  ['a viewing removed', 'delete from viewing where <here>'],
  ['a viewing of somebody else', `update viewing set person_id = gen_random_uuid() where <here>`],
  [
    'the time of a viewing',
    `update viewing set first_at = first_at + interval '1 us' where <here>`,
  ],
  [
    'a viewing put in',
    `insert into viewing select government_id, day, gen_random_uuid(), 'x', 'sop', subject_id from viewing where <here>`,
  ],
  ['the sealed day', 'delete from viewing_day where <here> and sealed_by is not null'],
])('on a sealed day %s is found', async (_what, sql) => {
  await recordViewing(here.as.drafter, view(here.id))
  await letDaysPass()
  await recordViewing(here.as.reader, view(here.id))
  await tamper(db, sql.replace('<here>', `government_id = '${here.id}' and day < current_date - 1`))
  expect(await verifyAudit(db, here.id)).toMatchObject({
    ok: false,
    faults: [{ kind: 'viewings-differ', sealedBy: 2 }],
  })
})

it('the program can add viewings but neither change nor remove one', async () => {
  await recordViewing(here.as.drafter, view(here.id))
  await expect(db.kysely.deleteFrom('viewing').execute()).rejects.toThrow('permission denied')
  await expect(db.kysely.updateTable('viewing').set({ action: 'x' }).execute()).rejects.toThrow(
    'permission denied',
  )
  await expect(db.owner.query('delete from viewing')).rejects.toThrow('append-only')
})

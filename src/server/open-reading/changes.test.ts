import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listArchives } from '../archive/archive.service.ts'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { promiseService, sampleStandard } from '../portal/testing/promised-service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { listOpenChanges } from './open-reading.service.ts'
import type { ChangePlace } from './open-record.ts'

let db: ScratchDatabase
let here: SmallGovernment
const count = 24
const services: string[] = []

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
  await db.owner.query('update archive set is_open = true')
  for (let at = 0; at < count; at += 1) {
    const standard = sampleStandard(`Layanan ${at}`)
    services.push(await promiseService(db, { governmentId: here.id, standard }))
  }
})
afterAll(() => db.close())

/** Ends a service in a transaction that takes a while before and after. */
function endSlowly(
  serviceId: string,
  { before, after }: Readonly<Record<'before' | 'after', number>>,
) {
  return inGovernment(db, here.id, async (tx) => {
    await sql`select pg_sleep(${before})`.execute(tx)
    await sql`update service set in_force = null where service_id = ${serviceId}`.execute(tx)
    await sql`select pg_sleep(${after})`.execute(tx)
  })
}

/** Reads on behind the last change that was read, again and again, as a copy elsewhere does. */
async function follow(seen: string[], isOver: () => boolean): Promise<void> {
  const archive = (await listArchives(db)).find(({ governmentId }) => governmentId === here.id)
  if (archive === undefined) throw new Error('the archive is closed')
  let after: ChangePlace | undefined
  for (let last = false; ; last = isOver()) {
    const stretch = { limit: 5, ...(after !== undefined && { after }) }
    const { items } = await listOpenChanges({ db, archive }, undefined, stretch)
    for (const { at, id, version, kind } of items) {
      after = { at, id, version, kind }
      if (kind === 'revoked') seen.push(id)
    }
    if (items.length === 0 && last) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

it('who follows the changes sees each once, however long those who publish take', async () => {
  const seen: string[] = []
  let isOver = false
  const following = follow(seen, () => isOver)
  // The first begin early and publish late; whoever comes later is done long before.
  const waves = services.map((id, at) =>
    endSlowly(id, { before: ((at * 7) % 11) / 20, after: ((at * 5) % 3) / 50 }),
  )
  await Promise.all(waves)
  isOver = true
  await following
  expect(seen.toSorted()).toEqual(services.toSorted())
})

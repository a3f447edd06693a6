import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listArchives } from '../archive/archive.service.ts'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { endService, promiseService, sampleStandard } from '../portal/testing/promised-service.ts'
import { insertUnits } from '../sample/sample.queries.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { searchServices } from './service-search.service.ts'

let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

function promise(name: string, unitId?: string): Promise<string> {
  const standard = sampleStandard(name, { searchWords: [] })
  return promiseService(db, {
    governmentId: here.id,
    standard,
    ...(unitId !== undefined && { unitId }),
  })
}

async function find(text: string): Promise<readonly string[]> {
  const archive = (await listArchives(db)).find(({ governmentId }) => governmentId === here.id)
  if (archive === undefined) throw new Error('no open archive')
  const found = await searchServices({ db, archive }, { text, language: 'id', page: 1 })
  return found.items.map(({ name }) => name.id)
}

/** Words whose counts are not as many as services have them; and how many words there are. */
async function miscounted(): Promise<{ readonly wrong: readonly unknown[]; readonly all: number }> {
  const { rows } = await db.owner.query<{ is_wrong: boolean }>(
    `select coalesce(w.count, 0) <> coalesce(has.count, 0)
       or coalesce(w.key_count, 0) <> coalesce(has.key_count, 0) as is_wrong, word
     from (select * from service_word where government_id = $1) as w
     full join (
       select word, count(*) filter (where not is_key) as count,
         count(*) filter (where is_key) as key_count
       from service_search s, lateral (
         select unnest(words), false union all select unnest(key_words), true
       ) as list (word, is_key)
       where s.government_id = $1 group by word
     ) as has using (word)`,
    [here.id],
  )
  return { wrong: rows.filter((row) => row.is_wrong), all: rows.length }
}

it('services that are published and ended at once are all found and counted rightly', async () => {
  const kinds = ['Bengkel', 'Salon', 'Studio', 'Gudang', 'Warnet', 'Kolam']
  const ids = await Promise.all(kinds.map((kind) => promise(`Izin Kegiatan ${kind} Pemuda`)))
  expect(await find('izin kegiatan pemuda')).toHaveLength(kinds.length)
  expect(await find('gudang pemuda')).toContain('Izin Kegiatan Gudang Pemuda')
  const counted = await miscounted()
  expect(counted.all).toBeGreaterThan(10)
  expect(counted.wrong).toEqual([])
  await Promise.all([
    ...ids.slice(0, 3).map((serviceId) => endService(db, { governmentId: here.id, serviceId })),
    promise('Izin Kegiatan Sanggar Pemuda'),
  ])
  expect(await find('izin kegiatan pemuda')).toHaveLength(4)
  expect((await miscounted()).wrong).toEqual([])
})

it('a renamed unit finds its services by the new name and no longer by the old one', async () => {
  const id = randomUUID()
  const unit = { id, name: 'Badan Kebugaran', shortName: 'Bakebug', parentId: null }
  await inGovernment(db, here.id, (tx) => insertUnits(tx, [unit]))
  await promise('Sewa Lapangan Voli', id)
  expect(await find('kebugaran')).toEqual(['Sewa Lapangan Voli'])
  await db.owner.query(
    `update unit set name = 'Dinas Olahraga', short_name = 'Disora' where unit_id = $1`,
    [id],
  )
  expect(await find('disora')).toEqual(['Sewa Lapangan Voli'])
  expect(await find('bakebug')).toEqual([])
  expect((await miscounted()).wrong).toEqual([])
})

it('a misspelt word is found where pg_trgm is not installed', async () => {
  await promise('Izin Penyelenggaraan Reklame')
  await db.owner.query('drop extension if exists pg_trgm cascade')
  expect(await find('reklme')).toEqual(['Izin Penyelenggaraan Reklame'])
  expect(await find('penylenggaraan relkame')).toEqual(['Izin Penyelenggaraan Reklame'])
})

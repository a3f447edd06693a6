import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { SopListRequest } from './sop-record.ts'
import { createSop, deleteSop, listSops } from './sop.service.ts'
import { fix } from './unfailing.ts'

let db: ScratchDatabase
let here: SmallGovernment
let bureau: Context

//           draft                          fixed         deleted
// health    Izin Keramaian, Izin Reklame   Surat Masuk
// clinic    Perizinan Klinik               Rawat Jalan   Buangan
// transport                                Uji Kir
beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
  bureau = here.as.bureau
  await create(here.units.health, 'Izin Keramaian')
  await create(here.units.health, 'izin reklame')
  await fix(bureau, await create(here.units.health, 'Surat Masuk'))
  await create(here.units.clinic, 'Perizinan Klinik')
  await fix(bureau, await create(here.units.clinic, 'Rawat Jalan'))
  await deleteSop(bureau, await create(here.units.clinic, 'Buangan'))
  await fix(bureau, await create(here.units.transport, 'Uji Kir'))
})
afterAll(() => db.close())

async function create(unitId: string, title: string): Promise<string> {
  const made = await createSop(bureau, { unitId, title })
  if (!made.ok) throw new Error(made.code)
  return made.sopId
}

const titles = async (request: SopListRequest) =>
  (await listSops(bureau, request)).items.map((item) => item.title)

describe('the list', () => {
  it('shows what was changed last first, and nothing out of the bin', async () => {
    expect(await titles({})).toEqual([
      'Uji Kir',
      'Rawat Jalan',
      'Perizinan Klinik',
      'Surat Masuk',
      'izin reklame',
      'Izin Keramaian',
    ])
  })

  it('sorts by title without regard to capitals, and by unit', async () => {
    expect(await titles({ sort: 'title' })).toEqual([
      'Izin Keramaian',
      'izin reklame',
      'Perizinan Klinik',
      'Rawat Jalan',
      'Surat Masuk',
      'Uji Kir',
    ])
    expect((await titles({ sort: 'unit' }))[3]).toBe('Uji Kir')
  })

  it('by unit shows those below it too', async () => {
    expect(await titles({ unitId: here.units.health, sort: 'title' })).toHaveLength(5)
    expect(await titles({ unitId: here.units.clinic })).toEqual(['Rawat Jalan', 'Perizinan Klinik'])
    expect(await titles({ unitId: 'unknown' })).toEqual([])
  })

  it('by state shows that state', async () => {
    expect(await titles({ state: 'fixed' })).toEqual(['Uji Kir', 'Rawat Jalan', 'Surat Masuk'])
    expect(await titles({ state: 'deleted' })).toEqual(['Buangan'])
    expect(await titles({ state: 'revising' })).toEqual([])
  })
})

describe('the search', () => {
  it('finds words by any part and by their stem, the title first', async () => {
    expect(await titles({ search: 'izin' })).toEqual([
      'Perizinan Klinik',
      'izin reklame',
      'Izin Keramaian',
    ])
    expect(await titles({ search: 'RAMAI' })).toEqual(['Izin Keramaian'])
    expect(await titles({ search: 'suratnya' })).toEqual(['Surat Masuk'])
  })

  it('wants every word, in any order', async () => {
    expect(await titles({ search: 'reklame izin' })).toEqual(['izin reklame'])
    expect(await titles({ search: 'reklame keramaian' })).toEqual([])
  })

  it('takes one or two letters as the beginning of a word', async () => {
    expect(await titles({ search: 'ki' })).toEqual(['Uji Kir'])
    expect(await titles({ search: 'r', sort: 'title' })).toEqual(['izin reklame', 'Rawat Jalan'])
  })

  it.each(['%', '_', "'", '"; drop table sop; --', '\\', '\0', '(', '!', ':*', '&'])(
    'of the sign %j is no pattern and no error',
    async (search) => {
      const plain = await listSops(bureau, { search })
      expect([0, 6]).toContain(plain.total)
    },
  )

  it('of a thousand words is answered', async () => {
    expect(await titles({ search: 'izin '.repeat(1000) })).toHaveLength(3)
  })
})

describe('the counts', () => {
  it('tell for each choice of one filter what there would be', async () => {
    const { total, counts } = await listSops(bureau, {})
    const { health, clinic, transport } = here.units
    expect(total).toBe(6)
    expect(counts.states).toEqual({ draft: 3, revising: 0, fixed: 3, deleted: 1 })
    expect(Object.fromEntries(counts.units)).toEqual({ [health]: 5, [clinic]: 2, [transport]: 1 })
  })

  it('of one filter follow the other filters and the search', async () => {
    const { clinic, health } = here.units
    const request = { search: 'izin', unitId: clinic, state: 'draft' } as const
    const { total, counts } = await listSops(bureau, request)
    expect(total).toBe(1)
    expect(counts.states).toEqual({ draft: 1, revising: 0, fixed: 0, deleted: 0 })
    expect(Object.fromEntries(counts.units)).toEqual({ [health]: 3, [clinic]: 1 })
  })

  it('add up to what the pages show, for every filter', async () => {
    for (const unitId of [undefined, ...Object.values(here.units)]) {
      for (const state of [undefined, 'draft', 'fixed', 'deleted'] as const) {
        const request = { ...(unitId && { unitId }), ...(state && { state }) }
        const { total, items } = await listSops(bureau, request)
        expect(items).toHaveLength(total)
      }
    }
  })
})

describe('pages', () => {
  it('follow each other without a gap or a repeat', async () => {
    const pages = [1, 2, 3].map((page) => titles({ page, pageSize: 2, sort: 'title' }))
    expect((await Promise.all(pages)).flat()).toEqual(await titles({ sort: 'title' }))
  })

  it.each([
    [0, 1],
    [-5, 1],
    [99, 3],
    [2.9, 2],
    [Number.NaN, 1],
    [Infinity, 1],
    [2 ** 60, 3],
  ])('page %d of 3 is page %d', async (page, expected) => {
    const list = await listSops(bureau, { page, pageSize: 2 })
    expect([list.page, list.pageCount]).toEqual([expected, 3])
    expect(list.items).toHaveLength(2)
  })

  it('hold 200 at most, and an empty list is one empty page', async () => {
    expect((await listSops(bureau, { pageSize: 1_000_000 })).pageSize).toBe(200)
    expect(await listSops(bureau, { search: 'tidakada' })).toMatchObject({
      items: [],
      total: 0,
      page: 1,
      pageCount: 1,
    })
  })
})

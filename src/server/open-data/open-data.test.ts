import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf, putNewInForce } from '../archive/testing/in-force.ts'
import type { ArchiveContext } from '../archive/archive.service.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import {
  endService,
  promiseAnew,
  promiseService,
  sampleStandard,
} from '../portal/testing/promised-service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import {
  findDescribedService,
  getOpenExtent,
  listPageParts,
  listServiceChanges,
  readDescribedServices,
  readOpenPages,
} from './open-data.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let context: ArchiveContext
let elsewhere: ArchiveContext
let sopId: string

beforeAll(async () => {
  db = await openScratchDatabase()
  const both = await makeTwoGovernments(db)
  here = both.here
  context = of(here)
  elsewhere = of(both.there)
  sopId = await putNewInForce(here.as.drafter, contentOf('Ganti KTP', 'Memeriksa berkas'))
  const governmentId = here.id
  const standard = sampleStandard('KTP Hilang')
  const serviceId = await promiseService(db, { governmentId, standard, sopIds: [sopId] })
  await promiseAnew(
    db,
    { governmentId, serviceId },
    sampleStandard('KTP Hilang', { lifeEvents: [] }),
  )
  const gone = await promiseService(db, { governmentId, standard: sampleStandard('Telegram') })
  await endService(db, { governmentId, serviceId: gone })
  for (let at = 0; at < 450; at += 1) {
    await promiseService(db, { governmentId, standard: sampleStandard(`Izin ${at}`) })
  }
})
afterAll(() => db.close())

function of({ id }: SmallGovernment): ArchiveContext {
  return { db, archive: { governmentId: id, slug: 'x', name: 'Kota', timeZone: 'Asia/Jakarta' } }
}

async function all<T>(stretches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = []
  for await (const some of stretches) found.push(...some)
  return found
}

describe('what is open', () => {
  test('is counted, and what has ended is not', async () => {
    const extent = await getOpenExtent(context)
    expect(extent).toMatchObject({ services: 451, sops: 1, units: 3, surveys: 0 })
    expect(extent.changedAt?.getTime()).toBeGreaterThan(extent.begunAt?.getTime() ?? 0)
  })

  test('is nothing in a government that has published nothing', async () => {
    const extent = await getOpenExtent(elsewhere)
    expect(extent).toMatchObject({ services: 0, sops: 0, begunAt: null, changedAt: null })
    expect(await all(readDescribedServices(elsewhere))).toEqual([])
    expect(await listServiceChanges(elsewhere)).toEqual([])
  })
})

describe('a service', () => {
  test('is found with the SOPs in force that deliver it', async () => {
    const service = await findDescribedService(context, 'ktp-hilang')
    expect(service).toMatchObject({ version: 2, until: null, unitName: 'Dinas Kesehatan' })
    expect(service?.sops).toEqual([{ sopId, title: 'Ganti KTP', number: '' }])
  })

  test('that has ended is still found, and says so', async () => {
    expect((await findDescribedService(context, 'telegram'))?.until).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test.each(['x', '', "'; drop table service", '__proto__', 'a'.repeat(81)])(
    'that is not there is not found: %s',
    async (slug) => expect(await findDescribedService(context, slug)).toBeUndefined(),
  )

  test('of another government is not found', async () => {
    expect(await findDescribedService(elsewhere, 'ktp-hilang')).toBeUndefined()
  })
})

test('all services are read once each, in stretches', async () => {
  const sizes = []
  const slugs = new Set<string>()
  for await (const some of readDescribedServices(context)) {
    sizes.push(some.length)
    for (const { slug } of some) slugs.add(slug)
  }
  expect(sizes).toEqual([200, 200, 51])
  expect(slugs.size).toBe(451)
})

test('changes tell the new, the changed and the ended, newest first', async () => {
  const changes = await listServiceChanges(context)
  expect(changes).toHaveLength(100)
  const times = changes.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  await db.owner.query(`delete from published_standard where slug like 'izin-%'`)
  const kinds = (await listServiceChanges(context)).map(({ kind, slug }) => `${kind} ${slug}`)
  expect(kinds.toSorted()).toEqual([
    'changed ktp-hilang',
    'ended telegram',
    'new ktp-hilang',
    'new telegram',
  ])
})

describe('pages', () => {
  test('are cut into parts that together hold each of them once', async () => {
    await promiseService(db, { governmentId: here.id, standard: sampleStandard('A') })
    await promiseService(db, { governmentId: here.id, standard: sampleStandard('B') })
    const begins = await listPageParts(context, 'service', 2)
    expect(begins).toHaveLength(2)
    const parts = []
    for (const after of begins)
      parts.push(await all(readOpenPages(context, 'service', { after, size: 2 })))
    expect(parts.map((part) => part.length)).toEqual([2, 1])
    expect(
      parts
        .flat()
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['a', 'b', 'ktp-hilang'])
  })

  test('are there for SOPs in force and for offices with services', async () => {
    const pagesOf = (kind: 'sop' | 'unit') =>
      all(readOpenPages(context, kind, { after: undefined, size: 10 }))
    expect((await pagesOf('sop')).map(({ key }) => key)).toEqual([sopId])
    expect((await pagesOf('unit')).map(({ key }) => key)).toEqual([here.units.health])
  })
})

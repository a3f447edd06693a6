import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ServiceStandard } from '#standard'
import { listArchives, type ArchiveContext } from '../archive/archive.service.ts'
import { contentOf, putNewInForce, setInForce } from '../archive/testing/in-force.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import {
  findPortalUnit,
  findPublishedService,
  getPortalFront,
  listServicesByLetter,
  listServicesOfEvent,
} from './portal.service.ts'
import {
  endService,
  promiseAnew,
  promiseService,
  sampleStandard,
} from './testing/promised-service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let portal: ArchiveContext

beforeAll(async () => {
  db = await openScratchDatabase()
  const both = await makeTwoGovernments(db)
  here = both.here
  for (const { id } of [both.here, both.there]) {
    await db.owner.query('update archive set is_open = true where government_id = $1', [id])
  }
  const archive = (await listArchives(db)).find(({ governmentId }) => governmentId === here.id)
  if (archive === undefined) throw new Error('no archive')
  portal = { db, archive }
  await promiseService(db, { governmentId: both.there.id, standard: sampleStandard('Izin Sana') })
})
afterAll(() => db.close())

beforeEach(async () => {
  await db.owner.query(`delete from published_standard where government_id = $1`, [here.id])
})

const serial = { at: 0 }
function promise(name: string, changes: Partial<ServiceStandard> = {}, unitId = here.units.health) {
  serial.at += 1
  const standard = sampleStandard(name, changes)
  const slug = `layanan-${serial.at}`
  const made = promiseService(db, { governmentId: here.id, standard, unitId, slug })
  return made.then((serviceId) => ({ serviceId, slug, governmentId: here.id }))
}

describe('what a portal is entered by', () => {
  it('counts what is promised now, by event, office and letter, and nothing of another government', async () => {
    await promise('Akta Kelahiran', { lifeEvents: ['birth', 'identity'] })
    await promise('Kartu Keluarga', { lifeEvents: ['identity'] }, here.units.clinic)
    const ended = await promise('Zakat', { lifeEvents: ['hardship'] })
    await endService(db, ended)
    const front = await getPortalFront(portal, 'id')
    expect(front.total).toBe(2)
    expect(front.events).toEqual([
      { event: 'birth', count: 1 },
      { event: 'identity', count: 2 },
    ])
    expect(front.units).toEqual([{ id: here.units.health, name: 'Dinas Kesehatan', count: 2 }])
    expect(front.letters).toEqual([
      { letter: 'A', count: 1 },
      { letter: 'K', count: 1 },
    ])
    expect(front.newest.map(({ name }) => name.id)).toEqual(['Kartu Keluarga', 'Akta Kelahiran'])
  })

  it('follows a standard that is replaced, and a unit that moves', async () => {
    const service = await promise('Akta', { lifeEvents: ['birth'] }, here.units.clinic)
    await promiseAnew(db, service, sampleStandard('Izin', { lifeEvents: ['work'] }))
    await db.owner.query('update unit set parent_id = $1 where unit_id = $2', [
      here.units.transport,
      here.units.clinic,
    ])
    const { events, letters, units } = await getPortalFront(portal, 'id')
    expect([events, letters]).toEqual([[{ event: 'work', count: 1 }], [{ letter: 'I', count: 1 }]])
    expect(units.map(({ name }) => name)).toEqual(['Dinas Perhubungan'])
    await db.owner.query('update unit set parent_id = $1 where unit_id = $2', [
      here.units.health,
      here.units.clinic,
    ])
  })

  it('counts rightly what many fix and end at once', async () => {
    const services = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        promise(`Layanan ${at}`, { lifeEvents: ['birth', 'work'] }, here.units.clinic),
      ),
    )
    await Promise.all(services.slice(0, 5).map((service) => endService(db, service)))
    const { events, units } = await getPortalFront(portal, 'id')
    expect(events.map(({ count }) => count)).toEqual([3, 3])
    expect(units.map(({ count }) => count)).toEqual([3])
  })
})

describe('lists', () => {
  it('are in the order of the names, in pages; a page too far is the last one', async () => {
    for (let at = 100; at < 153; at += 1) await promise(`Izin ${at}`, { lifeEvents: ['work'] })
    const second = await listServicesOfEvent(portal, 'work', 2)
    expect(second).toMatchObject({ page: 2, pageCount: 2, total: 53, isCut: false })
    expect(second.items.map(({ name }) => name.id)).toEqual(['Izin 150', 'Izin 151', 'Izin 152'])
    expect((await listServicesOfEvent(portal, 'work', 9)).page).toBe(2)
    const { list } = await listServicesByLetter(portal, { letter: 'I', language: 'id' }, 1)
    expect(list.items[0]?.name.id).toBe('Izin 100')
    const office = await findPortalUnit(portal, here.units.health, 1)
    expect([office?.unit.count, office?.list.total, office?.below]).toEqual([53, 53, []])
  })

  it('by letter follow the English names in English', async () => {
    await promise('Akta', { name: { id: 'Akta', en: 'Certificate' } })
    await promise('Izin')
    const { letters, letter, list } = await listServicesByLetter(portal, { language: 'en' }, 1)
    expect(letters.map((one) => one.letter)).toEqual(['C', 'I'])
    expect([letter, list.items[0]?.name.en]).toEqual(['C', 'Certificate'])
  })
})

describe('a service', () => {
  it('is what is promised now, with its versions and the SOPs in force that deliver it', async () => {
    const [first, second] = [
      await putNewInForce(here.as.drafter, contentOf('Alur satu', 'Memeriksa')),
      await putNewInForce(here.as.drafter, contentOf('Alur dua', 'Mencetak')),
    ]
    await setInForce(here.as.drafter, second, null)
    const standard = sampleStandard('Akta')
    const slug = 'akta-dengan-sop'
    const sopIds = [first, second]
    const governmentId = here.id
    const serviceId = await promiseService(db, { governmentId, standard, slug, sopIds })
    await promiseAnew(db, { governmentId, serviceId }, sampleStandard('Akta Baru'))
    const now = await findPublishedService(portal, slug)
    expect(now?.standard.name.id).toBe('Akta Baru')
    expect(now?.versions.map(({ version, end }) => [version, end?.kind])).toEqual([
      [2, undefined],
      [1, 'superseded'],
    ])
    expect(now?.sops.map(({ title }) => title)).toEqual(['Alur satu'])
    expect((await findPublishedService(portal, slug, 1))?.standard.name.id).toBe('Akta')
  })

  it('that is not there, or has no such version, is not found, whatever is asked', async () => {
    const { slug } = await promise('Akta')
    for (const asked of ['tidak-ada', "'; drop table unit; --", '', '\0', 'a'.repeat(1000)]) {
      expect(await findPublishedService(portal, asked)).toBeUndefined()
    }
    for (const version of [2, 0, -1, 1.5, Number.NaN, 2 ** 40]) {
      expect(await findPublishedService(portal, slug, version)).toBeUndefined()
    }
    expect(await findPublishedService(portal, 'izin-sana')).toBeUndefined()
  })
})

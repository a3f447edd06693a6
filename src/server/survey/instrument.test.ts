import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { officialInstrument } from '#measures'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { getInstrument, listInstruments, storeInstrument } from './instrument.service.ts'

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

const shorter = { ...officialInstrument(), questions: [] }

it('the official instrument is offered before anybody has used it', async () => {
  const read = await listInstruments(here.as.auditor)
  expect(read).toEqual({
    ok: true,
    mayChange: false,
    instruments: [
      { id: 'skm', version: 1, title: officialInstrument().title, droppable: ['cost'] },
    ],
  })
  const one = await getInstrument(here.as.drafter, { id: 'skm', version: 1 })
  expect(one.ok && one.instrument).toEqual(officialInstrument())
})

it('what is stored gets the next number of its id, and the official one stays the first', async () => {
  const next = async () => {
    const first = await getInstrument(here.as.bureau, { id: 'skm', version: 1 })
    return first.ok && first.nextVersion
  }
  expect(await next()).toBe(2)
  expect(await storeInstrument(here.as.bureau, { ...shorter, version: 40 })).toMatchObject({
    version: 2,
    isNew: true,
  })
  expect(await next()).toBe(3)
  const own = { ...officialInstrument(), id: 'puskesmas' }
  expect(await storeInstrument(here.as.bureau, own)).toMatchObject({ version: 1 })
  const read = await listInstruments(here.as.bureau)
  expect(read.ok && read.instruments.map(({ id, version }) => `${id}/${version}`)).toEqual([
    'puskesmas/1',
    'skm/2',
    'skm/1',
  ])
  const second = await getInstrument(here.as.bureau, { id: 'skm', version: 2 })
  expect(second.ok && second.instrument).toEqual({ ...shorter, version: 2 })
})

it('what asks the same is not stored twice', async () => {
  const same = { ok: true, version: 1, isNew: false }
  expect(await storeInstrument(here.as.bureau, { ...officialInstrument(), version: 9 })).toEqual(
    same,
  )
  await storeInstrument(here.as.bureau, shorter)
  expect(await storeInstrument(here.as.bureau, shorter)).toEqual({ ...same, version: 2 })
})

it('two at once get a number each', async () => {
  const texts = ['Satu', 'Dua', 'Tiga']
  const stored = await Promise.all(
    texts.map((id) => storeInstrument(here.as.bureau, { ...shorter, title: { id, en: id } })),
  )
  const numbers = stored.map((one) => one.ok && one.version)
  expect(new Set(numbers)).toEqual(new Set([2, 3, 4]))
})

it('other roles and governments are refused', async () => {
  for (const who of [here.as.drafter, here.as.approver, here.as.auditor, here.as.reader]) {
    expect(await storeInstrument(who, shorter)).toMatchObject({ code: 'not-allowed' })
  }
  await storeInstrument(here.as.bureau, shorter)
  const foreign = await getInstrument(there.as.bureau, { id: 'skm', version: 2 })
  expect(foreign).toMatchObject({ code: 'not-found' })
  expect(await listInstruments(here.as.reader)).toMatchObject({ code: 'not-allowed' })
  expect(await getInstrument(here.as.reader, shorter)).toMatchObject({ code: 'not-allowed' })
})

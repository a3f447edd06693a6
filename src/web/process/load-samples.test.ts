import { afterEach, beforeEach, expect, test } from 'vitest'
import { listSamplePersons, openScratchDatabase, type ScratchDatabase } from '#server'
import { loadSamples } from './load-samples.ts'

const here = { thisMachineOnly: true }
const outside = { thisMachineOnly: false }
let db: ScratchDatabase
beforeEach(async () => {
  db = await openScratchDatabase()
})
afterEach(() => db.close())

const countPersons = async () => (await listSamplePersons(db)).length

test('on this machine alone there is a city to try things in', async () => {
  await loadSamples(db, here, {})
  expect(await countPersons()).toBeGreaterThan(0)
})

test('where others come nobody signs in without a password', async () => {
  await loadSamples(db, outside, {})
  expect(await countPersons()).toBe(0)
})

test('a city that was tried before is not shown to others by mistake', async () => {
  await loadSamples(db, here, {})
  await expect(loadSamples(db, outside, {})).rejects.toThrow('without a password')
  await loadSamples(db, outside, { SAMPLE_CITY: 'yes' })
  expect(await countPersons()).toBeGreaterThan(0)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ArchiveContext } from '../archive/archive.service.ts'
import { listArchives } from '../archive/archive.service.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments } from '../sample/two-governments.ts'
import { searchServices } from './service-search.service.ts'
import { fillCity } from './testing/fill-city.ts'
import { readCityQuestions } from './testing/read-city.ts'

let db: ScratchDatabase
let city: ArchiveContext

beforeAll(async () => {
  db = await openScratchDatabase()
  const { here } = await makeTwoGovernments(db)
  await fillCity(db, here.id)
  const archive = (await listArchives(db)).find(({ governmentId }) => governmentId === here.id)
  if (archive === undefined) throw new Error('the city is not open')
  city = { db, archive }
})
afterAll(() => db.close())

it.each(['tuned', 'held-out'] as const)(
  'of a hundred questions (%s) 95 have a right answer among the first three hits',
  async (half) => {
    const missed: string[] = []
    const questions = readCityQuestions(half)
    for (const { text, right } of questions) {
      const found = await searchServices(city, { text, language: 'id', page: 1 })
      const first = found.items.slice(0, 3).map(({ slug }) => slug)
      if (!first.some((slug) => right.includes(slug))) missed.push(`${text}: ${first.join(', ')}`)
    }
    expect(questions.length).toBe(100)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0)
  },
)

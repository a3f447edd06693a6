import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArchives, type ArchiveContext } from '../archive/archive.service.ts'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { promiseService, sampleStandard } from '../portal/testing/promised-service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { Role } from '../session/actor.ts'
import { addOwnWord, listOwnWords, removeOwnWord } from './own-word.service.ts'
import { searchServices } from './service-search.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  for (const { id } of [here, there]) {
    const standard = sampleStandard('Surat Pengantar Tutup Jalan', { searchWords: [] })
    await promiseService(db, { governmentId: id, standard })
  }
})
afterAll(() => db.close())

async function archiveOf(governmentId: string): Promise<ArchiveContext> {
  const archive = (await listArchives(db)).find((one) => one.governmentId === governmentId)
  if (archive === undefined) throw new Error('no open archive')
  return { db, archive }
}

async function find(text: string, government = here): Promise<number> {
  const archive = await archiveOf(government.id)
  return (await searchServices(archive, { text, language: 'id', page: 1 })).total
}

const words = { word: 'Mepamit', meaning: 'tutup jalan!' }

it('a word of the place finds what it means, in that government alone, until it is taken away', async () => {
  expect(await find('mepamit')).toBe(0)
  expect(await addOwnWord(here.as.bureau, words)).toEqual({ ok: true })
  expect(await find('surat mepamit')).toBe(1)
  expect(await find('mepamit', there)).toBe(0)
  const listed = await listOwnWords(here.as.bureau)
  const own = listed.ok ? listed.words : []
  expect(own).toMatchObject([{ word: 'mepamit', meaning: 'tutup jalan' }])
  for (const _ of [1, 2]) {
    expect(await removeOwnWord(here.as.bureau, own[0]?.id ?? '')).toEqual({ ok: true })
  }
  expect(await find('mepamit')).toBe(0)
  const { rows } = await db.owner.query<{ action: string }>(
    `select action from audit where government_id = $1 and action like 'service-word.%' order by number`,
    [here.id],
  )
  expect(rows.map(({ action }) => action)).toEqual(['service-word.added', 'service-word.removed'])
  expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true })
})

it('two who press at once add a pair once', async () => {
  const pair = { word: 'nyongkolan', meaning: 'keramaian' }
  const both = await Promise.all([1, 2].map(() => addOwnWord(here.as.bureau, pair)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = both.find(({ ok }) => !ok)
  expect(refused).toMatchObject({ code: 'invalid-fields', fields: { word: 'taken' } })
})

it.each([
  [{ word: '', meaning: 'ktp' }, { word: 'missing' }],
  [
    { word: '!?', meaning: '東京' },
    { word: 'missing', meaning: 'missing' },
  ],
  [{ word: 'ktp', meaning: 'KTP' }, { meaning: 'taken' }],
  [{ word: 'ktp', meaning: 'kata '.repeat(13) }, { meaning: 'too-long' }],
])('%j is refused', async (typed, fields) => {
  expect(await addOwnWord(here.as.bureau, typed)).toMatchObject({ code: 'invalid-fields', fields })
})

describe('nobody but the bureau', () => {
  const others: readonly Role[] = [
    'reader',
    'drafter',
    'reviewer',
    'approver',
    'auditor',
    'administrator',
  ]
  it.each(others)('may read or change them: %s', async (role) => {
    const refused = { ok: false, code: 'not-allowed' }
    expect(await listOwnWords(here.as[role])).toMatchObject(refused)
    expect(await addOwnWord(here.as[role], words)).toMatchObject(refused)
    expect(await removeOwnWord(here.as[role], here.id)).toMatchObject(refused)
  })

  it('of another government takes a pair away', async () => {
    await addOwnWord(here.as.bureau, { word: 'tetep', meaning: 'tutup' })
    const listed = await listOwnWords(here.as.bureau)
    const id = listed.ok ? listed.words.find(({ word }) => word === 'tetep')?.id : undefined
    await removeOwnWord(there.as.bureau, id ?? '')
    const after = await listOwnWords(here.as.bureau)
    expect(after.ok && after.words.some(({ word }) => word === 'tetep')).toBe(true)
  })
})

import { generateSop, type Sop } from '#sop'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { saveDraft } from './draft.service.ts'
import { createSop, deleteSop, listSopHistory, listSops, restoreSop } from './sop.service.ts'
import { create, fix, get, saveTitle } from './unfailing.ts'

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

describe('creating', () => {
  it('an empty form carries its title, unit and government', async () => {
    const sop = await get(here.as.drafter, await create(here.as.drafter, 'Surat Masuk'))
    expect(sop).toMatchObject({
      title: 'Surat Masuk',
      state: 'draft',
      version: 1,
      revision: 0,
      unitName: 'Dinas Kesehatan',
      updatedBy: 'Perancang Kota Sini',
      may: { edit: true, delete: true, restore: false },
    })
    expect(sop.content.identity).toMatchObject({ government: 'Kota Sini', unit: 'Dinas Kesehatan' })
    expect(sop.stepCount).toBe(sop.content.steps.length)
  })

  it('given content comes back whole, whatever its texts hold', async () => {
    const texts = [
      '"; drop table sop; --',
      '<script>alert(1)</script>',
      '日本 👩‍👩‍👧 مرحبا',
      "O'Brien \\ %_",
      '\u200e\u202e',
    ]
    for (const [seed, title] of texts.entries()) {
      const content: Sop = {
        ...generateSop(seed, { steps: 12, performers: 4, loops: 2 }),
        title,
      }
      const made = await createSop(here.as.drafter, { unitId: here.units.clinic, content })
      if (!made.ok) throw new Error(made.code)
      expect((await get(here.as.drafter, made.sopId)).content).toEqual(content)
    }
  })

  it('needs a unit of the own government, and the right to write there', async () => {
    const title = 'x'
    const notFound = { ok: false, code: 'not-found', what: 'unit' }
    expect(await createSop(here.as.drafter, { unitId: there.units.health, title })).toEqual(
      notFound,
    )
    expect(await createSop(here.as.bureau, { unitId: 'nonsense', title })).toEqual(notFound)
    const notAllowed = { ok: false, code: 'not-allowed', action: 'create' }
    expect(await createSop(here.as.drafter, { unitId: here.units.transport, title })).toEqual(
      notAllowed,
    )
    expect(await createSop(here.as.reader, { unitId: here.units.health, title })).toEqual(
      notAllowed,
    )
  })
})

describe('the bin', () => {
  it('takes a draft and gives it back as it was', async () => {
    const sopId = await create(here.as.drafter)
    expect(await deleteSop(here.as.drafter, sopId)).toEqual({ ok: true })
    expect(await get(here.as.drafter, sopId)).toMatchObject({
      state: 'deleted',
      may: { edit: false, restore: true },
    })
    expect((await listSops(here.as.drafter, {})).total).toBe(0)
    expect((await listSops(here.as.drafter, { state: 'deleted' })).items).toHaveLength(1)
    const { content } = await get(here.as.drafter, sopId)
    const save = saveDraft(here.as.drafter, {
      sopId,
      baseVersion: 1,
      content: { ...content, title: 'x' },
    })
    expect(await save).toEqual({ ok: false, code: 'deleted' })
    expect(await restoreSop(here.as.drafter, sopId)).toEqual({ ok: true })
    expect(await restoreSop(here.as.drafter, sopId)).toEqual({ ok: true })
    expect(await get(here.as.drafter, sopId)).toMatchObject({ state: 'draft', version: 1 })
  })

  it('takes nothing that has a revision', async () => {
    const sopId = await create(here.as.drafter)
    await fix(here.as.drafter, sopId)
    expect(await deleteSop(here.as.drafter, sopId)).toEqual({
      ok: false,
      code: 'has-revision',
      revision: 1,
    })
  })
})

it('every change leaves an audit row with its author', async () => {
  const sopId = await create(here.as.drafter, 'Satu')
  await saveTitle(here.as.drafter, sopId, 'Dua')
  await deleteSop(here.as.drafter, sopId)
  await restoreSop(here.as.bureau, sopId)
  await fix(here.as.bureau, sopId)
  const history = await listSopHistory(here.as.reviewer, sopId)
  expect(history.ok && history.entries.map((entry) => [entry.action, entry.actorName])).toEqual([
    ['revision.took-effect', 'Bagian Organisasi Kota Sini'],
    ['revision.moved', 'Bagian Organisasi Kota Sini'],
    ['sop.restored', 'Bagian Organisasi Kota Sini'],
    ['sop.deleted', 'Perancang Kota Sini'],
    ['draft.saved', 'Perancang Kota Sini'],
    ['sop.created', 'Perancang Kota Sini'],
  ])
})

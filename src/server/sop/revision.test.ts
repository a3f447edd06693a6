import type { Sop } from '#sop'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { move, tryMove } from '../life-cycle/unfailing-moves.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { restoreRevision, saveDraft } from './draft.service.ts'
import { getRevision, listRevisions } from './revision.service.ts'
import { create, fix, get, saveTitle } from './unfailing.ts'

let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

describe('revisions', () => {
  it('submitting freezes the draft as the next number', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    expect(await fix(here.as.drafter, sopId)).toBe(1)
    expect(await get(here.as.drafter, sopId)).toMatchObject({
      state: 'fixed',
      revision: 1,
      may: { delete: false },
    })
    await saveTitle(here.as.drafter, sopId, 'Dua')
    expect(await get(here.as.drafter, sopId)).toMatchObject({ state: 'revising', revision: 1 })
    expect(await fix(here.as.bureau, sopId)).toBe(2)
    const list = await listRevisions(here.as.drafter, sopId)
    expect(
      list.ok && list.revisions.map(({ number, title, fixedBy }) => [number, title, fixedBy]),
    ).toEqual([
      [2, 'Dua', 'Bagian Organisasi Kota Sini'],
      [1, 'Satu', 'Perancang Kota Sini'],
    ])
    const first = await getRevision(here.as.drafter, { sopId, number: 1 })
    expect(first.ok && first.revision.content.title).toBe('Satu')
  })

  it('what is in force is not submitted again unchanged', async () => {
    const sopId = await create(here.as.drafter)
    await fix(here.as.drafter, sopId)
    const again = await tryMove(here.as.drafter, { sopId, move: 'submit' })
    expect(again).toEqual({ ok: false, code: 'nothing-to-fix', revision: 1 })
  })

  it('a note is kept with it, without control characters; one longer than a page is refused', async () => {
    const sopId = await create(here.as.drafter)
    const note = ` Dibahas\0 rapat\ud800 ${'x'.repeat(1_000)}`
    const long = await tryMove(here.as.drafter, { sopId, move: 'submit', note: 'x'.repeat(5_000) })
    expect(long).toEqual({ ok: false, code: 'wrong-fields', fields: { note: 'too-long' } })
    await move(here.as.drafter, { sopId, move: 'submit', note })
    const found = await getRevision(here.as.drafter, { sopId, number: 1 })
    const kept = found.ok ? found.revision.note : ''
    expect(kept.slice(0, 16)).toBe('Dibahas rapat\ufffd x')
    expect(kept).toHaveLength(1_015)
  })

  it('an edit taken back by hand is again what was submitted', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    await fix(here.as.drafter, sopId)
    await saveTitle(here.as.drafter, sopId, 'Dua')
    await saveTitle(here.as.drafter, sopId, 'Satu')
    expect((await get(here.as.drafter, sopId)).state).toBe('fixed')
  })

  it('a draft that someone saved meanwhile is not submitted unseen', async () => {
    const sopId = await create(here.as.drafter)
    await saveTitle(here.as.bureau, sopId, 'Lain')
    const refused = await tryMove(here.as.drafter, { sopId, move: 'submit', version: 1 })
    expect(refused).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
      version: 2,
      changedBy: 'Bagian Organisasi Kota Sini',
    })
  })

  it('any revision can become the draft again', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    await fix(here.as.drafter, sopId)
    await saveTitle(here.as.drafter, sopId, 'Dua')
    await fix(here.as.drafter, sopId)
    const unseen = await restoreRevision(here.as.drafter, { sopId, number: 1, baseVersion: 1 })
    expect(unseen).toMatchObject({ code: 'changed-meanwhile' })
    const restored = await restoreRevision(here.as.drafter, { sopId, number: 1, baseVersion: 2 })
    expect(restored).toEqual({ ok: true, version: 3, state: 'revising' })
    expect((await get(here.as.drafter, sopId)).title).toBe('Satu')
  })

  it.each([0, -1, 2, 1.5, Number.NaN, 2 ** 40, Infinity])(
    'revision %d is not found',
    async (number) => {
      const sopId = await create(here.as.drafter)
      await fix(here.as.drafter, sopId)
      const notFound = { ok: false, code: 'not-found', what: 'revision' }
      expect(await getRevision(here.as.drafter, { sopId, number })).toEqual(notFound)
      expect(await restoreRevision(here.as.drafter, { sopId, number, baseVersion: 1 })).toEqual(
        notFound,
      )
    },
  )

  it('the hash of a revision does not depend on the order of keys', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    await fix(here.as.drafter, sopId)
    const { content } = await get(here.as.drafter, sopId)
    const { format, title, identity, ...rest } = content
    const turned: Sop = { ...rest, identity, title, format }
    const saved = await saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: turned })
    expect(saved).toEqual({ ok: true, version: 1, state: 'fixed' })
  })
})

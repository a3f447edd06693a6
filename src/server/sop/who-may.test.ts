import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { moveRevision } from '../life-cycle/move-revision.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { Context } from '../context.ts'
import { restoreRevision, saveDraft } from './draft.service.ts'
import { getRevision, listRevisions } from './revision.service.ts'
import type { StoredSop } from './sop-record.ts'
import { deleteSop, getSop, listSopHistory, listSops, restoreSop } from './sop.service.ts'
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

describe('who may', () => {
  const changes: readonly [
    string,
    (context: Context, sop: StoredSop) => Promise<{ ok: boolean }>,
  ][] = [
    [
      'save',
      (context, sop) =>
        saveDraft(context, {
          sopId: sop.id,
          baseVersion: sop.version,
          content: { ...sop.content, title: 'x' },
        }),
    ],
    [
      'submit',
      (context, sop) =>
        moveRevision(context, { sopId: sop.id, move: 'submit', moves: 0, version: sop.version }),
    ],
    [
      'restore a revision',
      (context, sop) =>
        restoreRevision(context, { sopId: sop.id, number: 1, baseVersion: sop.version }),
    ],
    ['delete', (context, sop) => deleteSop(context, sop.id)],
    ['restore', (context, sop) => restoreSop(context, sop.id)],
  ]

  it.each(changes)(
    '%s: refused to other offices and roles, and unknown to other governments',
    async (_what, change) => {
      const sopId = await create(here.as.drafter)
      const sop = await get(here.as.drafter, sopId)
      const { reader, reviewer, approver } = here.as
      for (const context of [
        reader,
        reviewer,
        approver,
        here.transportDrafter,
        here.clinicDrafter,
      ]) {
        expect(await change(context, sop)).toMatchObject({ ok: false, code: 'not-allowed' })
      }
      for (const context of [there.as.bureau, there.as.drafter]) {
        expect(await change(context, sop)).toEqual({ ok: false, code: 'not-found', what: 'sop' })
      }
      expect(await get(here.as.drafter, sopId)).toEqual(sop)
    },
  )

  it.each(changes)('%s: an id that is none, or of no SOP, is not found', async (_what, change) => {
    const sop = await get(here.as.drafter, await create(here.as.drafter))
    for (const id of ['', 'x', "' or true --", randomUUID(), '\0', sop.id.toUpperCase()]) {
      expect(await change(here.as.bureau, { ...sop, id })).toEqual({
        ok: false,
        code: 'not-found',
        what: 'sop',
      })
    }
  })

  it('a unit above writes for those below it, and the bureau for all', async () => {
    const sopId = await create(here.clinicDrafter)
    await saveTitle(here.as.drafter, sopId, 'Dari dinas')
    await saveTitle(here.as.bureau, sopId, 'Dari bagian organisasi')
    expect((await get(here.clinicDrafter, sopId)).version).toBe(3)
  })

  it('reading: other governments find nothing', async () => {
    const sopId = await create(here.as.drafter)
    await fix(here.as.drafter, sopId)
    const notFound = { ok: false, code: 'not-found', what: 'sop' }
    expect(await getSop(there.as.bureau, sopId)).toEqual(notFound)
    expect(await listRevisions(there.as.bureau, sopId)).toEqual(notFound)
    expect(await getRevision(there.as.bureau, { sopId, number: 1 })).toEqual(notFound)
    expect(await listSopHistory(there.as.bureau, sopId)).toEqual(notFound)
    expect((await listSops(there.as.bureau, {})).total).toBe(0)
    expect((await listSops(there.as.bureau, { search: 'pelayanan' })).total).toBe(0)
  })

  it('a reader sees what is in force, as it was ratified, and no draft', async () => {
    const draft = await create(here.as.drafter, 'Rancangan')
    const fixed = await create(here.as.drafter, 'Ditetapkan')
    await fix(here.as.drafter, fixed)
    await saveTitle(here.as.drafter, fixed, 'Rahasia')
    expect(await getSop(here.as.reader, draft)).toEqual({
      ok: false,
      code: 'not-found',
      what: 'sop',
    })
    expect(await listRevisions(here.as.reader, draft)).toEqual({
      ok: false,
      code: 'not-found',
      what: 'sop',
    })
    const seen = await get(here.as.reader, fixed)
    expect([seen.title, seen.content.title]).toEqual(['Ditetapkan', 'Ditetapkan'])
    expect(Object.values(seen.may)).toEqual([false, false, false])
    const list = await listSops(here.as.reader, {})
    expect(list.items.map((item) => item.title)).toEqual(['Ditetapkan'])
    expect([list.total, list.counts.states.draft]).toEqual([1, 0])
    expect((await listSops(here.as.reader, { search: 'rancangan' })).total).toBe(0)
    expect(await listSopHistory(here.as.reader, fixed)).toMatchObject({
      ok: false,
      code: 'not-allowed',
    })
  })
})

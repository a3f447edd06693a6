import { generateSop, type Sop } from '#sop'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { discardDraft, restoreRevision, saveDraft } from './draft.service.ts'
import { fixRevision, getRevision, listRevisions } from './revision.service.ts'
import type { StoredSop } from './sop-record.ts'
import {
  createSop,
  deleteSop,
  getSop,
  listSopHistory,
  listSops,
  restoreSop,
} from './sop.service.ts'

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

async function create(context: Context, title = 'Pelayanan Rekomendasi'): Promise<string> {
  const made = await createSop(context, { unitId: context.actor.unitId, title })
  if (!made.ok) throw new Error(made.code)
  return made.sopId
}

async function get(context: Context, sopId: string): Promise<StoredSop> {
  const found = await getSop(context, sopId)
  if (!found.ok) throw new Error(found.code)
  return found.sop
}

async function saveTitle(context: Context, sopId: string, title: string): Promise<void> {
  const { version, content } = await get(context, sopId)
  expect(
    await saveDraft(context, { sopId, baseVersion: version, content: { ...content, title } }),
  ).toMatchObject({
    ok: true,
  })
}

async function fix(context: Context, sopId: string): Promise<number> {
  const { version } = await get(context, sopId)
  const fixed = await fixRevision(context, { sopId, baseVersion: version })
  if (!fixed.ok) throw new Error(fixed.code)
  return fixed.number
}

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
      may: { edit: true, fix: true, delete: true, restore: false },
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
      '\u0001\u007f\u200e',
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

describe('saving', () => {
  it('makes the next version, with title, count and words for the list', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const [step] = content.steps
    if (step === undefined) throw new Error('the empty form has a step')
    const more = {
      ...content,
      title: 'Baru',
      steps: [...content.steps, { ...step, id: 's9', activity: 'Menyegel amplop' }],
    }
    const saved = await saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: more })
    expect(saved).toEqual({ ok: true, version: 2, state: 'draft' })
    expect(await get(here.as.bureau, sopId)).toMatchObject({
      title: 'Baru',
      stepCount: 4,
      version: 2,
    })
    const found = await listSops(here.as.drafter, { search: 'segel' })
    expect(found.items.map((item) => item.id)).toEqual([sopId])
  })

  it('the same content again makes no version', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const saved = await saveDraft(here.as.drafter, { sopId, baseVersion: 1, content })
    expect(saved).toEqual({ ok: true, version: 1, state: 'draft' })
  })

  it('a save sent again after its answer was lost succeeds', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const save = { sopId, baseVersion: 1, content: { ...content, title: 'Baru' } }
    expect(await saveDraft(here.as.drafter, save)).toMatchObject({ ok: true, version: 2 })
    expect(await saveDraft(here.as.drafter, save)).toMatchObject({ ok: true, version: 2 })
  })

  it('what the database cannot keep is refused with its place, and the draft stays', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const [first] = content.steps
    if (first === undefined) throw new Error('the empty form has a step')
    const withActivity = (activity: string): Sop => ({
      ...content,
      steps: [{ ...first, activity }],
    })
    const save = (changed: Sop) =>
      saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: changed })
    const place = 'steps[0].activity'
    expect(await save(withActivity('a\0b'))).toEqual({ ok: false, code: 'unstorable-text', place })
    expect(await save(withActivity('\ud800'))).toEqual({
      ok: false,
      code: 'unstorable-text',
      place,
    })
    expect(await save(withActivity('x'.repeat(3_000_000)))).toMatchObject({
      ok: false,
      code: 'too-large',
      limitBytes: 2_000_000,
    })
    expect(await get(here.as.drafter, sopId)).toMatchObject({ version: 1, content })
  })

  it('a megabyte of text in one cell, all different words, is kept and found', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const [first] = content.steps
    if (first === undefined) throw new Error('the empty form has a step')
    const activity = Array.from({ length: 150_000 }, (_, index) => `kata${index}`).join(' ')
    const changed = { ...content, steps: [{ ...first, activity }] }
    expect(
      await saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: changed }),
    ).toMatchObject({ ok: true })
    expect((await listSops(here.as.drafter, { search: 'kata77' })).total).toBe(1)
  })

  it('hours of autosaving keep few versions, the first and the last hundred among them', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    for (let version = 1; version < 300; version += 1) {
      const changed = { ...content, title: `Versi ${version + 1}` }
      await saveDraft(here.as.drafter, { sopId, baseVersion: version, content: changed })
    }
    const { rows } = await db.owner.query<{ version: number }>(
      'select version from sop_draft where sop_id = $1 order by version',
      [sopId],
    )
    const kept = rows.map((row) => row.version)
    expect(kept.slice(0, 4)).toEqual([1, 16, 32, 48])
    expect(kept.slice(-101)).toEqual(Array.from({ length: 101 }, (_, index) => 200 + index))
    expect(kept.length).toBeLessThan(120)
  })
})

describe('revisions', () => {
  it('fixing freezes the draft as the next number', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    expect(await fix(here.as.drafter, sopId)).toBe(1)
    expect(await get(here.as.drafter, sopId)).toMatchObject({
      state: 'fixed',
      revision: 1,
      may: { fix: false, delete: false },
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

  it('what has not changed is not fixed again', async () => {
    const sopId = await create(here.as.drafter)
    await fix(here.as.drafter, sopId)
    const again = await fixRevision(here.as.drafter, { sopId, baseVersion: 1 })
    expect(again).toEqual({ ok: false, code: 'nothing-to-fix', revision: 1 })
  })

  it('an edit taken back by hand is fixed again', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    await fix(here.as.drafter, sopId)
    await saveTitle(here.as.drafter, sopId, 'Dua')
    await saveTitle(here.as.drafter, sopId, 'Satu')
    expect((await get(here.as.drafter, sopId)).state).toBe('fixed')
  })

  it('a draft that someone saved meanwhile is not fixed unseen', async () => {
    const sopId = await create(here.as.drafter)
    await saveTitle(here.as.bureau, sopId, 'Lain')
    const refused = await fixRevision(here.as.drafter, { sopId, baseVersion: 1 })
    expect(refused).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
      version: 2,
      changedBy: 'Bagian Organisasi Kota Sini',
    })
  })

  it('discarding goes back to the latest revision', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    expect(await discardDraft(here.as.drafter, { sopId, baseVersion: 1 })).toEqual({
      ok: false,
      code: 'no-revision',
    })
    await fix(here.as.drafter, sopId)
    await saveTitle(here.as.drafter, sopId, 'Dua')
    expect(await discardDraft(here.as.drafter, { sopId, baseVersion: 1 })).toMatchObject({
      code: 'changed-meanwhile',
    })
    expect(await discardDraft(here.as.drafter, { sopId, baseVersion: 2 })).toEqual({
      ok: true,
      version: 3,
      state: 'fixed',
    })
    expect((await get(here.as.drafter, sopId)).title).toBe('Satu')
  })

  it('any revision can become the draft again', async () => {
    const sopId = await create(here.as.drafter, 'Satu')
    await fix(here.as.drafter, sopId)
    await saveTitle(here.as.drafter, sopId, 'Dua')
    await fix(here.as.drafter, sopId)
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
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as unknown as Sop
    const saved = await saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: turned })
    expect(saved).toEqual({ ok: true, version: 1, state: 'fixed' })
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
    ['fix', (context, sop) => fixRevision(context, { sopId: sop.id, baseVersion: sop.version })],
    [
      'discard',
      (context, sop) => discardDraft(context, { sopId: sop.id, baseVersion: sop.version }),
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

  it('a reader sees what is fixed, as it was fixed, and no draft', async () => {
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
    expect(Object.values(seen.may)).toEqual([false, false, false, false])
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

it('every change leaves an audit row with its author', async () => {
  const sopId = await create(here.as.drafter, 'Satu')
  await saveTitle(here.as.drafter, sopId, 'Dua')
  await deleteSop(here.as.drafter, sopId)
  await restoreSop(here.as.bureau, sopId)
  await fix(here.as.bureau, sopId)
  const history = await listSopHistory(here.as.reviewer, sopId)
  expect(history.ok && history.entries.map((entry) => [entry.action, entry.actorName])).toEqual([
    ['revision.fixed', 'Bagian Organisasi Kota Sini'],
    ['sop.restored', 'Bagian Organisasi Kota Sini'],
    ['sop.deleted', 'Perancang Kota Sini'],
    ['draft.saved', 'Perancang Kota Sini'],
    ['sop.created', 'Perancang Kota Sini'],
  ])
})

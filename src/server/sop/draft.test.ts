import type { Sop } from '#sop'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { saveDraft } from './draft.service.ts'
import { listSops } from './sop.service.ts'
import { create, get } from './unfailing.ts'

let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

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

  it('what is no SOP, or too large, is refused, and the draft stays', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const [first] = content.steps
    if (first === undefined) throw new Error('the empty form has a step')
    const save = (steps: Sop['steps']) =>
      saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: { ...content, steps } })
    expect(await save([first, first])).toMatchObject({
      code: 'invalid-content',
      problems: [{ code: 'duplicate', path: ['steps', 1, 'id'] }],
    })
    expect(await save([{ ...first, activity: 'x'.repeat(30_000) }])).toMatchObject({
      code: 'invalid-content',
      problems: [{ code: 'text-too-long', path: ['steps', 0, 'activity'] }],
    })
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...first, id: `s${index}` }))
    expect(await save(many)).toMatchObject({ code: 'too-large', limitBytes: 2_000_000 })
    expect(await get(here.as.drafter, sopId)).toMatchObject({ version: 1, content })
  })

  it('characters that no database keeps are left out', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const changed = { ...content, title: 'a\0b\ud800c' }
    expect(
      await saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: changed }),
    ).toMatchObject({ ok: true })
    expect((await get(here.as.drafter, sopId)).title).toBe('ab\ufffdc')
  })

  it('a megabyte of text, all different words, is kept and found', async () => {
    const sopId = await create(here.as.drafter)
    const { content } = await get(here.as.drafter, sopId)
    const [first] = content.steps
    if (first === undefined) throw new Error('the empty form has a step')
    const steps = Array.from({ length: 60 }, (_, row) => {
      const words = Array.from({ length: 1_500 }, (_, index) => `kata${row}x${index}`)
      return { ...first, id: `s${row}`, activity: words.join(' ') }
    })
    const changed = { ...content, steps }
    expect(
      await saveDraft(here.as.drafter, { sopId, baseVersion: 1, content: changed }),
    ).toMatchObject({ ok: true })
    expect((await listSops(here.as.drafter, { search: 'kata1x77' })).total).toBe(1)
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

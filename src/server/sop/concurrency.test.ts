import { generateSop, type Sop } from '#sop'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import type { DraftConflict } from '../failure.ts'
import { moveRevision } from '../life-cycle/move-revision.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { saveDraft } from './draft.service.ts'
import { listRevisions } from './revision.service.ts'
import { createSop, deleteSop, getSop } from './sop.service.ts'

const original = generateSop(1, { steps: 10, performers: 3, loops: 1 })
let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

async function create(): Promise<string> {
  const made = await createSop(here.as.drafter, { unitId: here.units.health, content: original })
  if (!made.ok) throw new Error(made.code)
  return made.sopId
}

async function read(sopId: string): Promise<{ version: number; content: Sop }> {
  const found = await getSop(here.as.drafter, sopId)
  if (!found.ok) throw new Error(found.code)
  return found.sop
}

const titled = (title: string): Sop => ({ ...original, title })
type Draft = { sopId: string; content: Sop; baseVersion?: number }
const save = (context: Context, { baseVersion = 1, ...draft }: Draft) =>
  saveDraft(context, { ...draft, baseVersion })

async function saveIntoConflict(context: Context, draft: Draft): Promise<DraftConflict> {
  const answer = await save(context, draft)
  if (answer.ok || answer.code !== 'conflict') throw new Error('expected a conflict')
  return answer
}

/** Puts `mine` on top of whatever stands there, as often as it takes, like an editor that chooses "mine". */
async function insist(context: Context, sopId: string, mine: Sop): Promise<number> {
  let [baseVersion, conflicts] = [1, 0]
  for (;;) {
    const answer = await save(context, { sopId, content: mine, baseVersion })
    if (answer.ok) return conflicts
    if (answer.code !== 'conflict') throw new Error(answer.code)
    expect(answer.mine).toEqual(mine)
    baseVersion = answer.version
    conflicts += 1
  }
}

describe('two people save the same version', () => {
  it('the second is told what stands there, what both began with, by whom and when', async () => {
    const sopId = await create()
    expect(
      await save(here.as.bureau, { sopId, content: titled('Dari bagian organisasi') }),
    ).toMatchObject({
      ok: true,
    })
    const { changedAt, ...answer } = await saveIntoConflict(here.as.drafter, {
      sopId,
      content: titled('Dari dinas'),
    })
    expect(Date.now() - changedAt.getTime()).toBeLessThan(60_000)
    expect(answer).toEqual({
      ok: false,
      code: 'conflict',
      mine: titled('Dari dinas'),
      theirs: titled('Dari bagian organisasi'),
      base: original,
      version: 2,
      changedBy: 'Bagian Organisasi Kota Sini',
      clashes: ['title'],
    })
    expect((await read(sopId)).content.title).toBe('Dari bagian organisasi')
  })

  it('changes that do not touch come merged, and the merge can be saved', async () => {
    const sopId = await create()
    await save(here.as.bureau, { sopId, content: titled('Judul baru') })
    const steps = original.steps.map((step) =>
      step.id === 's3' ? { ...step, note: 'catatan' } : step,
    )
    const mine = { sopId, content: { ...original, steps } }
    const { merged, version } = await saveIntoConflict(here.as.drafter, mine)
    expect(merged).toEqual({ ...original, title: 'Judul baru', steps })
    expect(
      await save(here.as.drafter, { sopId, content: merged ?? original, baseVersion: version }),
    ).toMatchObject({
      ok: true,
      version: 3,
    })
  })

  it('choosing theirs needs no save, choosing mine is a save on their version', async () => {
    const sopId = await create()
    await save(here.as.bureau, { sopId, content: titled('Dari bagian organisasi') })
    const answer = await saveIntoConflict(here.as.drafter, { sopId, content: titled('Dari dinas') })
    expect(
      await save(here.as.drafter, { sopId, content: answer.mine, baseVersion: answer.version }),
    ).toMatchObject({
      ok: true,
      version: 3,
    })
  })

  it('a version that never was gives a conflict without a common start', async () => {
    const sopId = await create()
    for (const baseVersion of [0, -1, 1.5, Number.NaN, 2 ** 40]) {
      const answer = await save(here.as.drafter, { sopId, content: titled('x'), baseVersion })
      expect(answer).toMatchObject({ ok: false, code: 'conflict', theirs: original, clashes: [] })
      expect(answer).not.toHaveProperty('base')
    }
  })
})

describe.each([1, 2])('at the same moment, round %d:', () => {
  it('of two writers exactly one wins and the other gets both contents', async () => {
    for (let round = 0; round < 25; round += 1) {
      const sopId = await create()
      const answers = await Promise.all([
        save(here.as.drafter, { sopId, content: titled(`A ${round}`) }),
        save(here.as.bureau, { sopId, content: titled(`B ${round}`) }),
      ])
      const winner = answers.findIndex((answer) => answer.ok)
      const loser = answers[1 - winner]
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(loser).toMatchObject({
        code: 'conflict',
        mine: titled(`${'BA'[winner]} ${round}`),
        theirs: titled(`${'AB'[winner]} ${round}`),
      })
      expect(await read(sopId)).toMatchObject({
        version: 2,
        content: titled(`${'AB'[winner]} ${round}`),
      })
    }
  })

  it('many writers who insist all get through, and every text is kept', async () => {
    const sopId = await create()
    const titles = Array.from({ length: 24 }, (_, index) => `Penulis ${index}`)
    const writers = [here.as.drafter, here.as.bureau]
    await Promise.all(
      titles.map((title, index) =>
        insist(writers[index % 2] ?? here.as.drafter, sopId, titled(title)),
      ),
    )
    const { rows } = await db.owner.query<{ title: string }>(
      `select content ->> 'title' as title from sop_draft where sop_id = $1 and version > 1`,
      [sopId],
    )
    expect(rows.map((row) => row.title).toSorted()).toEqual(titles.toSorted())
    expect((await read(sopId)).version).toBe(25)
    const actions = await db.owner.query(
      `select from audit where subject_id = $1 and action = 'draft.saved'`,
      [sopId],
    )
    expect(actions.rowCount).toBe(24)
    expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true })
  })

  it('submitting the same draft twice makes one revision', async () => {
    const sopId = await create()
    const answers = await Promise.all([
      submit(here.as.drafter, sopId),
      submit(here.as.bureau, sopId),
      submit(here.as.drafter, sopId),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const list = await listRevisions(here.as.drafter, sopId)
    expect(list.ok && list.revisions).toHaveLength(1)
  })

  it('what is submitted is what the submitter saw, whoever saves meanwhile', async () => {
    for (let round = 0; round < 10; round += 1) {
      const sopId = await create()
      const [fixed, saved] = await Promise.all([
        submit(here.as.bureau, sopId),
        save(here.as.drafter, { sopId, content: titled('Sesudah') }),
      ])
      expect(saved.ok).toBe(true)
      const { rows } = await db.owner.query<{ title: string }>(
        'select title from sop_revision where sop_id = $1',
        [sopId],
      )
      expect(rows).toEqual(fixed.ok ? [{ title: original.title }] : [])
    }
  })

  it('deleting and saving leave either a bin or a saved draft, never a lost one', async () => {
    for (let round = 0; round < 10; round += 1) {
      const sopId = await create()
      const [deleted, saved] = await Promise.all([
        deleteSop(here.as.bureau, sopId),
        save(here.as.drafter, { sopId, content: titled('Sesudah') }),
      ])
      expect(deleted.ok).toBe(true)
      const { content } = await read(sopId)
      expect(content.title).toBe(saved.ok ? 'Sesudah' : original.title)
    }
  })
})

it('the kept counts are what counting gives, after changes that cross each other', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, create))
  const change = async (sopId: string, index: number) => {
    if (index % 3 === 0) return deleteSop(here.as.bureau, sopId)
    await submit(here.as.drafter, sopId)
    return index % 3 === 1 ? save(here.as.bureau, { sopId, content: titled('Baru') }) : undefined
  }
  await Promise.all(ids.map(change))
  const columns = 'government_id, unit_id, state'
  const counted = await db.owner.query(
    `select ${columns}, count(*)::int from sop group by ${columns} order by ${columns}`,
  )
  const kept = await db.owner.query(
    `select ${columns}, count from sop_count where count <> 0 order by ${columns}`,
  )
  expect(kept.rows).toEqual(counted.rows)
  expect(counted.rows.length).toBeGreaterThan(2)
})

/** Submits the first version of a draft that was never submitted. */
function submit(context: Context, sopId: string) {
  return moveRevision(context, { sopId, move: 'submit', moves: 0, version: 1 })
}

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSound } from '../sop/unfailing.ts'
import { moveRevision } from './move-revision.service.ts'
import { listReviewNotes, settleNote, writeNote } from './note.service.ts'
import { move, see } from './unfailing-moves.ts'

let db: ScratchDatabase
let here: SmallGovernment
beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

const day = '2026-03-02'
const official = { ratifiedOn: day, effectiveOn: day, position: 'Kepala Dinas', name: 'Kepala' }

async function bringToApprover(sopId: string): Promise<void> {
  await move(here.as.drafter, { sopId, move: 'submit' })
  await move(here.as.reviewer, { sopId, move: 'take-up' })
  await move(here.as.reviewer, { sopId, move: 'skip-trial', note: 'Sederhana' })
}

function press<T>(count: number, once: (at: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, at) => once(at)))
}

it('of 200 who ratify one SOP at once exactly one wins, one number is drawn, one revision is in force', async () => {
  const sopId = await createSound(here.as.drafter)
  await bringToApprover(sopId)
  const page = await see(here.as.approver, sopId)
  const ratify = (context: Context) =>
    moveRevision(context, { sopId, move: 'ratify', ...page, ...official })
  const outcomes = await press(200, () => ratify(here.as.approver))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const codes = new Set(outcomes.map((outcome) => (outcome.ok ? 'won' : outcome.code)))
  expect([...codes].toSorted()).toEqual(['moved-meanwhile', 'won'])
  const { rows } = await db.owner.query(
    `select (select last from number_sequence where government_id = $1) as last,
      (select count(*)::int from ratification where government_id = $1) as ratified,
      (select count(*)::int from passage where government_id = $1 and stage = 'in-force') as "inForce"`,
    [here.id],
  )
  expect(rows).toEqual([{ last: 1, ratified: 1, inForce: 1 }])
}, 120_000)

it('200 SOPs ratified at once have the numbers 1 to 200, none twice and none left out', async () => {
  const sopIds: string[] = []
  for (let made = 0; made < 200; made++) sopIds.push(await createSound(here.as.drafter))
  await press(200, (at) => bringToApprover(sopIds[at] ?? ''))
  const outcomes = await press(200, (at) =>
    move(here.as.approver, { sopId: sopIds[at] ?? '', move: 'ratify', ...official }),
  )
  const numbers = outcomes.map(({ number }) => Number(number?.slice(0, 3)))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(sopIds.map((_, at) => at + 1))
}, 240_000)

it('of 200 notes written at once none is lost, and each is settled once', async () => {
  const sopId = await createSound(here.as.drafter)
  await move(here.as.drafter, { sopId, move: 'submit' })
  const note = { sopId, revision: 1, place: '' }
  const written = await press(200, (at) =>
    writeNote(here.as.reviewer, { ...note, text: `Catatan ${at}` }),
  )
  expect(written.every(({ ok }) => ok)).toBe(true)
  const list = await listReviewNotes(here.as.reviewer, sopId)
  const notes = list.ok ? list.notes : []
  expect(new Set(notes.map(({ text }) => text)).size).toBe(200)
  const settled = await press(200, (at) =>
    settleNote(here.as.reviewer, { sopId, noteId: notes[at % 100]?.id ?? '' }),
  )
  expect(settled.filter(({ ok }) => ok)).toHaveLength(100)
}, 120_000)

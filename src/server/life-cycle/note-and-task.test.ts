import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { listNotices } from '../notice/notice.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSound, get } from '../sop/unfailing.ts'
import { answerNote, listReviewNotes, reopenNote, settleNote, writeNote } from './note.service.ts'
import { listTasks } from './task.service.ts'
import { move, tryMove } from './unfailing-moves.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let sopId: string
beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  ;({ here, there } = await makeTwoGovernments(db))
  sopId = await createSound(here.as.drafter, 'Surat Masuk')
  await move(here.as.drafter, { sopId, move: 'submit' })
})
afterAll(() => db.close())

async function write(context: Context, place = ''): Promise<string> {
  const written = await writeNote(context, { sopId, revision: 1, place, text: 'Mohon diperjelas' })
  if (!written.ok) throw new Error(`unexpected failure '${written.code}'`)
  return written.noteId
}

async function tasksOf(context: Context) {
  const { tasks } = await listTasks(context, {})
  return tasks.map(({ kind, title, stage }) => `${kind} ${title} ${stage?.id ?? ''}`.trim())
}

it('a note at a step is answered by its drafter, opened again and settled by who wrote it', async () => {
  const { content } = await get(here.as.drafter, sopId)
  const noteId = await write(here.as.reviewer, `steps/${content.steps[0]?.id}/duration`)
  const key = { sopId, noteId }
  expect(await answerNote(here.as.drafter, { ...key, answer: 'Sudah' })).toEqual({ ok: true })
  expect(await reopenNote(here.as.reviewer, key)).toEqual({ ok: true })
  expect(await answerNote(here.as.drafter, { ...key, answer: 'Kini sudah' })).toEqual({ ok: true })
  expect(await settleNote(here.as.reviewer, key)).toEqual({ ok: true })
  expect(await answerNote(here.as.drafter, { ...key, answer: 'Lagi' })).toEqual({
    ok: false,
    code: 'note-changed',
    state: 'settled',
    by: 'Pemeriksa Kota Sini',
  })
  const told = await listNotices(here.as.reviewer)
  expect(told.items.filter(({ kind }) => kind === 'note.answered')).toHaveLength(2)
})

it('an unsettled note holds the revision back, until it is settled', async () => {
  await move(here.as.reviewer, { sopId, move: 'take-up' })
  const noteId = await write(here.as.reviewer)
  expect(await tryMove(here.as.reviewer, { sopId, move: 'accept' })).toMatchObject({
    code: 'unmet',
    conditions: ['notes-settled'],
  })
  await settleNote(here.as.reviewer, { sopId, noteId })
  expect(await tryMove(here.as.reviewer, { sopId, move: 'accept' })).toMatchObject({ ok: true })
})

it('empty notes, places that are not there and revisions that are not under way are refused', async () => {
  const note = { sopId, revision: 1, place: '', text: 'x' }
  const refusal = async (change: object) => writeNote(here.as.reviewer, { ...note, ...change })
  expect(await refusal({ text: ' ' })).toMatchObject({ fields: { text: 'missing' } })
  expect(await refusal({ place: 'steps/nowhere' })).toMatchObject({ fields: { place: 'unknown' } })
  expect(await refusal({ revision: 2 })).toMatchObject({ code: 'wrong-stage' })
  expect(await writeNote(here.as.drafter, note)).toMatchObject({ code: 'not-allowed' })
})

it('readers and another government see no notes, and nobody settles them on his own draft', async () => {
  expect(await listReviewNotes(here.as.reader, sopId)).toMatchObject({ code: 'not-allowed' })
  expect(await listReviewNotes(there.as.bureau, sopId)).toMatchObject({ code: 'not-found' })
  const noteId = await write(here.as.reviewer)
  expect(await settleNote(there.as.bureau, { sopId, noteId })).toMatchObject({ code: 'not-found' })
  expect(await settleNote(here.as.drafter, { sopId, noteId })).toMatchObject({
    code: 'not-allowed',
  })
})

it('what waits is listed for those for whom it waits, and for nobody else', async () => {
  expect(await tasksOf(here.as.reviewer)).toEqual(['move Surat Masuk submitted'])
  expect(await tasksOf(here.as.bureau)).toEqual(['move Surat Masuk submitted'])
  for (const context of [
    here.as.drafter,
    here.transportDrafter,
    here.as.reader,
    here.as.approver,
  ]) {
    expect(await tasksOf(context)).toEqual([])
  }
  expect(await tasksOf(there.as.bureau)).toEqual([])
  const noteId = await write(here.as.reviewer)
  expect(await tasksOf(here.as.drafter)).toEqual(['answer Surat Masuk'])
  await answerNote(here.as.drafter, { sopId, noteId, answer: 'Sudah' })
  expect(await tasksOf(here.as.drafter)).toEqual([])
  expect(await tasksOf(here.as.reviewer)).toContain('settle Surat Masuk')
  await move(here.as.reviewer, { sopId, move: 'return', note: 'Perbaiki' })
  expect(await tasksOf(here.as.drafter)).toEqual(['repair Surat Masuk returned'])
})

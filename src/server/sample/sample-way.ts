import type { Sop } from '#sop'
import type { Tx } from '../database/database.ts'
import { usualLifeCycle } from '../life-cycle/usual-life-cycle.ts'
import {
  insertPassage,
  insertRatification,
  updateStanding,
} from '../life-cycle/life-cycle.queries.ts'
import {
  answerNoteRow,
  insertNote,
  insertTrial,
  updateNoteState,
} from '../life-cycle/note.queries.ts'
import { insertRevision } from '../sop/revision.queries.ts'
import type { City, SampleSop } from './city-schema.ts'
import type { IdOf } from './sample-id.ts'
import { insertPastMove } from './sample.queries.ts'

/** A sample SOP whose first revision has gone some way of the usual life cycle. */
type WaySop = {
  readonly sop: SampleSop
  readonly content: Sop
  readonly sopId: string
  readonly writer: City['persons'][number]
  readonly city: City
  readonly idOf: IdOf
}

/** The moves that led there, of each stage that a sample SOP can be at. */
const ways: Readonly<Record<Exclude<SampleSop['state'], 'draft'>, readonly string[]>> = {
  submitted: ['submit'],
  verification: ['submit', 'take-up'],
  trial: ['submit', 'take-up', 'accept'],
  ratification: ['submit', 'take-up', 'accept', 'pass-trial'],
  ratified: ['submit', 'take-up', 'accept', 'pass-trial', 'ratify'],
  returned: ['submit', 'take-up', 'return'],
  inForce: ['submit', 'take-up', 'accept', 'pass-trial', 'ratify', 'take-effect'],
}

const dayMs = 86_400_000
/** Days that a move comes after the one before. */
const paceDays = 3

/** Has it been submitted? */
export function hasWay(sop: SampleSop): boolean {
  return sop.state !== 'draft'
}

/** Lays the way of a sample SOP, move by move, with its trial, notes and ratification. */
export async function insertSampleWay(tx: Tx, way: WaySop): Promise<void> {
  const { sop, content, sopId, writer, idOf } = way
  if (sop.state === 'draft') return
  const key = { sopId, revision: 1 }
  const personId = idOf('person', writer.id)
  await insertRevision(tx, { sopId, number: 1, content, note: '', personId })
  await insertPassage(tx, key, { stage: 'submitted', lifeCycle: 0 })
  const moves = ways[sop.state]
  const end =
    sop.state === 'inForce' ? new Date(`${content.identity.effectiveOn}T01:00:00Z`) : new Date()
  for (const [at, move] of moves.entries()) {
    const movedAt = new Date(end.getTime() - (moves.length - at - 1) * paceDays * dayMs)
    await insertPastMove(tx, { ...key, ...readMove(way, move), number: at + 1, movedAt })
  }
  await insertNotes(tx, way)
  if (moves.includes('accept')) await insertSampleTrial(tx, way, end)
  if (moves.includes('ratify')) await insertSampleRatification(tx, way)
  await updateStanding(tx, sopId, { revision: 1, ...standingOf(sop.state) })
}

function standingOf(state: SampleSop['state']) {
  if (state === 'inForce') return { inForce: 1 }
  return state === 'returned' ? {} : { underway: 1 }
}

/** Where a move leads by the usual life cycle, and who makes it here. */
function readMove({ sop, writer, city, idOf }: WaySop, id: string) {
  const move = usualLifeCycle.moves.find((each) => each.id === id)
  if (move === undefined) throw new Error(`the usual life cycle has no move '${id}'`)
  const approver = findApprover(city, sop)
  const judge = findJudge(city, writer.id)
  const by = { submit: writer, 'pass-trial': writer, ratify: approver, 'take-effect': approver }
  const person = Object.entries(by).find(([known]) => known === id)?.[1] ?? judge
  const [from = 'draft'] = move.from
  const source = id === 'return' ? 'verification' : from
  return {
    move: id,
    from: source === 'draft' ? null : source,
    to: move.to,
    note: id === 'return' ? 'Mohon dilengkapi sesuai catatan pada langkah dan pelaksana.' : '',
    personId: idOf('person', person.id),
  }
}

/** The signatory whom the document names, else who ratifies in its unit. */
function findApprover({ persons }: City, { unit, sop }: SampleSop) {
  const approvers = persons.filter(({ role }) => role === 'approver')
  const named = approvers.find(({ name }) => name === sop.identity.approver.name)
  const found = named ?? approvers.find((person) => person.unit === unit)
  if (found === undefined) throw new Error(`nobody ratifies '${sop.title}' in the sample city`)
  return found
}

/** Someone of the organisation bureau who did not write it. */
function findJudge({ persons }: City, writerId: string) {
  const judges = persons.filter(({ role, id }) => role !== 'approver' && id !== writerId)
  const found =
    judges.find(({ role }) => role === 'bureau') ?? judges.find(({ role }) => role === 'reviewer')
  if (found === undefined) throw new Error('the sample city has nobody who verifies')
  return found
}

async function insertNotes(tx: Tx, { sop, sopId, writer, idOf }: WaySop): Promise<void> {
  for (const { by, place, text, answer, settled } of sop.notes) {
    const personId = idOf('person', by)
    const noteId = await insertNote(tx, { sopId, revision: 1, place, text, personId })
    if (answer !== undefined) {
      await answerNoteRow(tx, noteId, { answer, personId: idOf('person', writer.id) })
    }
    if (settled === true) await updateNoteState(tx, noteId, { state: 'settled', personId })
  }
}

async function insertSampleTrial(tx: Tx, way: WaySop, end: Date): Promise<void> {
  const day = (before: number) =>
    new Date(end.getTime() - before * dayMs).toISOString().slice(0, 10)
  await insertTrial(tx, {
    sopId: way.sopId,
    revision: 1,
    kind: 'cases',
    beganOn: day(7),
    endedOn: day(4),
    caseCount: 12,
    findings:
      'Dua belas berkas dikerjakan menurut rancangan; urutan langkah dapat diikuti dan waktunya cukup.',
    passed: true,
    personId: way.idOf('person', way.writer.id),
  })
}

async function insertSampleRatification(tx: Tx, { sop, sopId, city, idOf }: WaySop): Promise<void> {
  const { identity } = sop.sop
  const today = new Date().toISOString().slice(0, 10)
  const waits = sop.state !== 'inForce'
  const ratifiedOn = waits ? today : identity.effectiveOn
  const effectiveOn = waits
    ? new Date(Date.now() + 14 * dayMs).toISOString().slice(0, 10)
    : identity.effectiveOn
  await insertRatification(
    tx,
    { sopId, revision: 1 },
    {
      number: identity.number,
      ratifiedOn,
      effectiveOn,
      content: { ...sop.sop, identity: { ...identity, effectiveOn } },
      personId: idOf('person', findApprover(city, sop).id),
    },
  )
}

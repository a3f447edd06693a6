import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import { holdsIn, type Actor } from '../session/actor.ts'
import { sopNotFound } from '../sop/change-sop.ts'
import { may, seesDrafts } from '../sop/sop.policy.ts'
import { findSopSummary, type SopRow } from '../sop/sop.queries.ts'
import { listUnmet } from './conditions.ts'
import {
  getStage,
  isAutomatic,
  type Condition,
  type LifeCycleName,
  type Move,
  type Question,
  type Stage,
} from './life-cycle-definition.ts'
import type { NoteState, PassageMove, Ratification, ReviewNote } from './life-cycle-record.ts'
import { isAuthor, listMoves, listRatifications } from './life-cycle.queries.ts'
import { listHolderNames } from '../notice/notice.queries.ts'
import { listNotes } from './note.queries.ts'
import {
  hasNothingNew,
  listOpenMoves,
  listStandings,
  type OpenMove,
  type Standing,
} from './standing.ts'

/** A move that the asking person's roles allow here, and what still stands against it. */
export type OfferedMove = {
  readonly id: string
  readonly name: LifeCycleName
  readonly asks: readonly Question[]
  /** Absent for the draft. */
  readonly from?: LifeCycleName
  readonly to: LifeCycleName
  /** Does it end the revision's way? */
  readonly ends: boolean
  readonly revision: number
  readonly unmet: readonly Condition[]
  /** The person wrote it. */
  readonly ownDraft: boolean
}

/** A stage on the way of the revision that is looked at; `skipped`: passed by without stopping there. */
export type WayStage = {
  readonly id: string
  readonly name: LifeCycleName
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  readonly at?: Date
  readonly by?: string
}

/** What leads on from here, the roles that may, and who holds them; nobody: somebody has to be appointed. */
export type NextMove = {
  readonly name: LifeCycleName
  readonly by: Move['by']
  readonly people: readonly string[]
}

/** Where an SOP is, and where it can go from there. */
export type SopLife = {
  /** How many moves there were: hand it back with the next. */
  readonly moves: number
  /** Revision of which `way` tells; the draft's is the next one. */
  readonly revision: number
  readonly isDraft: boolean
  /** A revision is under way: notes can be written and trials recorded. */
  readonly isUnderway: boolean
  /** What comes next waits for a trial. */
  readonly wantsTrial: boolean
  readonly way: readonly WayStage[]
  readonly next: readonly NextMove[]
  readonly offered: readonly OfferedMove[]
  readonly notes: Readonly<Record<NoteState, number>>
  /** Notes that are open or answered, the first one first. */
  readonly unsettled: readonly Pick<ReviewNote, 'id' | 'place'>[]
  /** Ratified and not yet in force. */
  readonly waiting?: Ratification
  readonly inForce?: Ratification
  readonly may: { readonly note: boolean; readonly answer: boolean; readonly recordTrial: boolean }
}

/** Where an SOP is, for those who see drafts. */
export async function getSopLife(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly life: SopLife }>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!seesDrafts(actor)) return { ok: false, code: 'not-allowed', action: 'read-draft' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await findSopSummary(tx, sopId, false)
    if (sop === undefined) return sopNotFound
    return { ok: true, life: await describeLife(tx, actor, sop) }
  })
}

async function describeLife(
  tx: Tx,
  actor: Actor,
  sop: SopRow & { readonly version: number },
): Promise<SopLife> {
  const unitLine = makeUnitTree(await listUnitRecords(tx)).lineOf(sop.unitId)
  const standings = await listStandings(tx, sop)
  const moves = await listMoves(tx, sop.id)
  const notes = await listNotes(tx, sop.id)
  const ratifications = await listRatifications(tx, sop.id)
  // What moves is of interest first, then what is in force, then what is being written.
  const shown = sop.underway === null ? standings.at(-1) : standings[0]
  if (shown === undefined) throw new Error(`SOP ${sop.id} stands nowhere`)
  const open = sop.state === 'deleted' ? [] : listOpenMoves(standings)
  const useful = open.filter(({ passage }) => passage !== undefined || !hasNothingNew(sop))
  const waiting = ratifications.find(({ revision }) => revision === sop.underway)
  const inForce = ratifications.find(({ revision }) => revision === sop.inForce)
  return {
    moves: moves.length,
    revision: shown.revision,
    isDraft: shown.passage === undefined,
    isUnderway: sop.underway !== null,
    wantsTrial: useful.some(({ move }) => move.needs.includes('trial-passed')),
    way: describeWay(shown, moves),
    next: await listNext(tx, useful, unitLine),
    offered: await listOffered(tx, { actor, sop, unitLine, open: useful }),
    notes: countStates(notes),
    unsettled: notes.filter(({ state }) => state !== 'settled'),
    ...(waiting === undefined ? {} : { waiting }),
    ...(inForce === undefined ? {} : { inForce }),
    may: {
      note: may(actor, 'note', unitLine),
      answer: may(actor, 'answer', unitLine),
      recordTrial: may(actor, 'record-trial', unitLine),
    },
  }
}

async function listNext(
  tx: Tx,
  open: readonly OpenMove[],
  unitLine: readonly string[],
): Promise<NextMove[]> {
  const next: NextMove[] = []
  for (const { lifeCycle, move } of open) {
    if (getStage(lifeCycle, move.to).kind === 'ended') continue
    const people = await listHolderNames(tx, move.by, unitLine)
    next.push({ name: move.name, by: move.by, people })
  }
  return next
}

/** The stages that a revision goes through, without its ends; the one that only waits for a day is shown while it does. */
function describeWay(
  { lifeCycle, revision, passage }: Standing,
  moves: readonly PassageMove[],
): WayStage[] {
  const own = moves.filter((made) => made.revision === revision)
  const stages = lifeCycle.stages.filter(
    (stage) =>
      stage.kind !== 'ended' && (stage.id === passage?.stage || !onlyWaits(stage, lifeCycle.moves)),
  )
  const now = stages.findIndex(({ id }) => id === passage?.stage)
  return stages.map(({ id, name }, at) => {
    if (at > now) return { id, name, state: 'ahead' }
    const reached = own.findLast(({ to }) => to === id)
    if (reached === undefined) return { id, name, state: at === now ? 'now' : 'skipped' }
    return { id, name, state: at === now ? 'now' : 'done', at: reached.at, by: reached.by }
  })
}

function onlyWaits({ id, kind }: Stage, moves: readonly Move[]): boolean {
  return kind === 'underway' && moves.some((move) => isAutomatic(move) && move.from.includes(id))
}

async function listOffered(
  tx: Tx,
  asked: {
    readonly actor: Actor
    readonly sop: SopRow & { readonly version: number }
    readonly unitLine: readonly string[]
    readonly open: readonly OpenMove[]
  },
): Promise<OfferedMove[]> {
  const { actor, sop, unitLine, open } = asked
  const offered: OfferedMove[] = []
  for (const at of open.filter(({ move }) => holdsIn(actor, move.by, unitLine))) {
    const { move, lifeCycle, revision, passage } = at
    const to = getStage(lifeCycle, move.to)
    const { personId } = actor
    const written = { sopId: sop.id, inForce: sop.inForce ?? 0, revision, personId }
    offered.push({
      id: move.id,
      name: move.name,
      asks: move.asks,
      ...(passage === undefined ? {} : { from: getStage(lifeCycle, passage.stage).name }),
      to: to.name,
      ends: to.kind === 'ended',
      revision,
      unmet: await listUnmet(tx, sop, at),
      ownDraft: move.notByAuthor === true && (await isAuthor(tx, written)),
    })
  }
  return offered
}

function countStates(notes: readonly ReviewNote[]): Record<NoteState, number> {
  const count = (state: NoteState) => notes.filter((note) => note.state === state).length
  return { open: count('open'), answered: count('answered'), settled: count('settled') }
}

import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { holdsIn, type Actor } from '../session/actor.ts'
import { findActor } from '../session/session.queries.ts'
import {
  changeSopIn,
  findNewerDraft,
  sopNotFound,
  type Change,
  type ChangedSop,
} from '../sop/change-sop.ts'
import { insertRevision } from '../sop/revision.queries.ts'
import { lockSop } from '../sop/sop.queries.ts'
import { listUnmet } from './conditions.ts'
import { getStage, inForceStage, type Stage } from './life-cycle-definition.ts'
import {
  countMoves,
  endRatification,
  findLastMove,
  findRatification,
  findToday,
  getLifeCycle,
  insertMove,
  insertPassage,
  isAuthor,
  listDue,
  updateStanding,
} from './life-cycle.queries.ts'
import { readMoveFields, type MoveFields, type MoveForm } from './move-fields.ts'
import { getNumberRule, ratify } from './ratify.ts'
import {
  getMovedContent,
  hasNothingNew,
  listOpenMoves,
  listStandings,
  type OpenMove,
  type Standing,
} from './standing.ts'
import { takeEffectIfDue } from './take-effect.ts'
import { tellOfMove } from './tell-next.ts'

/** A move that somebody wants to make, and what he had before him. */
export type WantedMove = MoveForm & {
  readonly sopId: string
  readonly move: string
  /** How many moves the page had seen, of all revisions (`SopLife.moves`). */
  readonly moves: number
  /** Version of the draft that the page had seen, where the move begins at the draft. */
  readonly version?: number
}

/** Where a move has led. */
export type Moved = {
  readonly revision: number
  readonly stage: string
  /** Number that was given, where it was a ratification. */
  readonly number?: string
}

type By = { readonly tx: Tx; readonly actor: Actor }
type Making = By & {
  readonly sop: ChangedSop
  readonly at: OpenMove
  readonly fields: MoveFields
  readonly to: Stage
}

/** Moves an SOP's draft or revision to its next stage. Of two who press at once one wins, the other is told. */
export async function moveRevision(
  { db, actor }: Context,
  wanted: WantedMove,
): Promise<Outcome<Moved>> {
  if (!isUuid(wanted.sopId)) return sopNotFound
  return inGovernment(db, actor.governmentId, (tx) => moveRevisionIn({ tx, actor }, wanted))
}

/**
 * The same in the caller's transaction, under the SOP's lock: may they still → has nobody been faster
 * → is everything there → the move with its audit row.
 */
async function moveRevisionIn(by: By, wanted: WantedMove): Promise<Outcome<Moved>> {
  const { tx } = by
  // Who left, or lost the role since the page was shown, moves nothing.
  const actor = await findActor(tx, by.actor.personId)
  if (actor === undefined) return { ok: false, code: 'not-allowed', action: 'move' }
  return changeSopIn<Moved>({ tx, actor }, { sopId: wanted.sopId, action: 'move' }, (_, sop) =>
    tryMove({ tx, actor }, sop, wanted),
  )
}

async function tryMove(by: By, sop: ChangedSop, wanted: WantedMove): Promise<Change<Moved>> {
  // What takes effect today does so first; it counts as a move that the page has not seen.
  await takeEffectIfDue(by.tx, sop)
  const standings = await listStandings(by.tx, sop)
  const refused =
    findRoleRefusal(by.actor, sop, { standings, wanted }) ?? (await findFasterMove(by.tx, wanted))
  if (refused !== undefined) return { outcome: refused }
  const at = listOpenMoves(standings).find(({ move }) => move.id === wanted.move)
  if (at === undefined) {
    const [now] = standings.filter(({ passage }) => passage !== undefined)
    const stage = now?.passage && getStage(now.lifeCycle, now.passage.stage).name
    return { outcome: { ok: false, code: 'wrong-stage', ...(stage && { stage }) } }
  }
  const refusal =
    (await findRefusal(by, sop, at)) ??
    (at.passage === undefined ? findDraftRefusal(sop, wanted) : undefined)
  if (refusal !== undefined) return { outcome: refusal }
  const limits = await readLimits(by.tx, sop)
  const read = readMoveFields(at.move, wanted, limits)
  if (!read.ok) return { outcome: { ok: false, code: 'wrong-fields', fields: read.fields } }
  const to = getStage(at.lifeCycle, at.move.to)
  return makeMove({ ...by, sop, at, fields: read.fields, to })
}

/** Whoever may not make the move, from whatever stage, learns nothing else. */
function findRoleRefusal(
  actor: Actor,
  { unitLine }: ChangedSop,
  at: { readonly standings: readonly Standing[]; readonly wanted: WantedMove },
): Failure | undefined {
  const { move } = at.wanted
  const known = at.standings.flatMap(({ lifeCycle }) => lifeCycle.moves)
  const may = known.some(({ id, by }) => id === move && holdsIn(actor, by, unitLine))
  return may ? undefined : { ok: false, code: 'not-allowed', action: move }
}

async function findFasterMove(tx: Tx, wanted: WantedMove): Promise<Failure | undefined> {
  if ((await countMoves(tx, wanted.sopId)) === wanted.moves) return undefined
  const last = await findLastMove(tx, wanted.sopId)
  // A page that saw moves where there are none was made up.
  if (last === undefined) return { ok: false, code: 'wrong-stage' }
  const { moves } = await getLifeCycle(tx, last.lifeCycle)
  const name = moves.find(({ id }) => id === last.move)?.name ?? { id: last.move, en: last.move }
  return { ok: false, code: 'moved-meanwhile', move: name, by: last.by, at: last.at }
}

/** Why this person may not make the move now, or what it still lacks. */
async function findRefusal(
  { tx, actor }: By,
  sop: ChangedSop,
  at: OpenMove,
): Promise<Failure | undefined> {
  const { move, revision } = at
  const written = { sopId: sop.id, inForce: sop.inForce ?? 0, revision, personId: actor.personId }
  if (move.notByAuthor === true && (await isAuthor(tx, written))) {
    return { ok: false, code: 'own-draft' }
  }
  const conditions = await listUnmet(tx, sop, at)
  return conditions.length === 0 ? undefined : { ok: false, code: 'unmet', conditions }
}

/** The draft must be the one that was seen, and not what is in force already. */
function findDraftRefusal(sop: ChangedSop, wanted: WantedMove): Failure | undefined {
  const newer = findNewerDraft(sop, wanted.version ?? 0)
  if (newer !== undefined) return newer
  return hasNothingNew(sop)
    ? { ok: false, code: 'nothing-to-fix', revision: sop.revision }
    : undefined
}

async function readLimits(tx: Tx, sop: ChangedSop) {
  const { manual } = await getNumberRule(tx)
  const previous =
    sop.inForce === null
      ? undefined
      : await findRatification(tx, { sopId: sop.id, revision: sop.inForce })
  return { today: await findToday(tx), previousEffectiveOn: previous?.effectiveOn, manual }
}

/** Everything was looked at; what fails from here on fails whole. */
async function makeMove(making: Making): Promise<Change<Moved>> {
  const { tx, actor, sop, at, fields, to } = making
  const { revision } = at
  const key = { sopId: sop.id, revision }
  const { personId } = actor
  const content = await getMovedContent(tx, sop, at)
  if (fields.ratification !== undefined) {
    const official = { ...key, unitId: sop.unitId, content, fields: fields.ratification, personId }
    const ratified = await ratify(tx, official)
    if (!ratified.ok) return { outcome: ratified }
    return finishMove(making, { title: content.title, number: ratified.number })
  }
  if (at.passage === undefined) {
    await insertRevision(tx, { ...key, number: revision, content, note: fields.note, personId })
    await insertPassage(tx, key, { stage: to.id, lifeCycle: at.lifeCycleVersion })
    await updateStanding(tx, sop.id, { underway: revision, revision })
  }
  return finishMove(making, { title: content.title })
}

async function finishMove(
  making: Making,
  facts: { readonly title: string; readonly number?: string },
): Promise<Change<Moved>> {
  const { tx, actor, sop, at, fields, to } = making
  const { move, revision } = at
  const from = at.passage?.stage ?? null
  const { note, legalBasis } = fields
  const moved = { move: move.id, from, to: to.id, note, legalBasis }
  const key = { sopId: sop.id, revision }
  const number = await insertMove(tx, key, { ...moved, personId: actor.personId })
  const { lifeCycle } = at
  const told = { ...key, number, title: facts.title, from, to, lifeCycle, unitLine: sop.unitLine }
  await tellOfMove(tx, actor, told)
  if (to.kind === 'ended') await endRevision(making)
  const outcome = {
    ok: true,
    revision,
    stage: to.id,
    ...(facts.number !== undefined && { number: facts.number }),
  } as const
  const audit = { action: 'revision.moved', details: { ...facts, revision, ...moved } }
  if (fields.ratification === undefined) return { outcome, audit }
  await recordAudit(tx, { actor, subject: { kind: 'sop', id: sop.id }, ...audit })
  const tookEffect = await takeEffectIfDue(tx, { ...sop, underway: revision })
  return { outcome: tookEffect ? { ...outcome, stage: inForceStage } : outcome }
}

/** What ends is no longer under way or in force, and its ratification, where it has one, ends today. */
async function endRevision({ tx, sop, at, fields }: Making): Promise<void> {
  const wasInForce = at.passage?.stage === inForceStage
  await updateStanding(tx, sop.id, wasInForce ? { inForce: null } : { underway: null })
  const key = { sopId: sop.id, revision: at.revision }
  await endRatification(tx, key, { on: await findToday(tx), reason: fields.note })
}

/**
 * Puts in force what was ratified for a day that has come by now; gives that day. To be called before
 * anything is read on a new day: a process that slept has missed nothing by it.
 */
export async function bringDueIntoForce(db: Database, governmentId: string): Promise<string> {
  const inThis = <T>(work: (tx: Tx) => Promise<T>) => inGovernment(db, governmentId, work)
  const { today, due } = await inThis(async (tx) => {
    const day = await findToday(tx)
    return { today: day, due: await listDue(tx, day) }
  })
  for (const sopId of due) {
    await inThis(async (tx) => {
      const sop = await lockSop(tx, sopId)
      if (sop !== undefined) await takeEffectIfDue(tx, sop)
    })
  }
  return today
}

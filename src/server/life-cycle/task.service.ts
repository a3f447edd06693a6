import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree, type UnitTree } from '../government/unit.ts'
import { holdsIn, type Actor, type Role } from '../session/actor.ts'
import {
  getStage,
  isAutomatic,
  type LifeCycle,
  type LifeCycleName,
  type Move,
} from './life-cycle-definition.ts'
import { nameStages, readLifeCycles } from './name-stages.ts'
import {
  listLifeCycleVersions,
  listTaskRows,
  type TaskRow,
  type UnitChoice,
  type Wait,
} from './task.queries.ts'

/** Something that waits for the asking person. */
export type Task = Omit<TaskRow, 'stage' | 'lifeCycle'> & {
  readonly stage: { readonly id: string; readonly name: LifeCycleName } | null
}

export type TaskList = {
  readonly tasks: readonly Task[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
}

const pageSize = 50
// The bureau may answer, and an approver settle, but it is not theirs to do.
const answerers: readonly Role[] = ['drafter']
const settlers: readonly Role[] = ['reviewer', 'bureau']

/** What waits for the person by roles and units, oldest first. */
export function listTasks(
  { db, actor }: Context,
  { page = 1 }: { readonly page?: number },
): Promise<TaskList> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const tree = makeUnitTree(await listUnitRecords(tx))
    const lifeCycles = await readLifeCycles(tx, await listLifeCycleVersions(tx))
    const waits = (pick: PickMoves) =>
      [...lifeCycles].flatMap(([version, lifeCycle]) =>
        listWaits({ actor, tree, version }, pick(lifeCycle)),
      )
    const offset = (page - 1) * pageSize
    const { rows, total } = await listTaskRows(tx, {
      personId: actor.personId,
      moves: waits(findLeadingOn),
      repairs: waits(findSentBack),
      answersIn: chooseUnits(actor, answerers, tree),
      settlesIn: chooseUnits(actor, settlers, tree),
      offset,
      limit: pageSize,
    })
    const pageCount = Math.max(1, Math.ceil(total / pageSize))
    return { tasks: await nameStages(tx, rows), total, page, pageCount }
  })
}

/** Whom something waits for at a stage. */
type Waiting = Pick<Move, 'by' | 'notByAuthor'> & { readonly stage: string }
type PickMoves = (lifeCycle: LifeCycle) => readonly Waiting[]

/** Moves that lead a revision on, not to an end. */
function findLeadingOn(lifeCycle: LifeCycle): readonly Waiting[] {
  const onward = lifeCycle.moves.filter(
    (move) => !isAutomatic(move) && getStage(lifeCycle, move.to).kind !== 'ended',
  )
  return onward.flatMap((move) =>
    move.from.filter((from) => from !== 'draft').map((stage) => ({ ...move, stage })),
  )
}

/** Ends at which others have put a revision under way: its drafters repair it. */
function findSentBack(lifeCycle: LifeCycle): readonly Waiting[] {
  const isUnderway = (id: string) => id !== 'draft' && getStage(lifeCycle, id).kind === 'underway'
  const isSentBack = (stage: string) =>
    lifeCycle.moves
      .filter(({ to }) => to === stage)
      .every(({ by, from }) => from.every(isUnderway) && !by.includes('drafter'))
  return lifeCycle.stages
    .filter(({ id, kind }) => kind === 'ended' && isSentBack(id))
    .map(({ id }) => ({ stage: id, by: ['drafter'] }))
}

function listWaits(
  {
    actor,
    tree,
    version,
  }: { readonly actor: Actor; readonly tree: UnitTree; readonly version: number },
  waiting: readonly Waiting[],
): readonly Wait[] {
  return waiting.flatMap(({ stage, by, notByAuthor }) => {
    const units = chooseUnits(actor, by, tree)
    const wait = { lifeCycle: version, stage, notOwn: notByAuthor === true }
    return (units ?? [null]).map((unitId) => ({ ...wait, unitId }))
  })
}

/** The units in which the person holds one of these roles; null: in all. */
function chooseUnits(actor: Actor, roles: readonly Role[], tree: UnitTree): UnitChoice {
  if (holdsIn(actor, roles, [])) return null
  return tree.units.map(({ id }) => id).filter((id) => holdsIn(actor, roles, tree.lineOf(id)))
}

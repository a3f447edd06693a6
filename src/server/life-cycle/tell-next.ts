import { randomUUID } from 'node:crypto'
import type { Tx } from '../database/database.ts'
import { listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import type { NoticeKind } from '../notice/notice-record.ts'
import { tell } from '../notice/notice.service.ts'
import type { Actor, Role } from '../session/actor.ts'
import {
  getStage,
  isAutomatic,
  type LifeCycle,
  type Move,
  type Stage,
} from './life-cycle-definition.ts'
import { listAuthors, type RevisionKey } from './life-cycle.queries.ts'

type By = Pick<Actor, 'personId' | 'name'>

/** A move just made. */
type Made = RevisionKey & {
  readonly number: number
  readonly title: string
  /** Null: from the draft. */
  readonly from: string | null
  readonly to: Stage
  readonly lifeCycle: LifeCycle
  readonly unitLine: readonly string[]
}

/** Roles that can lead a revision on from a stage, not to an end. */
function listNextRoles(lifeCycle: LifeCycle, stage: string): readonly Role[] {
  const onward = ({ from, to }: Move) =>
    from.includes(stage) && getStage(lifeCycle, to).kind !== 'ended'
  return [...new Set(lifeCycle.moves.filter(onward).flatMap(({ by }) => by))]
}

/** Tells of a move whom it concerns: who is next, or who wrote what came back or ended. */
export async function tellOfMove(tx: Tx, by: By, made: Made): Promise<void> {
  const { sopId, revision, number, title, to, lifeCycle, unitLine } = made
  const news = makeNews(by, sopId, { kind: kindOf(made), title, at: `${revision}:${number}` })
  const except = by.personId
  if (to.kind === 'ended') {
    return tell(tx, news, { personIds: await listAuthors(tx, made), except })
  }
  return tell(tx, news, { roles: listNextRoles(lifeCycle, to.id), unitLine, except })
}

function kindOf({ from, to, lifeCycle }: Made): NoticeKind {
  if (from === null) return 'revision.submitted'
  if (to.kind !== 'ended') return 'revision.moved'
  const isOfficial = lifeCycle.moves.some((move) => isAutomatic(move) && move.from.includes(from))
  return isOfficial ? 'revision.revoked' : 'revision.returned'
}

/** Tells the unit and who wrote it that a revision is in force. */
export async function tellInForce(
  tx: Tx,
  by: By,
  { sopId, revision, title, unitId }: RevisionKey & { title: string; unitId: string },
): Promise<void> {
  const news = makeNews(by, sopId, { kind: 'revision.in-force', title, at: String(revision) })
  const unitLine = makeUnitTree(await listUnitRecords(tx)).lineOf(unitId)
  const personIds = await listAuthors(tx, { sopId, revision })
  return tell(tx, news, { personIds, roles: ['drafter', 'reader'], unitLine, except: by.personId })
}

/** Tells the writers of a revision of a note on it, or a note's writer of its answer. */
export function tellOfNote(
  tx: Tx,
  by: By,
  note: {
    readonly kind: 'note.written' | 'note.answered'
    readonly sopId: string
    readonly title: string
    readonly personIds: readonly string[]
  },
): Promise<void> {
  const { kind, sopId, title, personIds } = note
  const news = makeNews(by, sopId, { kind, title, at: randomUUID(), page: '/notes' })
  return tell(tx, news, { personIds, except: by.personId })
}

function makeNews(
  by: By,
  sopId: string,
  told: {
    readonly kind: NoticeKind
    readonly title: string
    readonly at: string
    readonly page?: string
  },
) {
  const { kind, title, at, page = '' } = told
  const address = `/sops/${sopId}${page}`
  return { kind, occasion: `${kind}:${sopId}:${at}`, address, title, toldBy: by.name }
}

import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { isSearch } from '../sop/search-words.ts'
import type { Board, BoardRequest } from './board-record.ts'
import { listBoardRows, refreshBoard, sumBoard } from './board.queries.ts'
import { unitNotFound } from './in-unit.ts'
import { seesBoard } from './inventory.policy.ts'
import { listUnitLine } from './unit-place.queries.ts'

const mayNotSee = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure

const pageSize = 50
/** All units of the largest government there is to be, for paper and spreadsheets. */
const mostRows = 10_000

/** One page of the bureau's board: a row a unit with its counts, and the totals of all that match. */
export function getBoard(
  context: Context,
  request: BoardRequest,
): Promise<Outcome<{ readonly board: Board }>> {
  return readBoard(context, request, pageSize)
}

/** All rows of the board that match, for paper and spreadsheets. */
export function getWholeBoard(
  context: Context,
  request: BoardRequest,
): Promise<Outcome<{ readonly board: Board }>> {
  return readBoard(context, { ...request, page: 1 }, mostRows)
}

async function readBoard(
  { db, actor }: Context,
  { search = '', unitId, sort = 'name', page: asked = 1 }: BoardRequest,
  limit: number,
): Promise<Outcome<{ readonly board: Board }>> {
  if (!seesBoard(actor)) return mayNotSee
  if (unitId !== undefined && !isUuid(unitId)) return unitNotFound
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<{ board: Board }>> => {
    const line = unitId === undefined ? [] : await listUnitLine(tx, unitId)
    if (unitId !== undefined && line.length === 0) return unitNotFound
    await refreshBoard(tx)
    const filter = { search: isSearch(search) ? search : '', unitId }
    const { unitCount, ...totals } = await sumBoard(tx, filter)
    const pageCount = Math.max(1, Math.ceil(unitCount / limit))
    const page = Math.min(Math.max(1, asked), pageCount)
    const offset = (page - 1) * limit
    const rows = await listBoardRows(tx, filter, { sort, offset, limit })
    const board = { rows, totals, unitCount, page, pageCount, line: line.toReversed() }
    return { ok: true, board }
  })
}

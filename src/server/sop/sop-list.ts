import type { UnitTree } from '../government/unit.ts'
import { isSearch } from './search-words.ts'
import type { SopList, SopListRequest, SopState } from './sop-record.ts'
import type { SopCount, SopFilter, SopPage } from './sop.queries.ts'

const defaultPageSize = 50
const maxPageSize = 200

/** Total and counts under each filter choice, from the counts by unit and state. */
export function summariseCounts(
  rows: readonly SopCount[],
  filter: SopFilter,
  tree: UnitTree,
): { readonly total: number; readonly counts: SopList['counts'] } {
  const inUnits = rows.filter((row) => filter.unitIds?.has(row.unitId) ?? true)
  const inState = rows.filter((row) => row.count > 0 && isShown(row.state, filter.state))
  const countOf = (state: SopState) => sum(inUnits.filter((row) => row.state === state))
  const units = new Map<string, number>()
  for (const { unitId, count } of inState) {
    for (const above of tree.lineOf(unitId)) units.set(above, (units.get(above) ?? 0) + count)
  }
  const total = sum(inUnits.filter((row) => isShown(row.state, filter.state)))
  const states = {
    draft: countOf('draft'),
    revising: countOf('revising'),
    fixed: countOf('fixed'),
    deleted: countOf('deleted'),
  }
  return { total, counts: { states, units } }
}

/** Page and sort of a request; a page that does not exist (any more) becomes the nearest one. */
export function readPage(
  request: SopListRequest,
  total: number,
): SopPage & Pick<SopList, 'page' | 'pageSize' | 'pageCount'> {
  const pageSize = clamp(request.pageSize ?? defaultPageSize, maxPageSize)
  const pageCount = Math.max(1, Math.ceil(total / pageSize))
  const page = clamp(request.page ?? 1, pageCount)
  const search = request.search ?? ''
  const sort = request.sort ?? (isSearch(search) ? 'relevance' : 'updated')
  return { page, pageSize, pageCount, sort, search, offset: (page - 1) * pageSize, limit: pageSize }
}

function isShown(state: SopState, wanted: SopState | undefined): boolean {
  return wanted === undefined ? state !== 'deleted' : state === wanted
}

function sum(rows: readonly SopCount[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}

/** A whole number from 1 to `most`, the nearest to what was asked. */
function clamp(asked: number, most: number): number {
  return Number.isFinite(asked) ? Math.min(Math.max(Math.trunc(asked), 1), most) : 1
}

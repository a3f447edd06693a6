import type { UnitTree } from '../government/unit.ts'
import type { ServiceCount, ServiceFilter } from './service.queries.ts'
import type { ServiceList, ServiceListRequest, ServiceStage } from './standard-record.ts'

const defaultPageSize = 25
const maxPageSize = 100

/** Total and counts under each filter choice, from the counts by unit and stage. */
export function summariseServices(
  rows: readonly ServiceCount[],
  filter: ServiceFilter,
  tree: UnitTree,
): Pick<ServiceList, 'total' | 'counts'> {
  const inUnits = rows.filter((row) => filter.unitIds?.has(row.unitId) ?? true)
  const units = new Map<string, number>()
  for (const { unitId, count } of rows.filter((row) => isShown(row.stage, filter.stage))) {
    for (const above of tree.lineOf(unitId)) units.set(above, (units.get(above) ?? 0) + count)
  }
  const countOf = (stage: ServiceStage) => sum(inUnits.filter((row) => row.stage === stage))
  const stages = {
    unpromised: countOf('unpromised'),
    promised: countOf('promised'),
    closed: countOf('closed'),
  }
  const total = sum(inUnits.filter((row) => isShown(row.stage, filter.stage)))
  return { total, counts: { stages, units } }
}

/** Page of a request; a page that does not exist (any more) becomes the nearest one. */
export function readServicePage(
  request: Pick<ServiceListRequest, 'page' | 'pageSize'>,
  total: number,
): Pick<ServiceList, 'page' | 'pageSize' | 'pageCount'> & { readonly offset: number } {
  const pageSize = clamp(request.pageSize ?? defaultPageSize, maxPageSize)
  const pageCount = Math.max(1, Math.ceil(total / pageSize))
  const page = clamp(request.page ?? 1, pageCount)
  return { page, pageSize, pageCount, offset: (page - 1) * pageSize }
}

function isShown(stage: ServiceStage, wanted: ServiceStage | undefined): boolean {
  return wanted === undefined ? stage !== 'closed' : stage === wanted
}

function sum(rows: readonly ServiceCount[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}

/** A whole number from 1 to `most`, the nearest to what was asked. */
function clamp(asked: number, most: number): number {
  return Number.isFinite(asked) ? Math.min(Math.max(Math.trunc(asked), 1), most) : 1
}

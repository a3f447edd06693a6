import { serviceStages, type ServiceListRequest } from '#server'

/** What the address of the list asks for. Anything unknown in it is passed over. */
export type ServiceListQuery = Required<Pick<ServiceListRequest, 'page'>> &
  Omit<ServiceListRequest, 'pageSize'>

const longestSearch = 200

export function readServiceListQuery(query: Readonly<Record<string, string>>): ServiceListQuery {
  const search = (query['search'] ?? '').trim().slice(0, longestSearch)
  const unitId = query['unit'] ?? ''
  const stage = serviceStages.find((known) => known === query['stage'])
  const page = /^\d{1,6}$/.test(query['page'] ?? '') ? Math.max(1, Number(query['page'])) : 1
  return {
    page,
    ...(search === '' ? {} : { search }),
    ...(unitId === '' ? {} : { unitId }),
    ...(stage === undefined ? {} : { stage }),
    ...(query['consulted'] === 'yes' && { consulted: true }),
  }
}

/** The address of the list with some of it changed; a changed filter begins at page 1. */
export function serviceListAddress(
  query: ServiceListQuery,
  change: Partial<ServiceListQuery> = {},
): string {
  const { search, unitId, stage, consulted, page } = { ...query, page: 1, ...change }
  const entries = [
    ['search', search],
    ['unit', unitId],
    ['stage', stage],
    ['consulted', consulted === true ? 'yes' : undefined],
    ['page', page === 1 ? undefined : String(page)],
  ].filter((entry): entry is [string, string] => entry[1] !== undefined)
  const text = new URLSearchParams(entries).toString()
  return text === '' ? '/services' : `/services?${text}`
}

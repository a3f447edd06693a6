import { sopStates, type SopListRequest, type SopSort } from '#server'

/** What the address of the list page asks for. Anything unknown in it is passed over. */
export type ListQuery = Required<Pick<SopListRequest, 'page'>> & Omit<SopListRequest, 'pageSize'>

const sorts = ['relevance', 'updated', 'title', 'number', 'unit'] as const satisfies SopSort[]
const longestSearch = 200

export function readListQuery(query: Readonly<Record<string, string>>): ListQuery {
  const search = (query['search'] ?? '').trim().slice(0, longestSearch)
  const unitId = query['unit'] ?? ''
  const state = sopStates.find((known) => known === query['state'])
  const sort = sorts.find((known) => known === query['sort'])
  const page = /^\d{1,6}$/.test(query['page'] ?? '') ? Math.max(1, Number(query['page'])) : 1
  return {
    page,
    ...(search === '' ? {} : { search }),
    ...(unitId === '' ? {} : { unitId }),
    ...(state === undefined ? {} : { state }),
    ...(sort === undefined ? {} : { sort }),
  }
}

/** The address of the list with some of it changed; a changed filter begins at page 1. */
export function listAddress(query: ListQuery, change: Partial<ListQuery> = {}): string {
  const { search, unitId, state, sort, page } = { ...query, page: 1, ...change }
  const entries = [
    ['search', search],
    ['unit', unitId],
    ['state', state],
    ['sort', sort],
    ['page', page === 1 ? undefined : String(page)],
  ].filter((entry): entry is [string, string] => entry[1] !== undefined)
  const text = new URLSearchParams(entries).toString()
  return text === '' ? '/sops' : `/sops?${text}`
}

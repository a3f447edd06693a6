import { boardSorts, type BoardRequest } from '#server'

const longestSearch = 200

/** What the address of the board asks for. Anything unknown in it is passed over. */
export function readBoardQuery(query: Readonly<Record<string, string>>): BoardRequest {
  const search = (query['search'] ?? '').trim().slice(0, longestSearch)
  const unitId = query['unit'] ?? ''
  const sort = boardSorts.find((known) => known === query['sort'])
  const page = /^\d{1,6}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  return {
    page: Math.max(1, page),
    ...(search === '' ? {} : { search }),
    ...(unitId === '' ? {} : { unitId }),
    ...(sort === undefined ? {} : { sort }),
  }
}

/** An address under the board with some of its query changed; a changed filter begins at page 1. */
export function boardAddress(
  query: BoardRequest,
  change: Partial<BoardRequest> = {},
  path = '/board',
): string {
  const { search, unitId, sort, page } = { ...query, page: 1, ...change }
  const entries = [
    ['search', search],
    ['unit', unitId],
    ['sort', sort],
    ['page', page === 1 ? undefined : String(page)],
  ].filter((entry): entry is [string, string] => entry[1] !== undefined)
  const text = new URLSearchParams(entries).toString()
  return text === '' ? path : `${path}?${text}`
}

import { readPage } from '../../archive/archive-address.ts'
import { searchPath, type PortalPlace } from '../portal-address.ts'

/** What the search of a portal is asked for. */
export type SearchQuery = {
  readonly text: string
  readonly page: number
  /** As it is written, mistyped or not. */
  readonly isLiteral: boolean
}

const longest = 300

/** Reads what the address asks for; anything unknown in it is passed over. */
export function readSearchQuery(query: Readonly<Record<string, string>>): SearchQuery {
  const text = (query['q'] ?? '').replaceAll(/[\p{C}\s]+/gu, ' ').slice(0, longest)
  return { text: text.trim(), page: readPage(query['page']), isLiteral: query['literal'] === '1' }
}

/** The address of a page of results. */
export function resultsPath(place: PortalPlace, { text, page, isLiteral }: SearchQuery): string {
  const literal = isLiteral ? '&literal=1' : ''
  return `${searchPath(place, text)}${literal}${page > 1 ? `&page=${page}` : ''}`
}

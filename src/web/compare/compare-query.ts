/** What the address of the page asks for: SOPs by id, each once, and a search for others. */
export type CompareQuery = {
  readonly ids: readonly string[]
  readonly search: string
  /** The search was asked for: it is shown although SOPs are compared. */
  readonly finds: boolean
}

const longestSearch = 200
/** More ids than this are not even looked at. */
const mostIds = 100

export function readCompareQuery(url: URL): CompareQuery {
  const query = url.searchParams
  return {
    ids: [...new Set(query.getAll('sop'))].slice(0, mostIds),
    search: (query.get('search') ?? '').trim().slice(0, longestSearch),
    finds: query.has('find'),
  }
}

/** The address of the page, or of a file of it (`/comparison.csv`), for these SOPs. */
export function compareAddress(ids: readonly string[], file = ''): string {
  const query = new URLSearchParams(ids.map((id) => ['sop', id]))
  return `/compare${file}${ids.length === 0 ? '' : `?${query.toString()}`}`
}

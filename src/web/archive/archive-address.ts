import type { Archive } from '#server'

/** Paths of the archive; everything else about addresses follows from them. */
export function archivePath({ slug }: Pick<Archive, 'slug'>): string {
  return `/arsip/${slug}`
}

export function unitPath(archive: Pick<Archive, 'slug'>, unitId: string, page = 1): string {
  return `${archivePath(archive)}/unit/${unitId}${pageQuery({}, page)}`
}

/** Without a revision: whichever is in force. */
export function publishedPath(
  archive: Pick<Archive, 'slug'>,
  sopId: string,
  revision?: number,
): string {
  const path = `${archivePath(archive)}/sop/${sopId}`
  return revision === undefined ? path : `${path}/${revision}`
}

/** Where it is told whether what bears that code is in force; in the QR picture of what is printed. */
export function codePath(code: string): string {
  return `/v/${encodeURIComponent(code)}`
}

/** What the first page of an archive is asked for. */
export type FrontQuery = {
  readonly search?: string
  readonly letter?: string
  readonly page: number
}

export function frontPath(archive: Pick<Archive, 'slug'>, { page, ...query }: FrontQuery): string {
  return `${archivePath(archive)}${pageQuery(query, page)}`
}

const longestSearch = 100

/** Reads what the address asks for; anything unknown in it is passed over. */
export function readFrontQuery(query: Readonly<Record<string, string>>): FrontQuery {
  const search = query['search']?.trim().slice(0, longestSearch)
  const letter = query['letter']
  const page = readPage(query['page'])
  if (search !== undefined) return { search, page }
  return letter !== undefined && /^[A-Z#]$/.test(letter) ? { letter, page } : { page: 1 }
}

export function readPage(text: string | undefined): number {
  return /^\d{1,4}$/.test(text ?? '') ? Math.max(1, Number(text)) : 1
}

function pageQuery(query: Readonly<Record<string, string>>, page: number): string {
  const text = new URLSearchParams({ ...query, ...(page > 1 && { page: `${page}` }) }).toString()
  return text === '' ? '' : `?${text}`
}

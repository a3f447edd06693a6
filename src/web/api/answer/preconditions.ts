/** What conditional headers are held against. */
export type Representation = { readonly etag: string; readonly lastModified?: Date | undefined }

/**
 * What the conditional headers of a request come to (RFC 9110, 13.2.2): answer with 304, with 412,
 * or as if there were none. What is no tag and no date is passed over. Tags are compared weakly,
 * since compressing makes them weak.
 */
export function judgeConditions(
  headers: Headers,
  { etag, lastModified }: Representation,
): 'unchanged' | 'failed' | 'met' {
  const match = headers.get('if-match')
  const noneMatch = headers.get('if-none-match')
  const since = readHttpDate(headers.get('if-modified-since'))
  const unless = readHttpDate(headers.get('if-unmodified-since'))
  const changedAfter = (date: Date) =>
    lastModified !== undefined && Math.floor(lastModified.getTime() / 1000) * 1000 > date.getTime()
  if (match !== null && !names(match, etag)) return 'failed'
  if (match === null && unless !== undefined && changedAfter(unless)) return 'failed'
  if (noneMatch !== null) return names(noneMatch, etag) ? 'unchanged' : 'met'
  if (since === undefined || lastModified === undefined) return 'met'
  return changedAfter(since) ? 'met' : 'unchanged'
}

/** Is the tag among those of the header? `*` is any. */
export function names(header: string, etag: string): boolean {
  if (header.trim() === '*') return true
  const wanted = etag.replace(/^W\//, '')
  return [...header.matchAll(/"[\x21\x23-\x7E]*"/g)].some(([tag]) => tag === wanted)
}

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

function readHttpDate(text: string | null): Date | undefined {
  if (text === null || !httpDate.test(text)) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : date
}

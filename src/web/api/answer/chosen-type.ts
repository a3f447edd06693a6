/** The forms in which lists are given. */
export type ListType = 'json' | 'csv'

const mediaTypes = { json: 'application/json', csv: 'text/csv' } as const

/**
 * Which of the forms offered a client wants most, by its Accept header (RFC 9110, 12.5.1); the first
 * one where it does not care, undefined where it takes none of them.
 */
export function chooseType(
  accept: string | undefined,
  offered: readonly ListType[],
): ListType | undefined {
  if (accept === undefined || accept.trim() === '') return offered[0]
  const ranges = accept.split(',').slice(0, 50).map(readRange)
  const liked = offered.map((type) => ({ type, quality: qualityOf(mediaTypes[type], ranges) }))
  const [best] = liked.toSorted((one, other) => other.quality - one.quality)
  return best !== undefined && best.quality > 0 ? best.type : undefined
}

type Range = { readonly type: string; readonly quality: number }

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const q = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1'
  return { type, quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0 }
}

/** The most exact range counts. */
function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const group = `${mediaType.split('/')[0]}/*`
  for (const wanted of [mediaType, group, '*/*']) {
    const range = ranges.find(({ type }) => type === wanted)
    if (range !== undefined) return range.quality
  }
  return 0
}

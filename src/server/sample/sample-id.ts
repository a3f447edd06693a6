import { createHash } from 'node:crypto'

/** A UUID (version 8, RFC 9562) that follows from the names: the same in every loading, so that links hold. */
export function makeSampleId(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('/')).digest('hex')
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hex.slice(from, to))
  return `${a}-${b}-8${c}-a${d}-${e}`
}

/** The id of a unit, person, service, round, survey or answer of one sample city. */
export type IdOf = (
  kind: 'unit' | 'person' | 'service' | 'consultation' | 'survey' | 'answer',
  slug: string,
) => string

import { encodeUtf8 } from '../utf8.ts'

/** Gives the place of the name that stands in the bytes of a range; -1: none of the names. */
export type NameFinder = (bytes: Uint8Array, from: number, to: number) => number

/**
 * Finds names of up to 31 bytes, no two of which share both length and first letter: then one look
 * into a table by these two leaves a single name to compare with.
 */
export function nameFinder(names: readonly string[]): NameFinder {
  const spelled = names.map((name) => encodeUtf8(name))
  const places = new Int8Array(32 * 32).fill(-1)
  for (const [place, name] of spelled.entries()) {
    const slot = slotOf(name[0] ?? 0, name.length)
    if (places[slot] !== -1) throw new Error(`'${names[place]}' shares length and first letter`)
    places[slot] = place
  }
  return (bytes, from, to) => {
    if (to - from > 31) return -1
    const place = places[slotOf(bytes[from] ?? 0, to - from)] ?? -1
    const name = spelled[place]
    if (name === undefined) return -1
    for (let at = 0; at < name.length; at++) if (name[at] !== bytes[from + at]) return -1
    return place
  }
}

function slotOf(first: number, length: number): number {
  return ((first & 31) << 5) | length
}

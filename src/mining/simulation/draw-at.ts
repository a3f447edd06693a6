/**
 * Gives the random number, from 0 up to, but not with, 1, that belongs to a place: a seed, a case, a
 * subject and a count. The same place gives the same number, whatever was drawn before, so that two
 * scenarios that share a step draw the same for it (common random numbers: Law, Simulation Modeling
 * and Analysis, 2015, 11.2). Method: the finaliser of MurmurHash3 (Appleby) over the parts in turn.
 */
export function drawAt(stream: number, subject: number, count: number): number {
  return mix(mix(stream, subject), count) / 4_294_967_296
}

/** Gives the stream of random numbers of one case under a seed. */
export function streamOf(seed: number, caseNumber: number): number {
  return mix(mix(0x9e3779b9, seed), caseNumber)
}

function mix(state: number, part: number): number {
  let hash = Math.imul(state ^ part, 0x9e3779b1) + (state << 6) + (state >>> 2)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Gives a number for a text, to stand as a subject (FNV-1a over its UTF-16 units, 32 bits). */
export function subjectOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

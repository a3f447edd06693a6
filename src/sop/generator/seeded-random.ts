/** Repeatable random draws. Each call moves the sequence on by one draw. */
export type SeededRandom = {
  /** A number from 0 up to, but not with, 1. */
  readonly fraction: () => number
  /** A whole number from `from` to `to`, both included; `from` where `to` is smaller. */
  readonly whole: (from: number, to: number) => number
  /** True with the given probability (0 to 1). */
  readonly chance: (probability: number) => boolean
  /** One element of a list; throws on an empty one. */
  readonly pick: <T>(list: readonly T[]) => T
}

/**
 * Gives the random sequence of a seed: the same seed, the same draws, on every engine.
 * Method: sfc32 (Chris Doty-Humphrey, PractRand 0.95), 128 bits of state, first 12 draws thrown away.
 */
export function seededRandom(seed: number): SeededRandom {
  const fraction = sfc32(seed)
  return {
    fraction,
    whole: (from, to) => from + Math.floor(fraction() * Math.max(1, to - from + 1)),
    chance: (probability) => fraction() < probability,
    pick: (list) => pickAt(list, fraction()),
  }
}

function sfc32(seed: number): () => number {
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let draw = 0; draw < 12; draw += 1) next()
  return next
}

function pickAt<T>(list: readonly T[], fraction: number): T {
  const item = list[Math.floor(fraction * list.length)]
  if (item === undefined) throw new RangeError('Cannot pick from an empty list.')
  return item
}

import type { Spread } from './scenario.ts'

/** Gives the value of a distribution at a random number from 0 to 1, by its inverse; never below 0. */
export function drawTime(spread: Spread, at: number): number {
  switch (spread.kind) {
    case 'fixed':
      return Math.max(0, spread.ms)
    case 'triangular':
      return Math.max(0, triangular(spread, at))
    case 'exponential':
      return -spread.mean * Math.log(1 - at)
    case 'observed':
      return Math.max(0, between(spread.values, at))
  }
}

type Triangle = Extract<Spread, { kind: 'triangular' }>

/** Law 2015, 8.3.15. */
function triangular({ least, mode, greatest }: Triangle, at: number): number {
  const width = greatest - least
  if (width <= 0) return mode
  if (at < (mode - least) / width) return least + Math.sqrt(at * width * (mode - least))
  return greatest - Math.sqrt((1 - at) * width * (greatest - mode))
}

function between(values: readonly number[], at: number): number {
  const place = at * (values.length - 1)
  const low = Math.floor(place)
  const lower = values[low] ?? 0
  return lower + ((values[low + 1] ?? lower) - lower) * (place - low)
}

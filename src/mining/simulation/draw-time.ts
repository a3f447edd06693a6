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

/** Gives the mean of a distribution in milliseconds. */
export function meanTime(spread: Spread): number {
  switch (spread.kind) {
    case 'fixed':
      return spread.ms
    case 'triangular':
      return (spread.least + spread.mode + spread.greatest) / 3
    case 'exponential':
      return spread.mean
    case 'observed':
      return meanOfLines(spread.values)
  }
}

function meanOfLines(values: readonly number[]): number {
  const [first = 0] = values
  if (values.length < 2) return first
  const sum = values.reduce((total, value) => total + value, 0)
  return (sum - (first + (values.at(-1) ?? 0)) / 2) / (values.length - 1)
}

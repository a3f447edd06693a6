import type { SimulationMessages } from './messages.ts'

/** English. */
export const english: SimulationMessages = {
  size: (runs, cases) => `${runs} runs, ${cases} cases finished`,
  median: (time, within) => `Half of the cases are finished within ${time}${within}.`,
  p90: (time, within) => `Nine out of ten cases are finished within ${time}${within}.`,
  kept: (share, within, promised) =>
    `${share} of the cases are finished within the promised time, ${promised}${within}.`,
  interval: (low, high) => ` (95%: ${low} to ${high})`,
  unended: (cases) =>
    `${cases} cases never ended: their way leads nowhere or round without end; check the SOP.`,
  step: ({ activity, times, waited, worked }) =>
    `${activity}: ${times === '1' ? 'once' : `${times} times`} per case, ${waited === '' ? 'does not wait' : `waits ${waited}`}, ${worked === '' ? 'is done at once' : `is worked on ${worked}`}`,
  pool: ({ name, utilisation, line }) =>
    `${name}: busy ${utilisation} of working time, ${line} cases waiting on average`,
  overloaded: (name) =>
    `${name} is hardly ever free: the line keeps growing, and times depend on how long the trial is.`,
  untimed: (steps) => `No time is known of these steps, counted as none: ${steps}.`,
  faster: (time, within) => `The median time is ${time} shorter${within}.`,
  slower: (time, within) => `The median time is ${time} longer${within}.`,
  noDifference: (within) => `The median time does not differ; what shows can be chance${within}.`,
  moreKept: (points, within) => `${points} percentage points more cases are in time${within}.`,
  fewerKept: (points, within) => `${points} percentage points fewer cases are in time${within}.`,
  noMoreKept: (within) =>
    `The share of cases in time does not differ; what shows can be chance${within}.`,
  list: (items) => items.join(', '),
}

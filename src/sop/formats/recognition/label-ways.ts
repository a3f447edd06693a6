import type { OfficeBox } from '../office/office-document.ts'
import { boxFoot } from './geometry.ts'
import type { Way } from './trace-lines.ts'

/** A word beside a line; `divided` where a hyphen at the end of a line may belong to it or not. */
export type WayLabel = { readonly text: string; readonly box: OfficeBox; readonly divided?: true }

/** Ways with their words; `labelSure` is false where a word may belong to another way as well. */
export type LabelledWay = Way & { readonly label: string; readonly labelSure: boolean }

/** Micrometres from a line within which a word belongs to it, and what makes two places as good. */
const reach = 7_000
const alike = 800
/** How much the distance from the beginning weighs: words stand near the symbol that decides. */
const weightAlong = 0.12

/** Ways out of one symbol among which no place tells surely to which a word belongs. */
const crowded = 3

type Fit = { readonly label: WayLabel; readonly way: Way; readonly cost: number }

/**
 * Gives each way the word that stands nearest to its beginning, each word once. Words that lines
 * bear themselves come first. Words × ways.
 */
export function labelWays(
  ways: readonly Way[],
  labels: readonly WayLabel[],
): { readonly ways: readonly LabelledWay[]; readonly unused: readonly WayLabel[] } {
  const open = ways.filter(({ text }) => text === '')
  const fits = labels
    .flatMap((label) => open.flatMap((way) => fitOf(label, way)))
    .toSorted((one, other) => one.cost - other.cost)
  const chosen = chooseFits(fits)
  const taken = new Set(chosen.map(({ label }) => label))
  return {
    ways: ways.map((way): LabelledWay => {
      const fit = chosen.find((one) => one.way === way)
      if (fit === undefined) return { ...way, label: way.text, labelSure: true }
      const crowd = ways.filter(({ from }) => from === way.from).length > crowded
      const labelSure = !crowd && fit.label.divided !== true && isClear(fit, fits, chosen)
      return { ...way, label: fit.label.text, labelSure }
    }),
    unused: labels.filter((label) => !taken.has(label)),
  }
}

function fitOf(label: WayLabel, way: Way): Fit[] {
  const { distance, along } = boxFoot(way.path, label.box)
  return distance > reach ? [] : [{ label, way, cost: distance + along * weightAlong }]
}

function chooseFits(fits: readonly Fit[]): Fit[] {
  const chosen: Fit[] = []
  for (const fit of fits) {
    const used = chosen.some(({ label, way }) => label === fit.label || way === fit.way)
    if (!used) chosen.push(fit)
  }
  return chosen
}

/** No exchange with another way would fit about as well. */
function isClear(fit: Fit, fits: readonly Fit[], chosen: readonly Fit[]): boolean {
  const costOf = (label: WayLabel, way: Way) =>
    fits.find((one) => one.label === label && one.way === way)?.cost ?? Infinity
  return fits
    .filter(
      ({ label, way }) => label === fit.label && way !== fit.way && leadsElsewhere(way, fit.way),
    )
    .every(({ way, cost }) => {
      const other = chosen.find((one) => one.way === way)
      if (other === undefined) return cost - fit.cost > alike
      if (other.label.text === fit.label.text) return true
      return cost + costOf(other.label, fit.way) - fit.cost - other.cost > alike
    })
}

function leadsElsewhere(way: Way, other: Way): boolean {
  return way.from !== other.from || way.to !== other.to
}

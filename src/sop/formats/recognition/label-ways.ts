import type { OfficeBox } from '../office/office-document.ts'
import { boxFoot } from './geometry.ts'
import type { Way } from './trace-lines.ts'

/** A word beside a line; `divided` where a hyphen at the end of a line may belong to it or not. */
export type WayLabel = { readonly text: string; readonly box: OfficeBox; readonly divided?: true }

/** Ways with their words; `labelSure` is false where a word may belong to another way as well. */
export type LabelledWay = Way & { readonly label: string; readonly labelSure: boolean }

/** Micrometres from a line within which a word belongs to it, and what makes two places as good. */
const reach = 7_000
const alike = 1_500
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
  const costs = new Map(labels.map((label) => [label, new Map<Way, number>()]))
  for (const { label, way, cost } of fits) costs.get(label)?.set(way, cost)
  const taken = new Set([...chosen.values()].map(({ label }) => label))
  return {
    ways: ways.map((way): LabelledWay => {
      const fit = chosen.get(way)
      if (fit === undefined) return { ...way, label: way.text, labelSure: true }
      const crowd = ways.filter(({ from }) => from === way.from).length > crowded
      const covered = labels.some(
        (other) => other !== fit.label && overlap(other.box, fit.label.box),
      )
      const labelSure =
        !crowd && !covered && fit.label.divided !== true && isClear(fit, costs, chosen)
      return { ...way, label: fit.label.text, labelSure }
    }),
    unused: labels.filter((label) => !taken.has(label)),
  }
}

function fitOf(label: WayLabel, way: Way): Fit[] {
  const { distance, along } = boxFoot(way.path, label.box)
  return distance > reach ? [] : [{ label, way, cost: distance + along * weightAlong }]
}

/** The best fit of each way, cheapest first, each word once. */
function chooseFits(fits: readonly Fit[]): Map<Way, Fit> {
  const chosen = new Map<Way, Fit>()
  const used = new Set<WayLabel>()
  for (const fit of fits) {
    if (chosen.has(fit.way) || used.has(fit.label)) continue
    chosen.set(fit.way, fit)
    used.add(fit.label)
  }
  return chosen
}

type Costs = ReadonlyMap<WayLabel, ReadonlyMap<Way, number>>

/** No exchange with another way would fit about as well. */
function isClear(fit: Fit, costs: Costs, chosen: ReadonlyMap<Way, Fit>): boolean {
  return [...(costs.get(fit.label) ?? [])].every(([way, cost]) => {
    if (way === fit.way || !leadsElsewhere(way, fit.way)) return true
    const other = chosen.get(way)
    if (other === undefined) return cost - fit.cost > alike
    if (other.label.text === fit.label.text) return true
    const exchanged = costs.get(other.label)?.get(fit.way) ?? Infinity
    return cost + exchanged - fit.cost - other.cost > alike
  })
}

function overlap(one: OfficeBox, other: OfficeBox): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width
  return across && one.y < other.y + other.height && other.y < one.y + one.height
}

function leadsElsewhere(way: Way, other: Way): boolean {
  return way.from !== other.from || way.to !== other.to
}

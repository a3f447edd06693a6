import type { ProcessMap } from '#mining'
import { printNumber } from '#time'
import { cleanLine } from '../text/clean-text.ts'
import { mapWords, type MapLanguage } from './map-words.ts'

/** Says in two sentences what a map shows: how much, and its main path. */
export function summariseMap(map: ProcessMap, language: MapLanguage): string {
  const words = mapWords[language]
  if (map.activities.length === 0) return words.empty
  const print = (count: number) => printNumber(count, language)
  const counts = [
    words.activities(print(map.activities.length)),
    words.flows(print(map.flows.length)),
    words.cases(print(map.cases)),
  ].join(', ')
  const path = findMainPath(map).map((place) => cleanLine(map.activities[place]?.name ?? ''))
  return `${counts}. ${words.mainPath(path.join(' → '))}`
}

/** From the most frequent start always along the most frequent way to an activity not met yet, until most cases end. */
export function findMainPath({ flows, starts, ends }: ProcessMap): number[] {
  const endings = new Map(ends.map(({ activity, cases }) => [activity, cases]))
  const path: number[] = []
  const met = new Set<number>()
  let next = starts.toSorted((one, other) => other.cases - one.cases)[0]?.activity
  while (next !== undefined) {
    const here = next
    path.push(here)
    met.add(here)
    const best = flows
      .filter(({ from, to }) => from === here && !met.has(to))
      .toSorted((one, other) => other.events - one.events)[0]
    next = best === undefined || (endings.get(here) ?? 0) > best.events ? undefined : best.to
  }
  return path
}

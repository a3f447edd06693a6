import type { ProcessMap } from '#mining'
import { printNumber } from '#time'
import { cleanLine } from '../text/clean-text.ts'
import type { MapPlace } from './map-drawing.ts'
import { mapWords, printTime, type MapLanguage } from './map-words.ts'

/** A place of a map in words, for those who read the flows instead of seeing them. */
export type PlaceDescription = {
  readonly place: MapPlace
  readonly name: string
  /** "1.368 kali, 1.368 berkas, median 2 jam", '' for the start. */
  readonly facts: string
  readonly marks: readonly string[]
  readonly ways: readonly MapWay[]
}

/** A way out: "T04 Determine …: 1.119 kali, median 28 dtk". `to` is where it leads, to link to. */
export type MapWay = { readonly text: string; readonly to: MapPlace }

/**
 * Describes a map: the start, then each activity in the map's order, with where it led, the most
 * frequent first. The text alternative of the drawing, and nothing that is drawn is missing. n log n.
 */
export function describeMap(map: ProcessMap, language: MapLanguage): PlaceDescription[] {
  const words = mapWords[language]
  const ways = map.activities.map((): WeighedWay[] => [])
  for (const { from, to, events, medianMs, departs } of map.flows) {
    const told = [
      words.times(printNumber(events, language)),
      ...(medianMs === undefined ? [] : [words.median(printTime(medianMs, language))]),
      ...(from === to ? [words.again] : []),
      ...(departs === true ? [words.departs] : []),
    ]
    ways[from]?.push({ to, events, text: `${nameOf(map, to)}: ${told.join(', ')}` })
  }
  const casesText = (cases: number) => words.cases(printNumber(cases, language))
  for (const { activity, cases } of map.ends) {
    ways[activity]?.push({ to: 'end', events: cases, text: `${words.end}: ${casesText(cases)}` })
  }
  const starts = map.starts.map(({ activity, cases }): WeighedWay => ({
    to: activity,
    events: cases,
    text: `${nameOf(map, activity)}: ${casesText(cases)}`,
  }))
  const activities = map.activities.map(({ events, cases, medianMs, marks = [] }, place) => ({
    place,
    name: nameOf(map, place),
    facts: [
      words.times(printNumber(events, language)),
      casesText(cases),
      ...(medianMs === undefined ? [] : [words.median(printTime(medianMs, language))]),
    ].join(', '),
    marks: marks.map(cleanLine),
    ways: sortWays(ways[place] ?? []),
  }))
  if (starts.length === 0) return activities
  const start = { place: 'start', name: words.start, facts: '', marks: [] } as const
  return [{ ...start, ways: sortWays(starts) }, ...activities]
}

type WeighedWay = MapWay & { readonly events: number }

function sortWays(ways: readonly WeighedWay[]): MapWay[] {
  return ways
    .toSorted((one, other) => other.events - one.events)
    .map(({ text, to }) => ({ text, to }))
}

function nameOf({ activities }: ProcessMap, place: number): string {
  return cleanLine(activities[place]?.name ?? '') || '–'
}

import type { MapFlow, ProcessMap } from '#mining'
import { printNumber } from '#time'
import type { Size } from './layout/map-graph.ts'
import type { MapPlace } from './map-drawing.ts'
import { lineWidths } from './map-sizes.ts'
import { printTime, type MapLanguage } from './map-words.ts'
import { sizeOfLines } from './set-map-text.ts'

/** A flow of a map, or a way from the start or to the end, with its look and its label set in lines. */
export type PlannedFlow = {
  readonly from: MapPlace
  readonly to: MapPlace
  readonly weight: number
  readonly level: number
  readonly line: number
  readonly departs: boolean
  readonly label: readonly string[]
  readonly labelSize: Size
}

/** From so large a share of the highest count on a level is reached: half an order of magnitude each. */
const levelShares = [0.0178, 0.0562, 0.178, 0.562] as const

/** The level of a count, 1 to 5, on a logarithmic scale: 5 near the highest, 3 at a tenth of it, 1 at a hundredth and below. */
export function levelOf(count: number, most: number): number {
  return 1 + levelShares.filter((share) => count >= share * most).length
}

type Way = Pick<MapFlow, 'events' | 'medianMs' | 'departs'> & Pick<PlannedFlow, 'from' | 'to'>

/** Plans the flows of a map, its starts and its ends, the most frequent first. n log n. */
export function planFlows(map: ProcessMap, language: MapLanguage): PlannedFlow[] {
  const all: readonly Way[] = [
    ...map.starts.map(
      ({ activity, cases }) => ({ from: 'start', to: activity, events: cases }) as const,
    ),
    ...map.flows,
    ...map.ends.map(
      ({ activity, cases }) => ({ from: activity, to: 'end', events: cases }) as const,
    ),
  ]
  const most = Math.max(1, ...all.map(({ events }) => events))
  const planned = all.map(({ from, to, events, medianMs, departs = false }): PlannedFlow => {
    const level = levelOf(events, most)
    const label = [
      printNumber(events, language),
      ...(medianMs === undefined ? [] : [printTime(medianMs, language)]),
    ]
    return {
      from,
      to,
      weight: events,
      level,
      line: lineWidths[level - 1] ?? lineWidths[0],
      departs,
      label,
      labelSize: sizeOfLines(label, 'label'),
    }
  })
  return planned.toSorted((one, other) => other.weight - one.weight)
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ProcessMap } from '#mining'

/** Counts of real logs: lent for tests and benchmarks, never part of the project. */
export const realMapsFolder = join(
  process.env['TATALAKSANA_DATA'] ?? '../shared/data',
  'ground-truth/facts',
)

/** Names of the files with counts of real logs, none where the folder is missing. */
export const realMapFiles = existsSync(realMapsFolder) ? readdirSync(realMapsFolder).toSorted() : []

type Facts = {
  readonly cases: number
  readonly activities: Readonly<Record<string, number>>
  readonly start: Readonly<Record<string, number>>
  readonly end: Readonly<Record<string, number>>
  /** From, to, count, sum and median of the time between. */
  readonly dfg: readonly (readonly [string, string, number, number, number])[]
}

/** Reads the map of a real log; of flows, starts and ends only those that happened `least` times. */
export function readRealMap(file: string, least = 0): ProcessMap {
  const bytes = readFileSync(join(realMapsFolder, file))
  const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const { cases, activities, start, end, dfg }: Facts = JSON.parse(text.toString('utf8'))
  const names = Object.keys(activities)
  const read = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, cases]) => ({ activity: names.indexOf(name), cases }))
      .filter(({ cases }) => cases >= least)
  const flows = dfg.map(([from, to, events, , medianMs]) => ({
    from: names.indexOf(from),
    to: names.indexOf(to),
    events,
    cases: events,
    medianMs,
  }))
  return {
    cases,
    activities: names.map((name) => ({ name, events: activities[name] ?? 0, cases })),
    flows: flows.filter(({ events }) => events >= least),
    starts: read(start),
    ends: read(end),
  }
}

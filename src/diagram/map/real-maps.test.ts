import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ProcessMap } from '#mining'
import { checkMap } from './check-map.ts'
import { drawMap } from './draw-map.ts'

// Counts of real logs are lent for tests and never part of the project.
const folder = join(process.env['TATALAKSANA_DATA'] ?? '../shared/data', 'ground-truth/facts')
const files = existsSync(folder) ? readdirSync(folder) : []

type Facts = {
  readonly cases: number
  readonly activities: Readonly<Record<string, number>>
  readonly start: Readonly<Record<string, number>>
  readonly end: Readonly<Record<string, number>>
  /** From, to, count, sum and median of the time between. */
  readonly dfg: readonly (readonly [string, string, number, number, number])[]
}

function readMap(file: string): ProcessMap {
  const bytes = readFileSync(join(folder, file))
  const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const { cases, activities, start, end, dfg }: Facts = JSON.parse(text.toString('utf8'))
  const names = Object.keys(activities)
  const read = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([name, cases]) => ({ activity: names.indexOf(name), cases }))
  return {
    cases,
    activities: names.map((name) => ({ name, events: activities[name] ?? 0, cases })),
    flows: dfg.map(([from, to, events, , medianMs]) => ({
      from: names.indexOf(from),
      to: names.indexOf(to),
      events,
      cases: events,
      medianMs,
    })),
    starts: read(start),
    ends: read(end),
  }
}

describe('maps of real logs', () => {
  test(`there are some in ${folder}`, (context) => {
    context.skip(files.length === 0, `no counts of real logs in ${folder}`)
    expect(files.length).toBeGreaterThan(10)
  })

  test.each(files)('%s is drawn whole', (file) => {
    const map = readMap(file)
    const drawn = drawMap(map, { language: 'id' })
    if (!drawn.ok) throw new Error(`${file} is refused`)
    expect(drawn.drawing.notices.filter(({ kind }) => kind !== 'name-cut')).toEqual([])
    // looking at each pair takes minutes on the largest
    if (map.flows.length < 300) expect(checkMap(drawn.drawing, map)).toEqual([])
  })
})

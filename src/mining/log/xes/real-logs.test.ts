import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { collectLog } from '../collect-log.ts'
import { RepairCounter } from '../count-repairs.ts'
import type { EventLog } from '../event-log.ts'
import { pairTransitions } from '../pair-transitions.ts'
import { variantsOfLog } from '../variants.ts'
import { readXes } from './read-xes.ts'

// They are large.
vi.setConfig({ testTimeout: 120_000 })

// Public logs are lent for tests and never part of the project.
const root = fileURLToPath(new URL('../../../..', import.meta.url))
const data = process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data')
const logs = join(data, 'logs')
const facts = join(data, 'ground-truth/facts')
const missing = !existsSync(logs)
const because = `there are no public logs in ${logs}`

function unpacked(file: string): Uint8Array {
  return gunzipSync(readFileSync(join(logs, file)))
}

async function collected(file: string): Promise<EventLog> {
  const collector = collectLog()
  const reading = await readXes([unpacked(file)], { wanted: 'events', take: collector.take })
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return collector.log(reading)
}

/** Rows of the table of the README: file, then cases, events, variants, activities, longest case. */
function tableRows(): readonly (readonly [string, readonly number[]])[] {
  const lines = readFileSync(join(logs, 'README.md'), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, file = '', , ...cells] = line.split('|').map((cell) => cell.trim())
    if (!file.endsWith('.xes.gz')) return []
    return [[file, cells.slice(0, 5).map((cell) => Number(cell.replaceAll(',', '')))] as const]
  })
}

test('every public log has the cases, events, variants and activities that were counted', async (context) => {
  context.skip(missing, because)
  const rows = tableRows()
  expect(rows).toHaveLength(24)
  for (const [file, counts] of rows) {
    const log = await collected(file)
    const { variants } = variantsOfLog(log)
    const lengths = Array.from(variants.counts, (_, at) => lengthOf(variants.first, at))
    const longest = Math.max(...lengths)
    const cases = log.cases.ids.length
    const found = [cases, log.events.time.length, lengths.length, log.activities.length, longest]
    expect(found, file).toEqual(counts)
  }
})

function lengthOf(first: Uint32Array, at: number): number {
  return (first[at + 1] ?? 0) - (first[at] ?? 0)
}

test('activities, first and last ones, and the time between two are those of the facts', async (context) => {
  context.skip(missing || !existsSync(facts), because)
  const files = readdirSync(facts)
  expect(files).not.toHaveLength(0)
  for (const file of files) {
    const bytes = readFileSync(join(facts, file))
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    const fact: { dfg: [string, string, number, number][] } = JSON.parse(text)
    const dfg = fact.dfg.map(([from, to, count, sum]) => [`${from} → ${to}`, [count, sum]] as const)
    const log = await collected(`${file.split('.')[0]}.xes.gz`)
    expect({ ...ends(log), dfg: flows(log) }, file).toMatchObject({
      ...pick(JSON.parse(text)),
      dfg: Object.fromEntries(dfg),
    })
  }
})

function pick({ activities, start, end }: Readonly<Record<string, unknown>>) {
  return { activities, start, end }
}

function ends(log: EventLog) {
  const activities: Record<string, number> = {}
  const start: Record<string, number> = {}
  const end: Record<string, number> = {}
  const add = (to: Record<string, number>, event: number) => {
    const name = log.activities[log.events.activity[event] ?? -1] ?? ''
    to[name] = (to[name] ?? 0) + 1
  }
  for (const event of log.events.activity.keys()) add(activities, event)
  for (const place of log.cases.ids.keys()) {
    if (lengthOf(log.cases.first, place) === 0) continue
    add(start, log.cases.first[place] ?? 0)
    add(end, (log.cases.first[place + 1] ?? 0) - 1)
  }
  return { activities, start, end }
}

/** How often one activity directly followed another, and the sum of the times between. */
function flows(log: EventLog): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {}
  const { activity, time } = log.events
  for (const place of log.cases.ids.keys())
    for (
      let event = (log.cases.first[place] ?? 0) + 1;
      event < (log.cases.first[place + 1] ?? 0);
      event++
    ) {
      const name = [event - 1, event].map((one) => log.activities[activity[one] ?? -1]).join(' → ')
      const [count, sum] = found[name] ?? [0, 0]
      found[name] = [count + 1, sum + (time[event] ?? 0) - (time[event - 1] ?? 0)]
    }
  return found
}

test('dates of orders are no ISO dates, and say no zone', async (context) => {
  context.skip(missing, because)
  const collector = collectLog()
  const options = { wanted: 'events', take: collector.take, zoneMinutes: 420 } as const
  const reading = await readXes([unpacked('orders.xes.gz')], options)
  expect(reading).toMatchObject({
    ok: true,
    repairs: [
      { rule: 'time-not-iso-read', count: 154, line: 8, example: '2019/11/03 01:11:19.000' },
      { rule: 'time-without-zone-taken-as', count: 154, line: 8 },
    ],
  })
  if (reading.ok)
    expect(collector.log(reading).events.time[0]).toBe(Date.UTC(2019, 10, 2, 18, 11, 19))
})

test('an event of the interval log says when it began', async (context) => {
  context.skip(missing, because)
  const { time, start } = (await collected('interval_event_log.xes.gz')).events
  expect([start[0], time[0]]).toEqual([
    Date.UTC(2015, 0, 5, 9, 0, 7),
    Date.UTC(2015, 0, 5, 9, 2, 50),
  ])
  expect(start.filter(Number.isNaN)).toHaveLength(0)
})

test.skipIf(missing).each([
  // Half of the events of the method calls are starts, nested in each other.
  ['nasa.xes.gz', { kept: 36819, withStart: 36819, repairs: {} }],
  // A status in place of the life cycle: every event stays.
  ['BPIC13_incidents.xes.gz', { kept: 65533, withStart: 0, repairs: {} }],
])('instances of %s', async (file, expected) => {
  const counter = new RepairCounter()
  let kept = 0
  let withStart = 0
  const take = pairTransitions(counter, (paired) => {
    kept += paired.length
    for (const start of paired.start.subarray(0, paired.length))
      if (!Number.isNaN(start)) withStart++
  })
  await readXes([unpacked(file)], { wanted: 'events', take })
  const repairs = Object.fromEntries(counter.repairs().map(({ rule, count }) => [rule, count]))
  expect({ kept, withStart, repairs }).toEqual(expected)
})

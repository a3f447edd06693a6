import { readFileSync } from 'node:fs'
import { createAligner, readXes, VariantTable } from '#mining'
import { logFile, readNet, readUnpacked } from './shared-data.ts'

// A process of its own: the receipt log so many times over, each copy's cases with names of their own,
// made while it is read. Says what it took, and the most memory that it held.

const copies = Number(process.argv[2])
const xml = readUnpacked(logFile('receipt'))
const first = xml.indexOf('<trace>')
const last = xml.lastIndexOf('</trace>') + '</trace>'.length
const names = placesOf(xml, Buffer.from('value="case-'))

const table = new VariantTable()
let cases = 0
const begun = performance.now()
const reading = await readXes(copiesOf(copies), {
  wanted: 'activities',
  take: (taken) => {
    cases += 1
    table.add(taken)
  },
})
if (!reading.ok) throw new Error(reading.fault.code)
const aligner = createAligner(readNet('receipt-sop'))
const { first: starts, activity, counts } = table.variants()
let deviations = 0
for (const [place, count] of counts.entries()) {
  const trace = activity.slice(starts[place], starts[place + 1])
  const labels = trace.map((each) => aligner.labelOf(reading.names.activities[each] ?? ''))
  const alignment = aligner.align(labels)
  if (alignment.kind === 'optimal') deviations += count * alignment.cost
}
const ms = performance.now() - begun
process.stdout.write(
  JSON.stringify({ ms, cases, deviations, variants: counts.length, rss: mostMemory() }),
)

function* copiesOf(count: number): Generator<Uint8Array> {
  yield xml.subarray(0, first)
  for (let copy = 0; copy < count; copy += 1) {
    const mark = Buffer.from(`${copy}-`)
    let from = first
    for (const name of names) {
      if (name < first || name >= last) continue
      yield xml.subarray(from, name)
      yield mark
      from = name
    }
    yield xml.subarray(from, last)
  }
  yield xml.subarray(last)
}

/** The places behind each occurrence. */
function placesOf(bytes: Buffer, wanted: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    places.push(at + wanted.length)
  }
  return places
}

/** The most memory that the process itself held; what the system counts for a child begins with its parent's. */
function mostMemory(): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return kilobytes === undefined ? process.resourceUsage().maxRSS * 1024 : Number(kilobytes) * 1024
}

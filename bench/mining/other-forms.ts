import { join } from 'node:path'
import { guessCsv, readCsv, readOcelJson } from '#mining'
import type { Figure } from '../figure.ts'
import { medianMsOf } from '../median.ts'
import { data, readUnpacked } from './shared-data.ts'

const pieceBytes = 65_536
const rounds = 5

/** M5: the same logs as CSV and as OCEL JSON, in pieces, unpacked, beside one look at each byte. */
export async function measureOtherForms(): Promise<Figure[]> {
  return [await measureCsv(), await measureOcel()]
}

async function measureCsv(): Promise<Figure> {
  const csv = copiedCsv(readUnpacked(join(data, 'logs/receipt.csv.gz')), 100)
  const guess = guessCsv(csv.subarray(0, 256 * 1024))
  if (!guess.ok) throw new Error(guess.fault.code)
  let events = 0
  const read = () =>
    readCsv(piecesOf(csv), {
      layout: guess.layout,
      take: (taken) => {
        events += taken.length
      },
    })
  const ms = await medianMsOf(rounds, read)
  return toFigure('M5 CSV of receipt × 100', {
    ms,
    bytes: csv,
    least: 150,
    events: events / rounds,
  })
}

async function measureOcel(): Promise<Figure> {
  const text = copiedOcel(readUnpacked(join(data, 'logs/ocel/order-running-example.json.gz')), 9)
  let events = 0
  const ms = await medianMsOf(rounds, async () => {
    const reading = await readOcelJson(piecesOf(text), { zoneMinutes: 0 })
    if (!reading.ok) throw new Error(reading.fault.code)
    events += reading.log.events.time.length
  })
  return toFigure('M5 OCEL 2.0 JSON of the order example × 9', {
    ms,
    bytes: text,
    least: 40,
    events: events / rounds,
  })
}

type Measured = {
  readonly ms: number
  readonly bytes: Uint8Array
  readonly least: number
  readonly events: number
}

function toFigure(figure: string, { ms, bytes, least, events }: Measured): Figure {
  const rate = bytes.length / 1000 / ms
  const begun = performance.now()
  let lines = 0
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 10) lines += 1
  const scanRate = bytes.length / 1000 / (performance.now() - begun)
  return {
    figure,
    ours: `${rate.toFixed(0)} MB/s, ${events} events`,
    anchor: `${scanRate.toFixed(0)} MB/s (one scan, ${lines} lines)`,
    ratio: (rate / scanRate).toFixed(2),
    target: `≥ ${least} MB/s`,
    ok: rate >= least,
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield bytes.subarray(from, from + pieceBytes)
  }
}

/** The rows so many times, the cases of each copy with names of their own. */
function copiedCsv(csv: Buffer, copies: number): Buffer {
  const end = csv.indexOf(10) + 1
  const rows = csv.subarray(end).toString('utf8')
  const all = Array.from({ length: copies }, (_, copy) =>
    Buffer.from(rows.replaceAll(/,case-/g, `,case-${copy}-`)),
  )
  return Buffer.concat([csv.subarray(0, end), ...all])
}

/** Events and objects so many times, those of each copy with ids of their own. */
function copiedOcel(text: Buffer, copies: number): Buffer {
  const log: OcelFile = JSON.parse(text.toString('utf8'))
  const renamed = (copy: number) =>
    JSON.stringify([log.objects, log.events], (key, value: unknown) =>
      key === 'id' || key === 'objectId' ? `${String(value)}/${copy}` : value,
    )
  const parts = Array.from({ length: copies }, (_, copy): unknown[][] => JSON.parse(renamed(copy)))
  const [objects, events] = [
    parts.flatMap(([each = []]) => each),
    parts.flatMap(([, each = []]) => each),
  ]
  return Buffer.from(JSON.stringify({ ...log, objects, events }))
}

type OcelFile = { readonly objects: readonly unknown[]; readonly events: readonly unknown[] }

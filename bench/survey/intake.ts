import { readFileSync } from 'node:fs'
import type { Figure } from '../figure.ts'
import { openServed } from '../life-cycle/open-served.ts'
import { median } from '../median.ts'
import { sendAll, type Load } from '../pages/load.ts'
import { insertRows, type PlainRows } from './insert-rows.ts'

const rounds = 7
const clients = 32
const answersARound = 6000
const leastRatio = 0.5

/**
 * Answers acknowledged through HTTP, each by a request of its own from an address of its own and each on
 * the disk when its sender hears of it, beside plain rows that as many clients insert into the same server.
 */
export async function measureIntake(): Promise<readonly Figure[]> {
  const script = new URL('intake-process.ts', import.meta.url)
  const site = await openServed(script, [(rounds + 1) * answersARound])
  try {
    const requests = readRequests(site.places['requests'] ?? '', new URL(site.origin).host)
    const round = (at: number) =>
      sendAll(site.origin, {
        requests: requests.slice(at * answersARound, (at + 1) * answersARound),
        connections: clients,
        status: 200,
        holds: '"taken"',
      })
    await round(0)
    const pairs: { readonly ours: Load; readonly plain: PlainRows }[] = []
    // One round of each in turn, so that both meet the same moods of the machine.
    for (let at = 1; at <= rounds; at += 1) {
      const plain = await insertRows(site.places, clients)
      pairs.push({ plain, ours: await round(at) })
    }
    return figuresOf(pairs)
  } finally {
    site.close()
  }
}

/** One request a line, its body behind the address of who sends it. */
function readRequests(file: string, host: string): readonly Buffer[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [path = '', address = '', body = ''] = line.split('\t')
    const head =
      `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nx-forwarded-for: ${address}\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
    return Buffer.from(head + body)
  })
}

function figuresOf(
  pairs: readonly { readonly ours: Load; readonly plain: PlainRows }[],
): readonly Figure[] {
  const ratio = median(pairs.map(({ ours, plain }) => ours.perSecond / plain.perSecond))
  const ours = median(pairs.map((pair) => pair.ours.perSecond))
  const plain = median(pairs.map((pair) => pair.plain.perSecond))
  const oursP99 = median(pairs.map((pair) => p99(pair.ours.waits)))
  const plainP99 = median(pairs.map((pair) => p99(pair.plain.waits)))
  const by = pairs[0]?.plain.by ?? ''
  return [
    {
      figure: `answers taken through HTTP (JSON, one a request), ${clients} clients, durable, 1/s`,
      ours: ours.toFixed(0),
      anchor: `${plain.toFixed(0)} (${by}, one row a transaction, ${clients} clients, fsync on)`,
      ratio: ratio.toFixed(2),
      target: `≥ ${leastRatio.toFixed(2)}`,
      ok: ratio >= leastRatio,
    },
    {
      figure: 'the same, p99 from request to acknowledgement',
      ours: `${oursP99.toFixed(1)} ms`,
      anchor: `${plainP99.toFixed(1)} ms (${by})`,
      ratio: (oursP99 / plainP99).toFixed(2),
      target: '–',
      ok: true,
    },
  ]
}

function p99(waits: readonly number[]): number {
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN
}

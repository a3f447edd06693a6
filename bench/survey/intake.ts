import { readFileSync } from 'node:fs'
import { elementKeys } from '#measures'
import type { Figure } from '../figure.ts'
import type { ServedSite } from '../life-cycle/time-unremembered.ts'
import { openServed } from '../life-cycle/open-served.ts'
import { median } from '../median.ts'
import { sendAll, type Load } from '../pages/load.ts'
import { insertRows, type PlainRows } from './insert-rows.ts'

const rounds = 7
/** Rounds before: a program that has just begun is slow for some seconds. */
const warmUps = 3
const clients = 32
const answersARound = 6000
const leastRatio = 0.5

type Round = { readonly ours: Load; readonly alike: PlainRows; readonly small: PlainRows }

/**
 * Answers acknowledged through HTTP, each by a request of its own from an address of its own and each on
 * the disk when its sender hears of it, beside the same rows that as many clients insert into a table like
 * that of the answers, with its indexes, in the same server. Beside the smallest row for comparison.
 */
export async function measureIntake(): Promise<readonly Figure[]> {
  const script = new URL('intake-process.ts', import.meta.url)
  const site = await openServed(script, [(warmUps + rounds) * answersARound])
  try {
    const requests = readRequests(site.places['requests'] ?? '', new URL(site.origin).host)
    const round = (at: number) =>
      sendAll(site.origin, {
        requests: requests.slice(at * answersARound, (at + 1) * answersARound),
        connections: clients,
        status: 200,
        holds: '"taken"',
      })
    for (let at = 0; at < warmUps; at += 1) await round(at)
    const measured: Round[] = []
    // One of each in turn, so that all meet the same moods of the machine.
    for (let at = warmUps; at < warmUps + rounds; at += 1) {
      const alike = await insertRows(site.places, insertAlike(site.places), clients)
      const ours = await round(at)
      measured.push({ alike, ours, small: await insertRows(site.places, insertSmall, clients) })
    }
    return figuresOf(measured)
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

/** One of the answers as it stands in the table. */
function insertAlike({ governmentId, survey, service }: ServedSite['places']): string {
  const scores = elementKeys.map((_, nth) => 1 + (nth % 4))
  const names = elementKeys.flatMap((key) => [`"${key}"`, `${key}_importance`])
  const values = scores.flatMap((score) => [score, score])
  return (
    'insert into answer_alike (government_id, answer_id, survey_id, service_id, channel, answered_on, ' +
    `received_on, state, flags, ${names.join()}) values ('${governmentId}', gen_random_uuid(), ` +
    `'${survey}', '${service}', 'link', current_date, current_date, 'counted', '{}', ${values.join()})`
  )
}

const insertSmall = 'insert into small_row values (gen_random_uuid(), 1, 2, 3, 4, 1, 2, 3, 4, 1)'

function figuresOf(measured: readonly Round[]): readonly Figure[] {
  const perSecond = (name: keyof Round) => median(measured.map((one) => one[name].perSecond))
  const waits = (name: keyof Round) => median(measured.map((one) => p99(one[name].waits)))
  const beside = (name: keyof Round) =>
    median(measured.map((one) => one.ours.perSecond / one[name].perSecond))
  const figure = `answers taken through HTTP (JSON, one a request), ${clients} clients, durable, 1/s`
  const ours = perSecond('ours').toFixed(0)
  const by = `by pgbench, one a transaction, ${clients} clients, fsync on`
  return [
    {
      figure,
      ours,
      anchor: `${perSecond('alike').toFixed(0)} such rows ${by}`,
      ratio: beside('alike').toFixed(2),
      target: `≥ ${leastRatio.toFixed(2)}`,
      ok: beside('alike') >= leastRatio,
    },
    {
      figure: 'the same beside the smallest row',
      ours,
      anchor: `${perSecond('small').toFixed(0)} rows of an id and nine numbers ${by}`,
      ratio: beside('small').toFixed(2),
      target: '–',
      ok: true,
    },
    {
      figure: 'the same, p99 from request to acknowledgement',
      ours: `${waits('ours').toFixed(1)} ms`,
      anchor: `${waits('alike').toFixed(1)} ms (such rows)`,
      ratio: (waits('ours') / waits('alike')).toFixed(2),
      target: '–',
      ok: true,
    },
  ]
}

function p99(waits: readonly number[]): number {
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN
}

import { get } from 'node:http'
import type { Figure } from '../figure.ts'
import type { ServedSite } from '../life-cycle/time-unremembered.ts'
import { median } from '../median.ts'
import { load, type Load, type LoadOptions } from '../pages/load.ts'

const rounds = 11
const warmUpRequests = 20_000
const requestsARound = 4000
const visitors = 500
const pagesAVisitor = 20
const mostBytes = 30 * 1024

/** A service page: what the first visit costs, requests a second, and many visitors at once. */
export async function measureVisits(site: ServedSite): Promise<readonly Figure[]> {
  const address = `${site.origin}/layanan/${site.places['slug']}/jenis/${site.places['service']}`
  const answer = await fetch(address)
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  const html = await answer.text()
  const bare = `${site.places['bareOrigin']}/bare/${Buffer.byteLength(html)}`
  const etag = answer.headers.get('etag') ?? ''
  const revalidated = { headers: { 'if-none-match': etag }, status: 304 } as const
  return [
    ...(await firstVisit(address, html)),
    await speed('service page, requests/s', { address, bare, least: 0.5, ours: {} }),
    await speed('service page with its ETag, requests/s', {
      address,
      bare,
      least: 0.8,
      ours: revalidated,
    }),
    await crowd(address, bare),
  ]
}

/** All that a browser fetches for the page: itself, its styles, pictures and scripts. */
async function firstVisit(address: string, html: string): Promise<readonly Figure[]> {
  const links = [...html.matchAll(/<link [^>]*rel="(?:stylesheet|icon|manifest)"[^>]*>/g)]
  const files = links.flatMap(([tag]) => /href="(\/[^"]+)"/.exec(tag)?.[1] ?? [])
  const scripts = [...html.matchAll(/<script [^>]*src="(\/[^"]+)"[^>]*>/g)]
  const needed = scripts.filter(([tag]) => !/\b(?:defer|async|type="module")/.test(tag))
  const eager = [...html.matchAll(/<img (?![^>]*loading="lazy")[^>]*src="(\/[^"]+)"/g)]
  const paths = [...files, ...[...scripts, ...eager].flatMap(([, src]) => src ?? [])]
  const sizes = [await wireBytes(address)]
  for (const path of new Set(paths)) sizes.push(await wireBytes(new URL(path, address).href))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return [
    {
      figure: 'service page, first visit, bytes over the wire with heads',
      ours: `${bytes} in ${sizes.length} answers`,
      anchor: `${Buffer.byteLength(html)} of HTML before packing`,
      ratio: '–',
      target: `≤ ${mostBytes}`,
      ok: bytes <= mostBytes,
    },
    {
      figure: 'service page, scripts that it cannot be read without',
      ours: String(needed.length),
      anchor: `${scripts.length} deferred`,
      ratio: '–',
      target: '0',
      ok: needed.length === 0,
    },
  ]
}

/** As a browser asks for it: packed, and counted with the head of the answer. */
function wireBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
      const head = answer.rawHeaders.reduce(
        (sum, text) => sum + text.length + 2,
        'HTTP/1.1 200 OK'.length + 4,
      )
      let bytes = head
      answer.on('data', (piece: Buffer) => (bytes += piece.length))
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}

type Compared = {
  readonly address: string
  readonly bare: string
  readonly least: number
  readonly ours: Omit<LoadOptions, 'count'>
}

async function speed(
  figure: string,
  { address, bare, least, ours: options }: Compared,
): Promise<Figure> {
  await load(bare, { count: warmUpRequests })
  await load(address, { ...options, count: warmUpRequests })
  const pairs: { readonly ours: Load; readonly bare: Load }[] = []
  // One round of each in turn, so that both meet the same moods of the machine.
  for (let round = 0; round < rounds; round += 1) {
    const anchor = await load(bare, { count: requestsARound })
    const ours = await load(address, { ...options, count: requestsARound })
    pairs.push({ ours, bare: anchor })
  }
  const ratio = median(pairs.map((pair) => pair.ours.perSecond / pair.bare.perSecond))
  const perSecond = (side: 'ours' | 'bare') => median(pairs.map((pair) => pair[side].perSecond))
  return {
    figure,
    ours: perSecond('ours').toFixed(0),
    anchor: `${perSecond('bare').toFixed(0)} (bare Hono page of the same size)`,
    ratio: ratio.toFixed(2),
    target: `≥ ${least.toFixed(2)}`,
    ok: ratio >= least,
  }
}

/** Every visitor keeps a connection and asks one page after the other; any answer but 200 throws. */
async function crowd(address: string, bare: string): Promise<Figure> {
  const options = { count: visitors * pagesAVisitor, connections: visitors }
  const times: { readonly ours: number; readonly bare: number }[] = []
  for (let round = 0; round < 5; round += 1) {
    const anchor = p99((await load(bare, options)).waits)
    times.push({ bare: anchor, ours: p99((await load(address, options)).waits) })
  }
  const ours = median(times.map((time) => time.ours))
  const anchor = median(times.map((time) => time.bare))
  return {
    figure: `service page, p99 with ${visitors} visitors at once`,
    ours: `${ours.toFixed(0)} ms`,
    anchor: `${anchor.toFixed(0)} ms (bare Hono page)`,
    ratio: (ours / anchor).toFixed(2),
    target: 'no error',
    ok: true,
  }
}

function p99(waits: readonly number[]): number {
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN
}

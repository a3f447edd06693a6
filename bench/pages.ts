import type { Figure } from './figure.ts'
import { median } from './median.ts'
import { measureKeyPresses } from './pages/key-press.ts'
import { load, type Load } from './pages/load.ts'
import { openSite, type BenchSite } from './pages/open-site.ts'

const rounds = 11
const warmUpRequests = 30_000
const requestsARound = 4000

/** The list of 5,000 SOPs and one SOP's page beside a bare Hono page of the same size; the key press. */
export async function run(): Promise<Figure[]> {
  const site = await openSite()
  try {
    return [
      ...(await pageFigures(site, { name: 'list of 5,000 SOPs', path: '/sops' })),
      ...(await pageFigures(site, { name: 'view of an SOP', path: site.viewPath })),
      ...(await keyPressFigures(site)),
    ]
  } finally {
    site.close()
  }
}

async function pageFigures(
  site: BenchSite,
  { name, path }: { readonly name: string; readonly path: string },
): Promise<Figure[]> {
  const html = await readPage(site, path)
  const bareUrl = `${site.bareOrigin}/bare/${Buffer.byteLength(html)}`
  const ours: Load[] = []
  const bare: Load[] = []
  const ourUrl = `${site.origin}${path}`
  const headers = { cookie: site.sessionCookie }
  await load(bareUrl, { count: warmUpRequests })
  await load(ourUrl, { headers, count: warmUpRequests })
  // One round of each in turn, so that both meet the same moods of the machine.
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await load(bareUrl, { count: requestsARound }))
    ours.push(await load(ourUrl, { headers, count: requestsARound }))
  }
  const [mine, anchor] = [speeds(ours), speeds(bare)]
  const ratio = median(mine.map((speed, round) => speed / (anchor[round] ?? Number.NaN)))
  const scripts = (html.match(/<script\b/g) ?? []).length
  return [
    {
      figure: `${name}, requests/s`,
      ours: median(mine).toFixed(0),
      anchor: `${median(anchor).toFixed(0)} (bare Hono page of the same size)`,
      ratio: ratio.toFixed(2),
      target: '≥ 0.50',
      ok: ratio >= 0.5,
    },
    {
      figure: `${name}, bytes sent`,
      ours: String(ours.at(-1)?.bytes ?? 0),
      anchor: String(bare.at(-1)?.bytes ?? 0),
      ratio: '–',
      target: '–',
      ok: true,
    },
    {
      figure: `${name}, bytes of JavaScript`,
      ours: scripts === 0 ? '0' : `${scripts} scripts`,
      anchor: '–',
      ratio: '–',
      target: '0',
      ok: scripts === 0,
    },
  ]
}

async function readPage(site: BenchSite, path: string): Promise<string> {
  const answer = await fetch(`${site.origin}${path}`, { headers: { cookie: site.sessionCookie } })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}

async function keyPressFigures(site: BenchSite): Promise<Figure[]> {
  const { redrawn, painted } = await measureKeyPresses(site)
  const [middle, high] = [median(redrawn), percentile(redrawn, 0.95)]
  return [
    {
      figure: 'key press to redrawn page, 20 steps, median',
      ours: `${middle.toFixed(1)} ms`,
      anchor: `${median(painted).toFixed(1)} ms until the frame is painted`,
      ratio: '–',
      target: '≤ 16 ms',
      ok: middle <= 16,
    },
    {
      figure: 'key press to redrawn page, 20 steps, 95th percentile',
      ours: `${high.toFixed(1)} ms`,
      anchor: `${percentile(painted, 0.95).toFixed(1)} ms until the frame is painted`,
      ratio: '–',
      target: '≤ 50 ms',
      ok: high <= 50,
    },
  ]
}

function speeds(loads: readonly Load[]): number[] {
  return loads.map(({ perSecond }) => perSecond)
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

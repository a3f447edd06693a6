import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Figure } from '../figure.ts'
import { compareSizes } from '../life-cycle/compare-sizes.ts'
import { openServed } from '../life-cycle/open-served.ts'
import { timeUnremembered } from '../life-cycle/time-unremembered.ts'
import { measureVisits } from './visits.ts'

const large = 100_000
const small = 1000

/** What of the portal is asked for; in braces what the served side names. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['home', '/layanan/{slug}'],
  ['home in English', '/en/layanan/{slug}'],
  ['life event', '/layanan/{slug}/peristiwa/business'],
  ['office', '/layanan/{slug}/unit/{unit}'],
  ['service', '/layanan/{slug}/jenis/{service}'],
  ['poster', '/layanan/{slug}/jenis/{service}/poster'],
  ['charter', '/layanan/{slug}/maklumat'],
  ['drafts', '/layanan/{slug}/rancangan'],
  ['changes', '/layanan/{slug}/perubahan'],
  ['search for a service', '/layanan/{slug}/cari?q=akta+kelahiran'],
  ['API, a page of services', '/api/v1/governments/{slug}/services?limit=50'],
]

/** Pages of the portal: what a visit costs, how many visits at once, and what size does to them. */
export async function measurePages(): Promise<readonly Figure[]> {
  const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const built = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) throw new Error('the pages could not be built')
  const one = await openServed(portalProcess, [small])
  // Before the large one is filled, whose database has work for a while after.
  const figures = [...(await measureVisits(one))]
  const hundred = await openServed(portalProcess, [large])
  try {
    for (const [name, path] of pages) {
      const sizes = {
        small: () => timeUnremembered(one, path),
        large: () => timeUnremembered(hundred, path),
      }
      figures.push(await compareSizes(`portal, ${name}: ${large} services`, sizes))
    }
    return figures
  } finally {
    one.close()
    hundred.close()
  }
}

const portalProcess = new URL('portal-process.ts', import.meta.url)

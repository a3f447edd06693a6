import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Figure } from '../figure.ts'
import { compareSizes } from '../life-cycle/compare-sizes.ts'
import { openServed, type OpenSite } from '../life-cycle/open-served.ts'
import { timeUnremembered } from '../life-cycle/time-unremembered.ts'
import { median } from '../median.ts'

const surveys = 1000
const answers = 10_000_000
/** Surveys are as large, there are fewer of them. */
const small = { surveys: surveys / 100, answers: answers / 100 }
const rounds = 5
const most = { scans: 3, pages: 1.2 }

const publicPages: readonly (readonly [name: string, path: string])[] = [
  ['published results', '/layanan/{slug}/survei/{published}'],
  ['open data', '/layanan/{slug}/survei/{published}/data.json'],
]

/** All figures of a period from ten million answers, and pages of results at that size. */
export async function measureSize(): Promise<readonly Figure[]> {
  const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const built = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) throw new Error('the pages could not be built')
  const whole = await openServed(script, [surveys, answers, rounds])
  const hundredth = await openServed(script, [small.surveys, small.answers, 0])
  try {
    const figures = [periodOf(whole.places)]
    const staff = {
      small: () => timeStaff(hundredth),
      large: () => timeStaff(whole),
      most: most.pages,
    }
    figures.push(await compareSizes(`survey, results for staff: ${answers} answers`, staff))
    for (const [name, path] of publicPages) {
      const sizes = {
        small: () => timeUnremembered(hundredth, path),
        large: () => timeUnremembered(whole, path),
        most: most.pages,
      }
      figures.push(await compareSizes(`survey, ${name}: ${answers} answers`, sizes))
    }
    return figures
  } finally {
    whole.close()
    hundredth.close()
  }
}

const script = new URL('size-process.ts', import.meta.url)

/** The results of a survey that is open: made anew for each address. */
async function timeStaff({ origin, places }: OpenSite): Promise<number> {
  const address = `${origin}/surveys/${places['survey']}/results?at=${performance.now()}`
  const begun = performance.now()
  const answer = await fetch(address, { headers: { cookie: places['bureau'] ?? '' } })
  const page = await answer.text()
  const ms = performance.now() - begun
  if (answer.status !== 200 || page.length < 1000) throw new Error(`${address}: ${answer.status}`)
  return ms
}

function periodOf(places: OpenSite['places']): Figure {
  const timesOf = (name: string) => (places[name] ?? '').trim().split(' ').map(Number)
  const [ours, scan] = [timesOf('ours'), timesOf('scan')]
  const ratio = median(ours.map((time, round) => time / (scan[round] ?? Number.NaN)))
  return {
    figure: `survey, all figures of ${places['units']} surveys from ${answers} rows`,
    ours: `${median(ours)} ms`,
    anchor: `${median(scan)} ms, one scan with the mean of each of the 18 scores`,
    ratio: ratio.toFixed(2),
    target: `≤ ${most.scans}`,
    ok: ratio <= most.scans,
  }
}

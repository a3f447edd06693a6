import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Figure } from '../figure.ts'
import { root } from './shared-data.ts'

type Run = {
  readonly ms: number
  readonly cases: number
  readonly deviations: number
  readonly rss: number
}

const allowedBytes = 150_000_000
/** What falls on all copies but not on each: starting up, and the first compilation. */
const unevenness = 1.15

/** M4: the receipt log so many times over, streamed: time for each copy, and the most memory. */
export function measureGrowth(): Figure[] {
  const runs = [1, 10, 100, 1000].map((copies) => ({ copies, run: runCopies(copies) }))
  const once = runs[0]?.run
  return runs.slice(1).map(({ copies, run }, place) => {
    const smaller = runs[place]
    const perCopy = run.ms / copies
    const before = (smaller?.run.ms ?? 0) / (smaller?.copies ?? 1)
    const isRight = run.deviations === copies * (once?.deviations ?? 0)
    return {
      figure: `M4 receipt × ${copies}, ${run.cases} cases`,
      ours: `${perCopy.toFixed(2)} ms a copy, ${(run.rss / 1e6).toFixed(0)} MB`,
      anchor: `${before.toFixed(2)} ms a copy at × ${smaller?.copies}`,
      ratio: (perCopy / before).toFixed(2),
      target: `≤ ${unevenness}, ≤ 150 MB`,
      ok: isRight && perCopy <= unevenness * before && run.rss <= allowedBytes,
    }
  })
}

function runCopies(copies: number): Run {
  const script = join(root, 'bench/mining/copied-log.ts')
  // compiled code is kept as the command keeps it: the compiler itself takes room
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') }
  const out = execFileSync(process.execPath, [script, String(copies)], { encoding: 'utf8', env })
  return JSON.parse(out)
}

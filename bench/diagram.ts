import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawSop } from '#diagram'
import { generateSop, generateVariedSop, readRecordedSop, type Sop } from '#sop'
import { checkRoutedPage } from '../src/diagram/routing/invariants.ts'
import { routeWithElk } from './diagram/elk-router.ts'
import { loadLibavoid, routeWithLibavoid } from './diagram/libavoid-router.ts'
import {
  cellsOf,
  routedCells,
  undividedCells,
  type Cells,
  type RoutedCells,
} from './diagram/page-cells.ts'
import { addScores, printScore, scoreLines } from './diagram/score.ts'
import { shortTexts } from './diagram/short-texts.ts'
import type { Figure } from './figure.ts'

/**
 * The drawing: 40 steps × 8 performers × 8 loops beside libavoid and ELK on the same cells, bends and
 * cost beside their lower bounds, invariants, real SOPs.
 */
export async function run(): Promise<Figure[]> {
  await loadLibavoid()
  return [
    ...(await compareRouters()),
    ...measureBounds('study-length texts', shortTexts, { bends: 1.06, cost: 1.05 }),
    ...measureBounds('full texts', (sop) => sop),
    checkSeeds('generated', generateSop),
    checkSeeds('varied', generateVariedSop),
    ...(await measureRealSops()),
  ]
}

const [warmUps, rounds] = [20, 25]

async function compareRouters(): Promise<Figure[]> {
  const sop = generateSop(1, { steps: 40, performers: 8, loops: 8, skips: 2 })
  const pages = routedCells(sop)
  const cells = pages.map(cellsOf)
  const undivided = undividedCells(sop, pages)
  const times = {
    draw: [] as number[],
    undivided: [] as number[],
    paged: [] as number[],
    elk: [] as number[],
  }
  for (let round = 0; round < warmUps; round++) drawSop(sop)
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    drawSop(sop)
    times.draw.push(performance.now() - start)
    times.undivided.push(routeWithLibavoid(undivided).ms)
    times.paged.push(cells.reduce((sum, page) => sum + routeWithLibavoid(page).ms, 0))
    times.elk.push((await routeWithElk(undivided)).ms)
  }
  const [draw, libavoid] = [median(times.draw), median(times.undivided)]
  const [paged, elk] = [median(times.paged), median(times.elk)]
  const ours = scoreOurs(pages)
  return [
    {
      figure: '40×8×8 whole document beside libavoid routing alone, same cells (median)',
      ours: `${draw.toFixed(1)} ms`,
      anchor: `libavoid ${libavoid.toFixed(1)} ms (cut into our pages ${paged.toFixed(1)} ms) · elkjs ${elk.toFixed(1)} ms`,
      ratio: (draw / libavoid).toFixed(2),
      target: '≤ 1',
      ok: draw <= libavoid,
    },
    {
      figure: '40×8×8 lines',
      ours: printScore(ours),
      anchor: `libavoid: ${printScore(scoreLibavoid(cells))} · elkjs: ${printScore(await scoreElk(cells))}`,
      ratio: '–',
      target: '0 crossings',
      ok: ours.crossings === 0,
    },
  ]
}

function scoreOurs(pages: readonly RoutedCells[]) {
  return addScores(
    pages.map((routed) => {
      const byFlow = new Map(routed.page.arrows.map(({ flow, points }) => [flow, points]))
      const lines = routed.problem.arrows.map(({ flow }) => byFlow.get(flow) ?? [])
      return scoreLines(cellsOf(routed), lines)
    }),
  )
}

function scoreLibavoid(pages: readonly Cells[]) {
  return addScores(pages.map((cells) => scoreLines(cells, routeWithLibavoid(cells).lines)))
}

async function scoreElk(pages: readonly Cells[]) {
  const scores = []
  for (const page of pages) {
    const { cells, lines } = await routeWithElk(page)
    scores.push(scoreLines(cells, lines))
  }
  return addScores(scores)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

const boundSeeds = 1_000

type Targets = { readonly bends: number; readonly cost: number }

/** Bends and cost of 1,000 SOPs over the sums of what each arrow needs alone. */
function measureBounds(texts: string, change: (sop: Sop) => Sop, targets?: Targets): Figure[] {
  const sum = { bends: 0, bendsBound: 0, cost: 0, costBound: 0, crossings: 0, portFaults: 0 }
  for (let seed = 0; seed < boundSeeds; seed++) {
    const { quality } = drawSop(change(generateSop(seed)))
    for (const key of [
      'bends',
      'bendsBound',
      'cost',
      'costBound',
      'crossings',
      'portFaults',
    ] as const) {
      sum[key] += quality[key]
    }
  }
  const name = `${boundSeeds} SOPs, ${texts}`
  const faults = `${sum.crossings} crossings, ${sum.portFaults} port faults`
  return [
    overBound(`${name}: bends ÷ bound (${faults})`, [sum.bends, sum.bendsBound], targets?.bends),
    overBound(`${name}: cost ÷ bound`, [sum.cost, sum.costBound], targets?.cost),
  ]
}

function overBound(
  figure: string,
  [value, bound]: readonly [number, number],
  target?: number,
): Figure {
  const ratio = value / bound
  return {
    figure,
    ours: String(value),
    anchor: String(bound),
    ratio: ratio.toFixed(4),
    target: target === undefined ? '(reported)' : `≤ ${target}`,
    ok: target === undefined || ratio <= target,
  }
}

const checkedSeeds = { from: 100_000, count: 2_000 }

/** Draws further seeds and checks every page against the invariants. */
function checkSeeds(kind: string, generate: (seed: number) => Sop): Figure {
  let refused = 0
  const broken = new Map<string, number>()
  for (let at = 0; at < checkedSeeds.count; at++) {
    try {
      const found = routedCells(generate(checkedSeeds.from + at)).flatMap(({ problem, page }) =>
        checkRoutedPage(problem, page),
      )
      for (const { id } of found) broken.set(id, (broken.get(id) ?? 0) + 1)
    } catch {
      refused++
    }
  }
  const list = [...broken].map(([id, count]) => `${id} ${count}`).join(', ')
  return {
    figure: `${checkedSeeds.count} further ${kind} SOPs: violated invariants, refused`,
    ours: `${list === '' ? 'none' : list}; ${refused} refused`,
    anchor: '–',
    ratio: '–',
    target: 'none, 0 refused',
    ok: broken.size === 0 && refused === 0,
  }
}

const dataFolder =
  process.env['TATALAKSANA_DATA'] ?? join(import.meta.dirname, '../../shared/data/sops')

/** The recorded SOPs, where their folder is there. */
async function measureRealSops(): Promise<Figure[]> {
  const sops = await readRealSops()
  if (sops.length === 0) return []
  const pages = sops.flatMap(routedCells)
  const ours = scoreOurs(pages)
  const quality = pages.map(({ page }) => page.quality)
  const sum = (key: 'bends' | 'bendsBound') => quality.reduce((total, q) => total + q[key], 0)
  const broken = pages.flatMap(({ problem, page }) => checkRoutedPage(problem, page))
  const cells = pages.map(cellsOf)
  return [
    {
      figure: `${sops.length} real SOPs on ${pages.length} pages`,
      ours: `${printScore(ours)}; ${broken.length} violated invariants; bends bound ${sum('bendsBound')}`,
      anchor: `libavoid: ${printScore(scoreLibavoid(cells))} · elkjs: ${printScore(await scoreElk(cells))}`,
      ratio: (sum('bends') / sum('bendsBound')).toFixed(3),
      target: '≤ 2 crossings, none violated',
      ok: ours.crossings <= 2 && broken.length === 0,
    },
  ]
}

async function readRealSops(): Promise<Sop[]> {
  const names = await readdir(dataFolder).catch(() => [])
  const sops: Sop[] = []
  for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
    const reading = readRecordedSop(await readFile(join(dataFolder, name), 'utf8'))
    if (reading.ok) sops.push(reading.sop)
  }
  return sops
}

import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import {
  createAligner,
  gatherMap,
  mapOfVariants,
  mineTree,
  netOfTree,
  readXes,
  VariantTable,
  type CountedVariants,
  type LogReading,
  type TakeCase,
  type Wanted,
} from '#mining'
import type { Figure } from '../figure.ts'
import { medianMsOf } from '../median.ts'
import { logFile, readTruth, readUnpacked, root } from './shared-data.ts'

const rounds = 9
const minedLogs = [
  'receipt',
  'helpdesk',
  'Sepsis',
  'BPIC12',
  'BPIC13_incidents',
  'BPIC13_closed_problems',
  'BPIC20_DomesticDeclarations',
  'BPIC20_PrepaidTravelCost',
  'BPIC20_RequestForPayment',
  'ccc19',
  'nasa',
]

/** M6: the directly-follows graph beside the reading; nets of the inductive miner replayed; beside pm4js. */
export async function measureDiscovery(): Promise<Figure[]> {
  const figures = [await measureMap('activities'), await measureMap('events')]
  for (const log of minedLogs) figures.push(await measureReplay(log))
  for (const log of ['receipt', 'BPIC12']) figures.push(measurePeer(log))
  return figures
}

/** Without times after reading activities alone, as M1 does; with times while events are read. */
async function measureMap(wanted: Wanted): Promise<Figure> {
  const xml = readUnpacked(logFile('BPIC12'))
  const read = (take: TakeCase) => readXes([xml], { wanted, take })
  const alone = await medianMsOf(rounds, () => {
    const table = new VariantTable()
    return read((taken) => void table.add(taken))
  })
  let flows = 0
  const mine = await medianMsOf(rounds, async () => {
    const table = new VariantTable()
    const map = gatherMap()
    const reading = await read((taken, names) => {
      table.add(taken)
      if (wanted === 'events') map.take(taken, names)
    })
    const found = wanted === 'events' ? map.toMap() : mapOfVariants(variantsOf(table, reading))
    flows = found.flows.length
  })
  return {
    figure: `M6 BPIC12: directly-follows graph ${wanted === 'events' ? 'with times' : 'of counts'}`,
    ours: `${mine.toFixed(0)} ms, ${flows} flows`,
    anchor: `${alone.toFixed(0)} ms (reading alone)`,
    ratio: (mine / alone).toFixed(2),
    target: '≤ 1.2',
    ok: mine <= 1.2 * alone,
  }
}

function variantsOf(table: VariantTable, reading: LogReading): CountedVariants {
  if (!reading.ok) throw new Error(reading.fault.code)
  return { activities: reading.names.activities, variants: table.variants() }
}

/** The net that the miner finds with noise 0.2 replays the log as well as the net of the reference. */
async function measureReplay(log: string): Promise<Figure> {
  const table = new VariantTable()
  const xml = readUnpacked(logFile(log))
  const reading = await readXes([xml], {
    wanted: 'activities',
    take: (taken) => void table.add(taken),
  })
  const counted = variantsOf(table, reading)
  const begun = performance.now()
  const { tree } = mineTree(counted, { noise: 0.2 })
  const ms = performance.now() - begun
  const aligner = createAligner(netOfTree(tree))
  const { first, activity, counts } = counted.variants
  let deviations = 0
  for (const [place, cases] of counts.entries()) {
    const trace = activity.slice(first[place], first[place + 1])
    const alignment = aligner.align(
      trace.map((each) => aligner.labelOf(counted.activities[each] ?? '')),
    )
    deviations += alignment.kind === 'optimal' ? cases * alignment.cost : Number.NaN
  }
  const theirs = readTruth(`${log}-imf02`).sum_deviations_over_cases
  return {
    figure: `M6 ${log}: inductive miner, noise 0.2, deviations of its net`,
    ours: `${deviations}, mined in ${ms.toFixed(0)} ms`,
    anchor: `${theirs} (net of the reference)`,
    ratio: theirs === 0 ? String(deviations) : (deviations / theirs).toFixed(3),
    target: '≤ 1',
    ok: deviations <= theirs,
  }
}

function measurePeer(log: string): Figure {
  const mine = wallMs(() => {
    const args = [join(root, 'bin/tatalaksana.mjs'), 'discover', logFile(log), '--as', 'tree']
    execFileSync(process.execPath, args, { stdio: 'pipe' })
  })
  const theirs = wallMs(() => {
    const script = join(root, 'bench/mining/pm4js-peer.mjs')
    const args = ['--max-old-space-size=8000', script, 'inductive', logFile(log)]
    if (spawnSync(process.execPath, args).status !== 0) throw new Error('pm4js did not end')
  })
  return {
    figure: `M6 ${log}: packed XES to process tree, whole process`,
    ours: `${mine.toFixed(0)} ms`,
    anchor: `${theirs.toFixed(0)} ms (pm4js)`,
    ratio: `1 / ${(theirs / mine).toFixed(0)}`,
    // a small log is Node's start and little else
    target: log === 'receipt' ? 'faster' : '≤ 1 / 20',
    ok: theirs >= (log === 'receipt' ? 1 : 20) * mine,
  }
}

function wallMs(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createAligner } from '../../conformance/aligner.ts'
import { measureFitness, type Interval } from '../../conformance/fitness.ts'
import { VariantTable } from '../../log/variants.ts'
import { readXes } from '../../log/xes/read-xes.ts'
import { checkSoundness } from '../../model/check-soundness.ts'
import { netOfTree } from '../../model/net-of-tree.ts'
import type { Net } from '../../model/net.ts'
import type { ProcessTree } from '../../model/process-tree.ts'
import { readTree } from '../../model/read-tree.ts'
import { listVariants, type CountedVariants } from '../counted-variants.ts'
import { mineTree } from './inductive-miner.ts'

const data = fileURLToPath(new URL('../../../../../shared/data', import.meta.url))
const truths = filesIn('ground-truth').filter((file) => file.includes('-imf02.'))
const facts = filesIn('ground-truth/facts').map((file) => file.replace(/\.json(\.gz)?$/, ''))

/** Without noise these have hundreds of activities side by side: no aligner gets through. */
const tooParallel = ['BPIC15_1', 'apromore_new_connection']

function filesIn(folder: string): string[] {
  return existsSync(join(data, folder)) ? readdirSync(join(data, folder)) : []
}

async function readLog(name: string): Promise<CountedVariants> {
  const table = new VariantTable()
  let activities: readonly string[] = []
  const reading = await readXes([gunzipSync(readFileSync(join(data, 'logs', `${name}.xes.gz`)))], {
    wanted: 'activities',
    take: (taken, names) => {
      table.add(taken)
      activities = names.activities
    },
  })
  expect(reading.ok).toBe(true)
  return { activities, variants: table.variants() }
}

/** What the reference's tree costs on the same log: pm4py 2.7, confirmed by other aligners. */
function readTruth(file: string): { readonly sum_deviations_over_cases: number } {
  const bytes = readFileSync(join(data, 'ground-truth', file))
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

function deviationsOf(net: Net, log: CountedVariants): Interval {
  const aligner = createAligner(net)
  const variants = listVariants(log).map(({ activities, cases }) => {
    const labels = activities.map((activity) => aligner.labelOf(log.activities[activity] ?? ''))
    return { cases, logCost: aligner.logCost(labels), alignment: aligner.align(labels) }
  })
  return measureFitness(variants, aligner.emptyTrace).deviations
}

test('there are logs', (context) => {
  context.skip(truths.length === 0, `there is no ground truth in ${data}`)
  expect(truths).toHaveLength(11)
  expect(facts).toContain('receipt')
})

describe('with noise 0.2 the net is sound and replays the log no worse than that of pm4py', () => {
  test.each(truths)('%s', async (file) => {
    const log = await readLog(file.replace(/-imf02.*/, ''))
    const net = netOfTree(mineTree(log, { noise: 0.2 }).tree)
    expect(checkSoundness(net).kind).toBe('sound')
    expect(deviationsOf(net, log).to).toBeLessThanOrEqual(readTruth(file).sum_deviations_over_cases)
  })
})

describe('without noise the net is sound and every case fits', () => {
  test.each(facts.filter((name) => !tooParallel.includes(name)))('%s', async (name) => {
    const log = await readLog(name)
    const net = netOfTree(mineTree(log).tree)
    expect(checkSoundness(net).kind).toBe('sound')
    expect(deviationsOf(net, log)).toEqual({ from: 0, to: 0 })
  })
})

describe('the tree equals that of pm4py but for the order of children', () => {
  /** The others differ where the choice among equals does, or how empty traces are counted and judged. */
  test.runIf(truths.length > 0).each([
    ['receipt-im00', 0],
    ['helpdesk-im00', 0],
    ['BPIC13_closed_problems-im00', 0],
    ['BPIC13_closed_problems-imf02', 0.2],
    ['BPIC13_incidents-im00', 0],
    ['BPIC20_DomesticDeclarations-im00', 0],
    ['BPIC20_DomesticDeclarations-imf02', 0.2],
    ['BPIC20_PrepaidTravelCost-im00', 0],
    ['BPIC20_RequestForPayment-im00', 0],
    ['Sepsis-im00', 0],
    ['repairExample-im00', 0],
    ['reviewing-im00', 0],
    ['running-example-im00', 0],
  ])('%s', async (name, noise) => {
    const reading = readTree(readFileSync(join(data, 'models', `${name}.tree.txt`), 'utf8'))
    if (!reading.ok) throw new Error(name)
    const { tree } = mineTree(await readLog(name.replace(/-im.*/, '')), { noise })
    expect(ordered(tree)).toBe(ordered(reading.tree))
  })
})

/** A tree as text, with children in an order that does not matter sorted. */
function ordered(tree: ProcessTree): string {
  switch (tree.kind) {
    case 'activity':
      return tree.label
    case 'silent':
      return 'tau'
    case 'loop': {
      const redos = tree.redos.flatMap((redo) => (redo.kind === 'choice' ? redo.children : [redo]))
      return `loop(${ordered(tree.body)}; ${redos.map(ordered).sort().join(', ')})`
    }
    case 'sequence':
      return `sequence(${tree.children.map(ordered).join(', ')})`
    case 'choice':
    case 'parallel':
      return `${tree.kind}(${tree.children.map(ordered).sort().join(', ')})`
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createAligner, type Aligner, type AlignWay } from '#mining'
import type { Figure } from '../figure.ts'
import { medianMs } from '../median.ts'
import { data, logFile, readNet, readTruth, type Truth } from './shared-data.ts'

/** A pair of log and model, aligned: what it cost, and how many search states were taken up. */
type Aligned = {
  readonly wrong: number
  readonly variants: number
  readonly visits: number
  readonly ms: number
}

/** Milliseconds that rust4pm took on the machine of the study, on which BPIC12 took 170 to unpack and 148 to scan. */
const rust4pm: Readonly<Record<string, number>> = {
  'receipt-sop': 4.9,
  'receipt-imf02': 131,
  'Sepsis-sop': 56,
  'Sepsis-imf02': 465,
  'BPIC12-sop': 690,
  'BPIC15_1-sop': 280,
}
const limitThere = 170 + 148

/** M2 and M3: alignments alone, beside plain search, beside rust4pm, and on published concurrent models. */
export function measureAlignments(): Figure[] {
  const names = readdirSync(join(data, 'ground-truth'))
    .filter((name) => name.includes('.json'))
    .map((name) => name.replace(/\.json(\.gz)?$/, ''))
  const pairs = names.filter((name) => /-(sop|imf02)$/.test(name))
  const published = names.filter((name) => name.startsWith('published-'))
  return [...measurePairs(pairs), measureRust4pm(), ...measurePublished(published)]
}

function measurePairs(pairs: readonly string[]): Figure[] {
  const ours = pairs.map((name) => alignAll(name, undefined))
  const plain = pairs.map((name) => alignAll(name, 'plain'))
  const sum = (all: readonly Aligned[], of: 'wrong' | 'visits' | 'variants' | 'ms') =>
    all.reduce((total, each) => total + each[of], 0)
  const wrong = sum(ours, 'wrong') + sum(plain, 'wrong')
  const ratio = sum(ours, 'visits') / sum(plain, 'visits')
  return [
    {
      figure: `M2 costs of ${pairs.length} pairs of log and model`,
      ours: `${sum(ours, 'variants') - sum(ours, 'wrong')} of ${sum(ours, 'variants')} equal`,
      anchor: 'ground truth',
      ratio: wrong === 0 ? '1' : `${wrong} differ`,
      target: 'all',
      ok: pairs.length > 0 && wrong === 0,
    },
    {
      figure: 'M2 search states taken up, all pairs',
      ours: `${sum(ours, 'visits')} in ${sum(ours, 'ms').toFixed(0)} ms`,
      anchor: `${sum(plain, 'visits')} in ${sum(plain, 'ms').toFixed(0)} ms (shortest path without a bound)`,
      ratio: ratio.toFixed(3),
      target: '≤ 2',
      ok: ratio <= 2,
    },
  ]
}

function measureRust4pm(): Figure {
  const packed = readFileSync(logFile('BPIC12'))
  const xml = gunzipSync(packed)
  const limit = medianMs(5, () => gunzipSync(packed)) + medianMs(5, () => scanBytes(xml))
  const theirs = Object.values(rust4pm).reduce((total, ms) => total + ms, 0) * (limit / limitThere)
  const mine = Object.keys(rust4pm)
    .map((name) => medianOfRuns(name))
    .reduce((total, ms) => total + ms, 0)
  return {
    figure: 'M2 six pairs, costs of optimal alignments',
    ours: `${mine.toFixed(0)} ms`,
    anchor: `${theirs.toFixed(0)} ms (rust4pm there, by the limit of both machines)`,
    ratio: (mine / theirs).toFixed(2),
    target: '≤ 0.2',
    ok: mine <= theirs / 5,
  }
}

function medianOfRuns(name: string): number {
  const truth = readTruth(name)
  const net = readNet(truth.model.replace('.pnml', ''))
  return medianMs(5, () => measureTraces(createAligner(net), truth))
}

/** Costs alone, as `conform --deviations` wants them; checked against the truth. */
function measureTraces(aligner: Aligner, { list }: Truth): void {
  for (const [activities, , deviations] of list) {
    const trace = Int32Array.from(activities, (activity) => aligner.labelOf(activity))
    const found = aligner.measure(trace)
    if (found.kind !== 'optimal' || found.cost !== deviations) throw new Error('a cost differs')
  }
}

/** One look at each byte. */
function scanBytes(bytes: Uint8Array): number {
  let found = 0
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 60) found += 1
  return found
}

function measurePublished(names: readonly string[]): Figure[] {
  return names.map((name) => {
    const [ours, plain] = [alignAll(name, undefined), alignAll(name, 'plain')]
    const ratio = ours.visits / plain.visits
    const isBranching = /-M\d$/.test(name)
    return {
      figure: `M3 ${name}: search states taken up`,
      ours: `${ours.visits} in ${ours.ms.toFixed(0)} ms, ${ours.wrong} of ${ours.variants} costs differ`,
      anchor: `${plain.visits} in ${plain.ms.toFixed(0)} ms (plain search)`,
      ratio: ratio.toFixed(3),
      target: isBranching ? '≤ 0.1, < 60 s' : '< 60 s',
      ok: ours.wrong === 0 && ours.ms < 60_000 && (!isBranching || ratio <= 0.1),
    }
  })
}

function alignAll(name: string, way: AlignWay | undefined): Aligned {
  const truth = readTruth(name)
  const net = readNet(truth.model.replace('.pnml', ''))
  const begun = performance.now()
  const aligner = createAligner(
    net,
    way === undefined ? {} : { way, limits: { states: 50_000_000 } },
  )
  return { ...alignTraces(aligner, truth), ms: performance.now() - begun }
}

function alignTraces(aligner: Aligner, { list }: Truth): Omit<Aligned, 'ms'> {
  let [wrong, visits] = [0, 0]
  for (const [activities, , deviations] of list) {
    const trace = Int32Array.from(activities, (activity) => aligner.labelOf(activity))
    const alignment = aligner.align(trace)
    visits += alignment.visits
    if (alignment.kind !== 'optimal' || alignment.cost !== deviations) wrong += 1
  }
  return { wrong, visits, variants: list.length }
}

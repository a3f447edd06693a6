import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../figure.ts'
import { median } from '../median.ts'
import { logFile, modelFile, readTruth, root } from './shared-data.ts'

const logs = ['BPIC12', 'BPIC15_1', 'receipt'] as const
const rounds = 9
const limitScript = join(root, 'bench/mining/limit.mjs')

/**
 * M1: the whole process from the packed log to the deviations of every case, through the built command: beside
 * the limit, a process that only unpacks and looks once at each byte, and beside pm4js.
 */
export function measureWholeRun(): Figure[] {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')])
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-bench-'))
  try {
    const runs = logs.map((log) => measureLog(log, join(folder, `${log}.json`)))
    return [...runs.map(besideLimit), ...runs.map(besidePeer), allBesidePeer(runs)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Run = {
  readonly log: string
  readonly deviations: number
  readonly isRight: boolean
  readonly ms: number
  readonly limitMs: number
  readonly peerMs: number
}

function measureLog(log: string, out: string): Run {
  const [ours, limits]: [number[], number[]] = [[], []]
  conform(log, out)
  // by turns, so that the machine's moods fall on both
  for (let round = 0; round < rounds; round += 1) {
    ours.push(wallMs(() => conform(log, out)))
    limits.push(wallMs(() => execFileSync(process.execPath, [limitScript, logFile(log)])))
  }
  const deviations: number = JSON.parse(readFileSync(out, 'utf8')).deviations.to
  return {
    log,
    deviations,
    isRight: deviations === readTruth(`${log}-sop`).sum_deviations_over_cases,
    ms: median(ours),
    limitMs: median(limits),
    peerMs: wallMs(() => pm4js(log)),
  }
}

function besideLimit({ log, deviations, isRight, ms, limitMs }: Run): Figure {
  // a small log is Node's start and little else
  const isJudged = log !== 'receipt'
  return {
    figure: `M1 ${log}: packed XES to all deviations, whole process`,
    ours: `${ms.toFixed(0)} ms, ${deviations} deviations`,
    anchor: `${limitMs.toFixed(0)} ms (a process that unpacks and scans once)`,
    ratio: (ms / limitMs).toFixed(2),
    target: isJudged ? '≤ 1.5' : 'right',
    ok: isRight && (!isJudged || ms <= 1.5 * limitMs),
  }
}

function besidePeer({ log, isRight, ms, peerMs }: Run): Figure {
  return {
    figure: `M1 ${log}: the same beside pm4js`,
    ours: `${ms.toFixed(0)} ms`,
    anchor: `${peerMs.toFixed(0)} ms (pm4js)`,
    ratio: `1 / ${(peerMs / ms).toFixed(0)}`,
    target: 'faster',
    ok: isRight && ms < peerMs,
  }
}

function allBesidePeer(runs: readonly Run[]): Figure {
  const sum = (of: 'ms' | 'peerMs') => runs.reduce((total, run) => total + run[of], 0)
  const [ms, peerMs] = [sum('ms'), sum('peerMs')]
  return {
    figure: 'M1 the three logs together beside pm4js',
    ours: `${ms.toFixed(0)} ms`,
    anchor: `${peerMs.toFixed(0)} ms (pm4js)`,
    ratio: `1 / ${(peerMs / ms).toFixed(0)}`,
    target: '≤ 1 / 20',
    ok: peerMs >= 20 * ms,
  }
}

function conform(log: string, out: string): void {
  const command = join(root, 'bin/tatalaksana.mjs')
  const args = [
    'conform',
    logFile(log),
    modelFile(`${log}-sop`),
    '--deviations',
    '--json',
    '-o',
    out,
  ]
  execFileSync(command, args)
}

function pm4js(log: string): void {
  const script = join(root, 'bench/mining/pm4js-peer.mjs')
  const args = ['--max-old-space-size=8000', script, 'align', logFile(log), modelFile(`${log}-sop`)]
  const { status } = spawnSync(process.execPath, args)
  if (status !== 0) throw new Error(`pm4js ended with ${status}`)
}

function wallMs(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

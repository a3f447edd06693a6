import { isDeepStrictEqual } from 'node:util'
import { compareRevisions, generateSop, seededRandom, type Sop } from '#sop'
import { reviseSop } from '../../src/sop/generator/revise-sop.ts'
import { renumbered } from '../../src/sop/revision/testing/renumbered.ts'
import type { Figure } from '../figure.ts'

const rounds = 301
const revisions = 500

/**
 * What changed: time of a diff of 40 steps beside a line diff of the same two documents as JSON, and
 * the length of edit lists beside the number of edits that were made, with the rows' ids and without.
 */
export async function measureRevision(): Promise<readonly Figure[]> {
  return [...sides.map(measureTime), ...sides.map(measureLength)]
}

/** As two revisions of one SOP, as a file of other origin, and as one whose ids only count its rows. */
const sides: readonly { readonly name: string; readonly read: (after: Sop) => Sop }[] = [
  { name: 'with ids', read: (after) => after },
  { name: 'without ids', read: (after) => renumbered(after, 'x') },
  { name: 'with ids that only count rows', read: (after) => renumbered(after, '') },
]

type Side = (typeof sides)[number]

function measureTime({ name, read }: Side): Figure {
  const before = generateSop(40, { steps: 40, performers: 8, loops: 8 })
  const after = read(reviseSop(before, seededRandom(40), 10).sop)
  const [ours, lines]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    ours.push(timeOf(() => compareRevisions(before, after)))
    lines.push(timeOf(() => changedLines(before, after)))
  }
  const [mine, anchor] = [median(ours), median(lines)]
  const { edits } = compareRevisions(before, after)
  return {
    figure: `diff of 40 steps ${name}, ms (median)`,
    ours: `${mine.toFixed(2)} (${edits.length} edits)`,
    anchor: `${anchor.toFixed(2)} (line diff of the JSON, ${changedLines(before, after)} lines)`,
    ratio: (mine / anchor).toFixed(2),
    target: '≤ 5 ms',
    ok: mine <= 5,
  }
}

/** The plain way: both documents as indented JSON, and how many lines a longest common subsequence leaves over. */
function changedLines(before: Sop, after: Sop): number {
  const [old, now] = [before, after].map((sop) => JSON.stringify(sop, undefined, 1).split('\n'))
  if (old === undefined || now === undefined) return 0
  let above = new Uint16Array(now.length + 1)
  for (const line of old) {
    const row = new Uint16Array(now.length + 1)
    for (let at = 0; at < now.length; at += 1) {
      row[at + 1] =
        line === now[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0)
    }
    above = row
  }
  return old.length + now.length - 2 * (above[now.length] ?? 0)
}

/** The optimum is at most what was done: no two of the edits meet in one place. */
function measureLength({ name, read }: Side): Figure {
  const ratios: number[] = []
  let [done, found] = [0, 0]
  for (let seed = 0; ratios.length < revisions; seed += 1) {
    const before = generateSop(seed)
    const { sop, edits } = reviseSop(before, seededRandom(seed + 1), 1 + (seed % 12))
    if (edits === 0) continue
    const list = compareRevisions(before, read(sop)).edits
    if (list.length === 0 && !isDeepStrictEqual(before, sop)) throw new Error(`seed ${seed}: blind`)
    done += edits
    found += list.length
    ratios.push(list.length / edits)
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  const over = ratios.filter((ratio) => ratio > 1.1).length
  return {
    figure: `edit list ${name}, ${ratios.length} seeded revisions`,
    ours: `${found} edits; each list × ${mean.toFixed(3)} (max ${Math.max(...ratios).toFixed(2)}, ${over} over 1.1)`,
    anchor: `${done} edits made`,
    ratio: (found / done).toFixed(3),
    target: '≤ 1.1',
    ok: found / done <= 1.1 && mean <= 1.1,
  }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}

import type { ChainFault } from './chain-fault.ts'
import type { ChainRow } from './chain-row.ts'
import { gapBefore, type Homes } from './find-homes.ts'
import type { ChainFindings, WrongLink } from './judge-chain.ts'

type Moved = Extract<ChainFault, { kind: 'moved' }>

/** Rows that stand elsewhere, runs of them together, and what was taken out or put in before such a run. */
export function nameMoved(links: readonly WrongLink[], homes: Homes): ChainFault[] {
  return findRuns(homes).flatMap((run): ChainFault[] => {
    const before = links.find(({ row }) => row.number === run.from)?.before
    if (run.by > 0) return [...takenOut(run, before, { links, homes }), run]
    const putIn = before?.number === run.from + run.by && !homes.has(before.number)
    return putIn ? [{ kind: 'inserted', row: before }, run] : [run]
  })
}

type Known = { readonly links: readonly WrongLink[]; readonly homes: Homes }

/** Rows that moved up to close a gap: the numbers between the row before them and their own are gone. */
function takenOut(run: Moved, before: ChainRow | undefined, { links, homes }: Known): ChainFault[] {
  if (run.from !== (before?.number ?? 0) + 1) return []
  const next = links.find(({ row }) => row.number > run.to && !homes.has(row.number))
  const end = Math.min(run.from + run.by, next?.row.number ?? Infinity)
  return rangesOf(numbersFrom(run.from, end - run.from), new Set(homes.values()))
}

/** Numbers that no row has, nor has had by its hash. */
export function missingNumbers({ links, head }: ChainFindings, homes: Homes): ChainFault[] {
  const late = links.filter(({ row, before }) => before !== undefined && row.number < before.number)
  const found = new Set([...homes.values(), ...late.map(({ row }) => row.number)])
  return links.flatMap((link) => {
    const gap = gapBefore(link, head?.number)
    const [first] = gap
    if (first === undefined) return []
    // A long gap is looked at to a limit, and told to its end.
    const end = Math.min(link.row.number - 1, head?.number ?? Infinity)
    const ranges = rangesOf(gap, found)
    return ranges.map((range, index) =>
      index === ranges.length - 1 && range.to === gap.at(-1) ? { ...range, to: end } : range,
    )
  })
}

/** Swapped rows are told as such, not as moved. */
function findRuns(homes: Homes): Moved[] {
  const runs: Moved[] = []
  for (const [number, home] of homes) {
    if (homes.get(home) === number) continue
    const last = runs.at(-1)
    const by = home - number
    if (last?.to === number - 1 && last.by === by) runs.splice(-1, 1, { ...last, to: number })
    else runs.push({ kind: 'moved', from: number, to: number, by })
  }
  return runs
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: Math.min(count, 1000) }, (_, index) => first + index)
}

type Missing = Extract<ChainFault, { kind: 'missing' }>

function rangesOf(numbers: readonly number[], without: ReadonlySet<number>): Missing[] {
  const ranges: Missing[] = []
  for (const number of numbers) {
    if (without.has(number)) continue
    const last = ranges.at(-1)
    if (last?.to === number - 1) ranges.splice(-1, 1, { ...last, to: number })
    else ranges.push({ kind: 'missing', from: number, to: number })
  }
  return ranges
}

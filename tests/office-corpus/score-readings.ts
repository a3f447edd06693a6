import { readSops, type Sop } from '#sop'
import { compareSops, type Compared } from './compare-sops.ts'

/** A file, the SOP that it shows, and the rows whose ways out it shows. */
export type WrittenFile = {
  readonly bytes: Uint8Array
  readonly shown: Sop
  readonly targetsShown: ReadonlySet<number>
}

/** How much of some files came back: shares of rows from 0 to 1. */
export type ReadingScore = {
  readonly files: number
  readonly steps: number
  readonly performers: number
  readonly targets: number
  readonly doubtsPerFile: number
  /** Values that came back wrong, and that no doubt speaks of. */
  readonly silent: readonly Compared[]
}

type Tally = { rows: number; right: number }

/**
 * Reads files back and counts the rows whose texts and time, whose performers, and whose ways out are
 * those that were written. A file that is not read as one SOP counts with every row lost.
 */
export function scoreReadings(files: Iterable<WrittenFile>): ReadingScore {
  const tallies = { steps: tally(), performers: tally(), targets: tally() }
  const silent: Compared[] = []
  let [count, doubts] = [0, 0]
  for (const { bytes, shown, targetsShown } of files) {
    const reading = readSops(bytes)
    const [found, second] = reading.ok ? reading.found : []
    const whole =
      found !== undefined && second === undefined
        ? found
        : { sop: { ...shown, steps: [] }, doubts: [] }
    const values = compareSops(shown, whole.sop, whole.doubts)
    count += 1
    doubts += whole.doubts.length
    silent.push(...values.filter((value) => value.want !== value.got && !value.doubted))
    for (const row of shown.steps.keys()) {
      const own = values.filter((value) => value.row === row)
      const isRight = (kinds: readonly Compared['kind'][]) =>
        own.filter(({ kind }) => kinds.includes(kind)).every(({ want, got }) => want === got)
      add(tallies.steps, isRight(['text', 'duration']))
      add(tallies.performers, isRight(['performers']))
      if (targetsShown.has(row)) add(tallies.targets, isRight(['target']))
    }
  }
  return {
    files: count,
    steps: share(tallies.steps),
    performers: share(tallies.performers),
    targets: share(tallies.targets),
    doubtsPerFile: doubts / Math.max(1, count),
    silent,
  }
}

function tally(): Tally {
  return { rows: 0, right: 0 }
}

function add(counted: Tally, isRight: boolean): void {
  counted.rows += 1
  counted.right += Number(isRight)
}

function share({ rows, right }: Tally): number {
  return rows === 0 ? 1 : right / rows
}

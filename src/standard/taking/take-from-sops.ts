import type { PromisedTime, ServiceStandard } from '../model/standard.ts'
import { enoughOfStep, likeness, near, shareIn } from '../promise/likeness.ts'
import { listBrought } from '../promise/list-brought.ts'
import { listLines } from '../promise/list-lines.ts'
import { findLongest, findNeededTime } from '../promise/needed-time.ts'
import { readPath, type SopPath } from '../promise/read-path.ts'
import type { LinkedSop, TakenPart } from './linked-sop.ts'
import { renewItems, type TakenItem } from './renew-items.ts'

/**
 * Gives the standard with one part taken from its SOPs, in their order; words are those of the SOPs.
 *
 * - `requirements`: what the applicant brings to his steps and to the office's first one.
 * - `procedure`: the steps as he meets them, the office's work between in one line.
 * - `duration`: the promise of the SOP, else the sum of its steps on the longest way, rounded up; of
 *   several SOPs the longest. Stays as it was where none states a measurable time.
 *
 * A line that was taken before keeps its id, its English text and its case, and its Indonesian text
 * too while it says the same. Lines written here stay; lines of steps that are gone do not. What is
 * taken again gives the same. Linear in the SOPs.
 */
export function takeFromSops(
  standard: ServiceStandard,
  sops: readonly LinkedSop[],
  part: TakenPart,
): ServiceStandard {
  const { delivery } = standard
  const paths = sops.map(({ id, sop }) => ({ id, path: readPath(sop) }))
  switch (part) {
    case 'requirements': {
      const requirements = renewItems(
        delivery.requirements,
        eachOnce(takeItems(paths, listBrought)),
        {
          letter: 'r',
          isSame: (said, item) => likeness(said, item) === 1,
          leastOfStep: near,
        },
      )
      return { ...standard, delivery: { ...delivery, requirements } }
    }
    case 'procedure': {
      const procedure = renewItems(delivery.procedure, takeItems(paths, listLines), {
        letter: 'p',
        isSame: (said, item) => shareIn(said, item) >= enoughOfStep,
        leastOfStep: 0,
      })
      return { ...standard, delivery: { ...delivery, procedure } }
    }
    case 'duration':
      return {
        ...standard,
        delivery: { ...delivery, duration: takeTime(delivery.duration, paths) },
      }
  }
}

type ReadSop = { readonly id: string; readonly path: SopPath }

function takeItems(
  paths: readonly ReadSop[],
  list: typeof listBrought | typeof listLines,
): readonly TakenItem[] {
  return paths.flatMap(({ id, path }) =>
    list(path).map(({ step, text, when, terms: about }) => ({
      text,
      when,
      about,
      from: { sop: id, step: step.id },
    })),
  )
}

/** What two SOPs ask for is brought once. */
function eachOnce(items: readonly TakenItem[]): readonly TakenItem[] {
  const kept: TakenItem[] = []
  for (const item of items) {
    if (!kept.some((other) => likeness(other.about, item.about) === 1)) kept.push(item)
  }
  return kept
}

function takeTime(before: PromisedTime, paths: readonly ReadSop[]): PromisedTime {
  const times = paths.flatMap(({ id, path }) => {
    const time = findNeededTime(path)
    return time === undefined || time.kind === 'part' ? [] : [{ id, time }]
  })
  const longest = findLongest(times)
  if (longest === undefined) return before
  return { ...before, promised: longest.time.duration, from: longest.id }
}

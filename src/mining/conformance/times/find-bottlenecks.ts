import { compareTexts } from '../compare-texts.ts'
import type { StepTimes, TimeReport } from './step-times.ts'

/** A step or a resource, and the share of the working time of all cases that went by at it. */
export type Bottleneck = {
  readonly times: StepTimes
  readonly share: number
  /** Working time that cases waited for it; where no start is known, that until it was complete. */
  readonly queuedMs: number
}

/**
 * Ranks where time goes by: steps by their share of the working time of all cases, waiting and
 * working together, and resources by the time that cases waited for them. Shares add up to 1 at most;
 * what goes by while steps overlap is counted once, at the step that is complete last.
 */
export function findBottlenecks(report: TimeReport): {
  readonly steps: readonly Bottleneck[]
  readonly resources: readonly Bottleneck[]
} {
  const total = report.elapsed.office?.sumMs ?? 0
  const rank = (by: 'share' | 'queuedMs', all: readonly StepTimes[]) =>
    all
      .map((times) => ({
        times,
        share: total === 0 ? 0 : times.takenMs / total,
        queuedMs: (times.waiting.office ?? times.gap.office)?.sumMs ?? 0,
      }))
      .sort((a, b) => b[by] - a[by] || compareTexts(a.times.name, b.times.name))
  return { steps: rank('share', report.steps), resources: rank('queuedMs', report.resources) }
}

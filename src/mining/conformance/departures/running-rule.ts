import type { LogCase } from '../../log/log-case.ts'

/**
 * Which cases that lack steps at their end are still running, so that what they lack is not yet done
 * instead of skipped. Only such cases are asked: one that came to the model's end is not running.
 * - `recent`: its last event lies on the day on which a window before the log's end begins, or later.
 *   Default window: the 95th percentile of the gaps between events of cases that came to the end, a
 *   day at least. `logEndMs`: default, the last time in the log.
 * - `attribute`: the case says so, as a status; where itself has none, its last event.
 * - `none`: no case is running (the ground truth of alignments).
 */
export type RunningRule =
  | { readonly kind: 'recent'; readonly windowMs?: number; readonly logEndMs?: number }
  | { readonly kind: 'attribute'; readonly key: string; readonly values: readonly string[] }
  | { readonly kind: 'none' }

/** What a rule can say of a case that lacks steps before the end of the log is known. */
export function judgeRunning(
  rule: RunningRule,
  {
    attributes,
    eventAttributes,
    length,
  }: Pick<LogCase, 'attributes' | 'eventAttributes' | 'length'>,
): 'running' | 'ended' | 'undecided' {
  switch (rule.kind) {
    case 'recent':
      return 'undecided'
    case 'attribute': {
      const told = [...attributes, ...(eventAttributes[length - 1] ?? [])]
      const value = told.find(({ key }) => key === rule.key)?.value
      return rule.values.includes(String(value)) ? 'running' : 'ended'
    }
    case 'none':
      return 'ended'
  }
}

import type { WorkingCalendar } from '#time'
import type { Net } from '../model/net.ts'
import { noTime, type Scenario } from './scenario.ts'

/**
 * Gives a net as a scenario that knows nothing of times or performers yet: each way is as likely as the
 * others, steps take no time. A log gives it both (`ScenarioFitter`). Cases come evenly, `everyMs` of
 * working time apart.
 */
export function scenarioOfNet(
  net: Net,
  calendar: WorkingCalendar,
  arrivals: { readonly from: number; readonly everyMs: number },
): Scenario {
  const { from, everyMs } = arrivals
  return {
    net,
    transitions: net.transitions.map(({ label }) => ({
      weight: 1,
      pools: [],
      ...(label !== undefined && { time: noTime }),
    })),
    pools: [],
    calendar,
    arrivals: { from, between: { clock: 'working', spread: { kind: 'fixed', ms: everyMs } } },
  }
}

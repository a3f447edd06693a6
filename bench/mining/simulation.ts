import { netOfSop, scenarioOfSop, simulate, type SimulationRun } from '#mining'
import { generateSop, readFlow } from '#sop'
import { standardCalendar } from '#time'
import type { Figure } from '../figure.ts'
import { median } from '../median.ts'

const cases = 100_000
const rounds = 5
const dayMs = 450 * 60_000

/** M7: an SOP of 20 steps with queues, decisions that send back, and office hours, for 100,000 cases. */
export function measureSimulation(): Figure[] {
  const sop = generateSop(20, { steps: 20, performers: 6, loops: 3 })
  const { net } = netOfSop(sop, readFlow(sop))
  const { scenario } = scenarioOfSop(sop, net, {
    calendar: standardCalendar('WIB'),
    from: Date.UTC(2026, 0, 5),
    casesPerDay: 10,
    dayMs,
    capacities: Object.fromEntries(sop.performers.map(({ name }) => [name, 2])),
  })
  return figuresOf(
    Array.from({ length: rounds }, () => {
      const begun = performance.now()
      const run = simulate(scenario, { seed: 1, cases })
      return { ms: performance.now() - begun, run }
    }),
  )
}

function figuresOf(
  runs: readonly { readonly ms: number; readonly run: SimulationRun }[],
): Figure[] {
  const ms = median(runs.map((each) => each.ms))
  const [first] = runs
  const texts = new Set(
    runs.map(({ run }) => JSON.stringify({ ...run, elapsed: [...run.elapsed] })),
  )
  const events = first?.run.events ?? 0
  const busiest = Math.max(...(first?.run.pools.map(({ utilisation }) => utilisation) ?? []))
  const rate = events / ms / 1000
  return [
    {
      figure: `M7 simulation of ${cases} cases of 20 steps with queues`,
      ours: `${rate.toFixed(2)} million events/s (${events} events, busiest performer ${(100 * busiest).toFixed(0)} %)`,
      anchor: '1 million events/s',
      ratio: rate.toFixed(2),
      target: '≥ 1',
      ok: rate >= 1,
    },
    {
      figure: 'M7 the same seed gives the same bytes',
      ours: `${texts.size} result of ${rounds} runs`,
      anchor: '1',
      ratio: String(texts.size),
      target: '1',
      ok: texts.size === 1 && (first?.run.elapsed.length ?? 0) === cases,
    },
  ]
}

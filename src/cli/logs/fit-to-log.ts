import { RepairCounter, ScenarioFitter, type LogFault, type LogRepair } from '#mining'
import { alignLog, isNothingMatched, type ConformTask } from './conform-log.ts'
import type { ConformRules } from './conform-options.ts'
import { choosingEvents } from './event-choice.ts'
import type { OpenLog } from './open-log.ts'
import type { Trial } from './run-scenarios.ts'

export type FittedTrial =
  | {
      readonly ok: true
      readonly trial: Trial
      readonly repairs: readonly LogRepair[]
      readonly nothingMatched: boolean
    }
  | { readonly ok: false; readonly fault: LogFault }

type Fitting = { readonly trial: Trial; readonly log: OpenLog; readonly rules: ConformRules }

/** Gives a trial the choices, times and arrivals of a log that is aligned with its model. */
export async function fitToLog(
  { trial, log, rules }: Fitting,
  signal: AbortSignal,
): Promise<FittedTrial> {
  const task: ConformTask = { log, model: trial.model, ...rules }
  const aligned = await alignLog(task, { signal, advance: () => {} })
  if (!aligned.ok) return aligned
  const { alignments, variantOf } = aligned.value
  const fitter = new ScenarioFitter(trial.scenario)
  const repairs = new RepairCounter()
  let cases = 0
  const reading = await log.read({
    wanted: rules.events === 'pairs' ? 'everything' : 'events',
    take: choosingEvents(rules.events, repairs, (taken) => {
      const alignment = alignments[variantOf[cases] ?? -1]
      cases += 1
      if (alignment !== undefined) fitter.take(taken, alignment)
    }),
  })
  if (!reading.ok) return reading
  const { scenario, unseen } = fitter.fit()
  const seen = new Set(
    trial.model.net.transitions.flatMap(({ step }, place) =>
      step === undefined || unseen.includes(place) ? [] : [step],
    ),
  )
  const untimed =
    trial.model.sop === undefined
      ? unseen.flatMap((place) => trial.model.net.transitions[place]?.label ?? [])
      : trial.untimed.filter((step) => !seen.has(step))
  return {
    ok: true,
    trial: { ...trial, scenario, untimed, fittedCases: cases },
    repairs: [...reading.repairs, ...repairs.repairs()],
    nothingMatched: isNothingMatched(aligned.value),
  }
}

import { commonOptions } from '../commands/common-options.ts'
import { deliverText } from '../commands/deliver-text.ts'
import { refuse } from '../commands/refuse.ts'
import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import { readArguments, type UsageFault, type Values } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { showShare } from '../terminal/progress.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { conformOptions, readConformRules, type ConformRules } from './conform-options.ts'
import { deliverLog, formatOfName } from './deliver-log.ts'
import { fitToLog } from './fit-to-log.ts'
import { logOptions, readLogChoices } from './log-options.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'
import { wordsAboutSimulation } from './messages/words-about-simulation.ts'
import { openNamedLog, tellLogFault } from './open-named-log.ts'
import { readingNotes } from './repair-lines.ts'
import { readModel, type NamedModel } from './read-model.ts'
import { readDecimal, readWhole } from './read-number.ts'
import { runScenarios, scenarioOfModel, type Assumptions, type Trial } from './run-scenarios.ts'
import { simulationCsv, simulationJson, simulationText } from './simulation-report.ts'

const options = {
  ...commonOptions,
  ...logOptions,
  events: conformOptions.events,
  mapping: conformOptions.mapping,
  calendar: conformOptions.calendar,
  promised: conformOptions.promised,
  against: { kind: 'text' },
  'per-day': { kind: 'text' },
  capacity: { kind: 'text' },
  runs: { kind: 'text' },
  size: { kind: 'text' },
  variation: { kind: 'text' },
  back: { kind: 'text' },
  seed: { kind: 'text' },
  log: { kind: 'text' },
  json: { kind: 'flag' },
  csv: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
} as const

type SimulateValues = Values<typeof options>

/** `tatalaksana simulate`: an SOP tried by simulation, by itself or against another. */
export async function runSimulate(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'simulate', session)
  const { files, values } = read
  const [modelPath, logPath] = files
  if (modelPath === undefined || files.length > 2) {
    const fault = { code: 'wrong-count', found: files.length, expected: '1–2 (SOP [LOG])' } as const
    return refuse(fault, 'simulate', session)
  }
  if ([...files, values.against].filter((path) => path === '-').length > 1) {
    return refuse({ code: 'input-twice' }, 'simulate', session)
  }
  if (values.json === true && values.csv === true) {
    return refuse({ code: 'json-and-csv' }, 'simulate', session)
  }
  const assumptions = readAssumptions(values)
  if ('code' in assumptions) return refuse(assumptions, 'simulate', session)
  const choices = readLogChoices(values)
  if (!choices.ok) return refuse(choices.fault, 'simulate', session)
  const { zoneMinutes } = choices.choices
  const rules = await readConformRules({ values, command: 'simulate', zoneMinutes }, session)
  if (!rules.ok) return rules.code
  const paths = [modelPath, ...(values.against === undefined ? [] : [values.against])]
  const models: NamedModel[] = []
  for (const path of paths) {
    const model = await readModel(path, 'simulate SOP [LOG]', session)
    if (!model.ok) return model.code
    models.push(model.model)
  }
  return simulateModels({ models, logPath, values, assumptions, rules: rules.value }, session)
}

type Run = {
  readonly models: readonly NamedModel[]
  readonly logPath: string | undefined
  readonly values: SimulateValues
  readonly assumptions: Assumptions
  readonly rules: ConformRules
}

async function simulateModels(run: Run, session: Session): Promise<ExitCode> {
  const { models, logPath, values, assumptions, rules } = run
  const fault = findModelFault(run, session)
  if (fault !== undefined) {
    writeError(`${printable(fault)}\n`)
    return exitCode.usage
  }
  const trials: Trial[] = []
  const notes = models.flatMap(({ notes: ofModel }) =>
    ofModel.map((note) => `${session.words.note}: ${printable(note)}`),
  )
  for (const model of models) {
    const made = scenarioOfModel(model, assumptions, rules)
    if (logPath === undefined) trials.push(made)
    else {
      const usualZone = rules.calendar.zoneMinutes
      const named = await openNamedLog(logPath, { values, command: 'simulate', usualZone }, session)
      if (!named.ok) return named.code
      const fitted = await fitToLog({ trial: made, log: named.log, rules }, session.signal)
      named.clearProgress()
      if (!fitted.ok) return tellLogFault(logPath, fitted.fault, session)
      if (fitted.nothingMatched) {
        const { nothingMatched } = wordsAboutConformance(session.language)
        writeError(`${session.words.note}: ${printable(model.path)}: ${nothingMatched}\n`)
      }
      trials.push(fitted.trial)
      // each model reads the same log
      if (trials.length === 1) notes.push(...readingNotes(named.log, fitted.repairs, session))
    }
  }
  const progress = showShare(wordsAboutSimulation(session.language).simulating)
  const tried = await runScenarios(trials, assumptions, {
    signal: session.signal,
    advance: progress.advance,
  })
  progress.clear()
  if (tried === undefined) {
    writeError(`${wordsAboutSimulation(session.language).neverOpen}\n`)
    return exitCode.unreadable
  }
  for (const note of notes) writeError(`${note}\n`)
  const write = () => {
    if (values.json === true) return simulationJson(tried)
    return values.csv === true ? simulationCsv(tried, session) : simulationText(tried, session)
  }
  const inputs = [...models.map(({ path }) => path), ...(logPath === undefined ? [] : [logPath])]
    .filter((path) => path !== '-')
    .map((path) => ({ kind: 'file', name: path, path }) as const)
  const code = await deliverText(write(), { inputs, out: values.out }, session)
  if (values.log === undefined) return code
  const format = formatOfName(values.log) ?? 'xes'
  const target = { input: logPath ?? '-', out: values.log, format, spreadsheet: false }
  return graver(code, await deliverLog(tried.log, target, session))
}

/** What of models and command line does not go together. */
function findModelFault(
  { models, logPath, assumptions }: Run,
  { language }: Session,
): string | undefined {
  const words = wordsAboutSimulation(language)
  const timeless = models.find(({ sop }) => sop === undefined)
  if (timeless !== undefined && logPath === undefined) return words.needsLog(timeless.path)
  const performers = new Set(
    models.flatMap(({ sop }) => sop?.performers.map(({ name }) => name) ?? []),
  )
  const unknown = Object.keys(assumptions.capacities).find((name) => !performers.has(name))
  return unknown && words.unknownPerformer(unknown, [...performers].join(', '))
}

function readAssumptions(values: SimulateValues): Assumptions | UsageFault {
  const wrong = (option: keyof SimulateValues, expected: string): UsageFault => {
    return { code: 'not-a-value', option: `--${option}`, given: String(values[option]), expected }
  }
  const casesPerDay = readDecimal(values['per-day'] ?? '10')
  if (!(casesPerDay > 0 && casesPerDay <= 1e6)) return wrong('per-day', '0,1–1.000.000')
  const runs = readWhole(values.runs ?? '10')
  if (runs === undefined || runs > 1000) return wrong('runs', '1–1000')
  const size = readWhole(values.size ?? '2000')
  if (size === undefined || size > 10_000_000) return wrong('size', '1–10.000.000')
  const variation = readDecimal(values.variation ?? '0.3')
  if (!(variation >= 0 && variation <= 1)) return wrong('variation', '0–1')
  const wayBack = readDecimal(values.back ?? '0.2')
  if (!(wayBack >= 0 && wayBack < 1)) return wrong('back', '0–0,99')
  const seed = Number(values.seed ?? 1)
  if (!Number.isSafeInteger(seed)) return wrong('seed', '0, 1, 2, …')
  const capacities = readCapacities(values.capacity ?? '')
  if (capacities === undefined) return wrong('capacity', "'Petugas Loket=2;Kepala=1'")
  return { casesPerDay, runs, size, variation, wayBack, seed, capacities }
}

function readCapacities(text: string): Record<string, number> | undefined {
  const entries = text.split(';').filter((entry) => entry.trim() !== '')
  const pairs = entries.map((entry) => {
    const at = entry.lastIndexOf('=')
    return [entry.slice(0, Math.max(0, at)).trim(), readWhole(entry.slice(at + 1))] as const
  })
  if (pairs.some(([name, number]) => name === '' || number === undefined)) return undefined
  return Object.fromEntries(pairs.map(([name, number]) => [name, number ?? 1]))
}

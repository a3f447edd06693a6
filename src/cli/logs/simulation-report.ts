import { styleText } from 'node:util'
import { wordDifference, wordSimulation, type Estimate } from '#mining'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { wrapText } from '../terminal/text-columns.ts'
import { csvLine } from './csv-line.ts'
import { wordsAboutSimulation } from './messages/words-about-simulation.ts'
import type { Tried } from './run-scenarios.ts'

const lineWidth = 100

/** What trials showed, to be read: each model, then what differs, then what was assumed. */
export function simulationText(tried: Tried, session: Session): string {
  const { language } = session
  const words = wordsAboutSimulation(language)
  const sections = tried.trials.flatMap((trial) => {
    const { model, scenario, summary, promisedMs, dayMs } = trial
    const untimed = trial.untimed.map((step) => model.numbers.get(step) ?? step)
    const wording = { language, dayMs, untimed, ...(promisedMs !== undefined && { promisedMs }) }
    const worded = wordSimulation(summary, scenario, wording)
    return [
      section(printable(model.sop?.title ?? model.path), [worded.size, ...worded.sentences]),
      section(words.steps, worded.steps),
      section(words.pools, worded.pools),
    ]
  })
  const { difference, assumptions, trials } = tried
  const [first] = trials
  const dayMs = first?.dayMs ?? 0
  const fitted = trials.find(({ fittedCases }) => fittedCases !== undefined)?.fittedCases
  const all = [
    ...sections,
    ...(difference === undefined
      ? []
      : [section(words.difference, wordDifference(difference, { language, dayMs }))]),
    section(words.assumed, words.assumptions(assumptions, fitted)),
  ]
  return `${all
    .filter((lines) => lines.length > 1)
    .map(([head = '', ...lines]) => [styleText('bold', head), ...lines].join('\n'))
    .join('\n\n')}\n`
}

function section(heading: string, sentences: readonly string[]): string[] {
  const lines = sentences.flatMap((sentence) =>
    wrapText(printable(sentence), lineWidth - 4).map(
      (line, at) => `${at === 0 ? '- ' : '  '}${line}`,
    ),
  )
  return [heading, ...lines.map((line) => `  ${line}`)]
}

/** The same as data. Times are milliseconds of working time. */
export function simulationJson({ trials, difference, assumptions }: Tried): string {
  return `${JSON.stringify({
    format: 'tatalaksana-simulation/1',
    assumptions,
    trials: trials.map(({ model, scenario, summary, promisedMs, untimed, fittedCases }) => ({
      model: model.path,
      title: model.sop?.title,
      promisedMs,
      untimed,
      fittedCases,
      ...summary,
      steps: summary.steps.flatMap((step, place) => {
        const { label, step: id } = scenario.net.transitions[place] ?? {}
        return label === undefined ? [] : [{ activity: label, step: id, ...step }]
      }),
      pools: summary.pools.map((pool, place) => ({ name: scenario.pools[place]?.name, ...pool })),
    })),
    difference,
  })}\n`
}

/** The figures as a table: one line a figure, with its interval; times in minutes of working time. */
export function simulationCsv({ trials, difference }: Tried, { language }: Session): string {
  const { table } = wordsAboutSimulation(language)
  const rows: (string | number | undefined)[][] = [
    [table.model, table.figure, table.of, table.mean, table.low, table.high],
  ]
  const add = (names: readonly string[], { mean, low, high }: Estimate, unit = 1) => {
    rows.push([...names, mean / unit, low && low / unit, high && high / unit])
  }
  const minutes = 60_000
  for (const { model, scenario, summary } of trials) {
    for (const [name, estimate] of Object.entries(summary.elapsed)) {
      add([model.path, `elapsed ${name}`, ''], estimate, minutes)
    }
    if (summary.kept !== undefined) add([model.path, 'kept', ''], summary.kept)
    for (const [place, { times, waited, worked }] of summary.steps.entries()) {
      const label = scenario.net.transitions[place]?.label
      if (label === undefined) continue
      add([model.path, 'times', label], times)
      add([model.path, 'waited', label], waited, minutes)
      add([model.path, 'worked', label], worked, minutes)
    }
    for (const [place, { utilisation, line }] of summary.pools.entries()) {
      const name = scenario.pools[place]?.name ?? ''
      add([model.path, 'utilisation', name], utilisation)
      add([model.path, 'line', name], line)
    }
  }
  for (const [name, estimate] of Object.entries(difference?.elapsed ?? {})) {
    add(['', `difference ${name}`, ''], estimate, minutes)
  }
  if (difference?.kept !== undefined) add(['', 'difference kept', ''], difference.kept)
  return `\uFEFF${rows.map((cells) => csvLine(cells)).join('')}`
}
